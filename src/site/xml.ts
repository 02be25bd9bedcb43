// Text in XML and HTML.

/** What no XML 1.0 document may hold in any form (https://www.w3.org/TR/xml/#charsets), lone halves of pairs included. */
const NO_XML = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** A text for an element or an attribute in double quotes; well-formed whatever the text is. */
export function escapeXml(text: string): string {
  return text
    .replaceAll(NO_XML, "\uFFFD")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
