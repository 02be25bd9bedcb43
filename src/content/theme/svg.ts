// Reads an SVG drawing and says what in it does not belong into one: whoever opens it by its address runs what it holds.
import { Parser } from "htmlparser2";
import type { SvgFault } from "../../problems/codes/appearance.ts";

export interface Svg {
  /** In the drawing's own units. */
  readonly width: number;
  readonly height: number;
}

export interface SvgFinding {
  readonly reason: SvgFault;
  /** What is wrong, as written. */
  readonly text: string;
  readonly offset: number;
}

/** What draws, and what it is made of; all else, such as an editor's own elements, is nothing that a reader sees. */
const ELEMENTS = new Set(
  (
    "svg g defs symbol use title desc style path rect circle ellipse line polyline polygon text tspan textPath " +
    "linearGradient radialGradient stop pattern clipPath mask marker filter feBlend feColorMatrix feComponentTransfer " +
    "feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap feDistantLight feDropShadow feFlood feFuncA feFuncB " +
    "feFuncG feFuncR feGaussianBlur feMerge feMergeNode feMorphology feOffset fePointLight feSpecularLighting feSpotLight " +
    "feTile feTurbulence"
  ).split(" "),
);

const NAMESPACE = "http://www.w3.org/2000/svg";

/** Without definitions of its own: those may stand for anything. */
const PLAIN_DECLARATION = /^!doctype[^[]*$/i;

/** What a style may lead to: a part of the same drawing. An escape may hide anything. */
const STYLE_REFERENCE = /@import|\\|(?:url|image|image-set|src)\((?!\s*["']?#)/i;

export function readSvg(text: string): {
  readonly svg: Svg | undefined;
  readonly findings: readonly SvgFinding[];
} {
  const findings: SvgFinding[] = [];
  const open: string[] = [];
  let style = "";
  let root: Readonly<Record<string, string>> | undefined;
  const parser: Parser = new Parser(
    {
      onopentag: (name, attributes) => {
        const tell = (reason: SvgFault, written: string) => {
          findings.push({ reason, text: written, offset: parser.startIndex });
        };
        if (open.length === 0 && root === undefined) {
          if (name !== "svg" || attributes["xmlns"] !== NAMESPACE) tell("root", name);
          root = attributes;
        } else if (!ELEMENTS.has(name) || open.length === 0) tell("element", name);
        for (const [key, value] of Object.entries(attributes)) {
          if (/^on/i.test(key)) tell("handler", key);
          else if (/(?:^|:)(?:href|src)$/i.test(key) && !value.trim().startsWith("#"))
            tell("reference", value);
          else if ((key === "xmlns" && value !== NAMESPACE) || /^(?:xml:base|requiredExtensions)$/i.test(key))
            tell("reference", value);
          else if (!key.startsWith("xmlns") && STYLE_REFERENCE.test(value)) tell("reference", value);
        }
        open.push(name);
        if (name === "style") style = "";
      },
      onclosetag: (name, isImplied) => {
        open.pop();
        if (name === "style" && STYLE_REFERENCE.test(style))
          findings.push({ reason: "reference", text: style, offset: parser.startIndex });
        if (isImplied && !text.slice(parser.startIndex, parser.endIndex + 1).endsWith("/>"))
          findings.push({ reason: "unclosed", text: name, offset: parser.startIndex });
      },
      ontext: (written) => {
        // It comes in pieces: a character reference parts it.
        if (open.at(-1) === "style") style += written;
      },
      onprocessinginstruction: (name, data) => {
        if (name.toLowerCase() !== "?xml" && !PLAIN_DECLARATION.test(data))
          findings.push({ reason: "declaration", text: `<${data}>`, offset: parser.startIndex });
      },
    },
    { xmlMode: true },
  );
  parser.end(text);
  const svg = root && sizeOf(root);
  if (root === undefined) findings.push({ reason: "root", text: "", offset: 0 });
  else if (svg === undefined && findings.length === 0) findings.push({ reason: "size", text: "", offset: 0 });
  return { svg, findings };
}

/** By the view box, or else by width and height in pixels. */
function sizeOf(root: Readonly<Record<string, string>>): Svg | undefined {
  const box = root["viewBox"]
    ?.trim()
    .split(/[\s,]+/)
    .slice(2);
  const [width = NaN, height = NaN] = (box ?? [root["width"], root["height"]]).map((each) =>
    Number(each?.replace(/px$/, "")),
  );
  return width > 0 && height > 0 && Number.isFinite(width / height) ? { width, height } : undefined;
}
