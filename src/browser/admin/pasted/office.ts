// Makes what Word and WPS put on the clipboard plain HTML: their lists are paragraphs, and much in it is for them alone.

/** What the editor did not see, or saw as a remark: what was struck out while changes were recorded, comments. */
const UNSEEN = [
  "xml",
  ".msoDel",
  "del[datetime]",
  ".MsoCommentReference",
  ".msocomanchor",
  "[style*='mso-element:comment-list' i]",
  "[hidden]",
].join(", ");

const HIDDEN = /(?:^|;)\s*(?:display\s*:\s*none|mso-hide\s*:\s*all)/i;
const LISTED = /mso-list\s*:\s*\w+\s+level(\d+)/i;
const LABEL = /mso-list\s*:\s*ignore/i;

/** Of one character, but no number: Wingdings' bullets are letters. */
const BULLET = /^[^\d\p{Script=Han}①-⑳]?$/u;
const NUMBER = /^(\d{1,9})[.)．]$/u;

export function tidyOffice(body: HTMLElement): void {
  for (const element of body.querySelectorAll(UNSEEN)) element.remove();
  for (const element of body.querySelectorAll("[style]")) {
    if (HIDDEN.test(styleOf(element))) element.remove();
  }
  for (const element of body.querySelectorAll("*")) {
    // Names of their own, such as `st1:place`, stand about text as it is.
    if (element.localName.includes(":") && element.localName !== "o:p")
      element.replaceWith(...element.childNodes);
  }
  for (const element of body.querySelectorAll("p, div, h1, h2, h3, h4, h5, h6")) {
    const level = LISTED.exec(styleOf(element))?.[1];
    if (level !== undefined) makeItem(element, Number(level));
  }
}

/** In a list of its own for each level: those of neighbours are one list in Markdown. */
function makeItem(paragraph: Element, level: number): void {
  const page = paragraph.ownerDocument;
  const marker = Array.from(paragraph.querySelectorAll("[style]")).find((element) =>
    LABEL.test(styleOf(element)),
  );
  const label = (marker?.textContent ?? "").replaceAll(/\s+/gu, " ").trim();
  marker?.remove();
  const number = NUMBER.exec(label)?.[1];
  const isHeading = /^H[1-6]$/.test(paragraph.nodeName);
  if (isHeading || (number === undefined && !BULLET.test(label))) {
    // 一、 and （一） are text, as they are in an import.
    paragraph.prepend(/[、）．。：]$/u.test(label) ? label : `${label} `);
    return;
  }
  const item = page.createElement("li");
  item.append(...paragraph.childNodes);
  if (number !== undefined) item.setAttribute("value", number);
  let list: Element = item;
  for (let depth = 0; depth < level; depth += 1) {
    const outer = page.createElement(number === undefined ? "ul" : "ol");
    outer.append(list);
    list = outer;
  }
  paragraph.replaceWith(list);
}

function styleOf(element: Element): string {
  return element.getAttribute("style") ?? "";
}
