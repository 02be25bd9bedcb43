// What the elements of a web page are to its reader.

/** Nothing of them is text of the page. */
export const SILENT = new Set([
  "SCRIPT",
  "STYLE",
  "TEMPLATE",
  "NOSCRIPT",
  "SVG",
  "HEAD",
  "TITLE",
  "META",
  "LINK",
  "INPUT",
  "TEXTAREA",
  "COL",
  "COLGROUP",
  "RP",
  "MAP",
  "PARAM",
  "SOURCE",
  "TRACK",
]);

/** What one does on the page, and no part of what it says. */
export const CONTROLS = new Set(["BUTTON", "SELECT", "OPTION", "DIALOG", "NAV", "ASIDE"]);

/** What plays or comes from elsewhere. */
export const PLAYED = new Set(["VIDEO", "AUDIO", "IFRAME", "OBJECT", "EMBED", "CANVAS"]);

const INLINE = new Set([
  "A",
  "ABBR",
  "B",
  "BDI",
  "BDO",
  "BIG",
  "CITE",
  "CODE",
  "DATA",
  "DEL",
  "DFN",
  "EM",
  "FONT",
  "I",
  "INS",
  "KBD",
  "LABEL",
  "MARK",
  "O:P",
  "Q",
  "RB",
  "RUBY",
  "S",
  "SAMP",
  "SMALL",
  "SPAN",
  "STRIKE",
  "STRONG",
  "SUB",
  "SUP",
  "TIME",
  "TT",
  "U",
  "VAR",
  "WBR",
  "MATH",
  "MI",
  "MN",
  "MO",
  "MROW",
  "MSUP",
  "MSUB",
  "MFRAC",
  "MSQRT",
  "IMG",
  "BR",
  "PICTURE",
  "SEMANTICS",
  "ST1:CHSDATE",
]);

export function isInline(name: string): boolean {
  return INLINE.has(name);
}

export function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}

function styleOf(element: Element): string {
  return element.getAttribute("style") ?? "";
}

/** Not shown until a reader asks for it, or never. */
export function isHidden(element: Element): boolean {
  return element.hasAttribute("hidden") || /(?:^|;)\s*display\s*:\s*none/i.test(styleOf(element));
}

/** Each of its lines is set in the middle. */
function isCentred(element: Element): boolean {
  return (
    element.getAttribute("align")?.toLowerCase() === "center" ||
    /(?:^|;)\s*text-align\s*:\s*center/i.test(styleOf(element))
  );
}

/** In the middle below a picture that stands by itself, as sites set captions. */
export function isUnderPicture(element: Element): boolean {
  if (element.nodeName !== "P" || !isCentred(element)) return false;
  let above = element.previousElementSibling;
  while (above !== null && above.querySelector("img") === null && squeezed(textOfElement(above)) === "")
    above = above.previousElementSibling;
  return above !== null && above.querySelector("img") !== null && squeezed(textOfElement(above)) === "";
}

/** Undefined where the element says nothing of it, and is as what it stands in. */
export function isBold(element: Element): boolean | undefined {
  const weight = /(?:^|;)\s*font-weight\s*:\s*(\w+)/i.exec(styleOf(element))?.[1];
  if (weight !== undefined) return /^(?:bold|[6-9]00)/i.test(weight);
  return element.nodeName === "B" || element.nodeName === "STRONG" ? true : undefined;
}

/** As it is shown where its own style says so; a site may set its `em` upright elsewhere. */
export function isItalic(element: Element): boolean | undefined {
  const style = /(?:^|;)\s*font-style\s*:\s*(\w+)/i.exec(styleOf(element))?.[1];
  if (style !== undefined) return /^(?:italic|oblique)/i.test(style);
  return element.nodeName === "I" || element.nodeName === "EM" ? true : undefined;
}

/** As it is shown: no element within takes back the line through what it stands in. */
export function isStruck(element: Element): boolean {
  const line = /(?:^|;)\s*text-decoration(?:-line)?\s*:([^;]*)/i.exec(styleOf(element))?.[1];
  if (line !== undefined) return /\bline-through\b/i.test(line);
  return /^(?:DEL|S|STRIKE)$/.test(element.nodeName);
}

export function hanIn(text: string): number {
  return text.match(/\p{Script=Han}/gu)?.length ?? 0;
}

/** At least a sentence. */
export function isProse(text: string): boolean {
  return /[。！？；]/u.test(text) && hanIn(text) >= 12;
}

/** Text of it that a reader can see, without scripts. */
export function textOfElement(element: Element): string {
  return Array.from(element.childNodes, (child) => {
    if (!isElement(child)) return child.nodeType === 3 ? (child.textContent ?? "") : "";
    if (SILENT.has(child.nodeName)) return "";
    return isInline(child.nodeName) && child.nodeName !== "BR"
      ? textOfElement(child)
      : ` ${textOfElement(child)} `;
  }).join("");
}

export function squeezed(text: string): string {
  return text.replaceAll(/[\s\u3000]+/gu, " ").trim();
}
