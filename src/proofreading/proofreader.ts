// Proofreads a bulletin: what Markdown makes of its text, how Chinese is set, and whether text and front matter agree.
import type { Proofreader } from "../content/bulletin/proofreader.ts";
import { checkMarkup } from "./markup/markup.ts";
import { checkReferences } from "./text/references.ts";
import { checkAgainstFrontMatter, checkBodyText, checkFrontMatterText } from "./text/text.ts";

export const proofreader: Proofreader = {
  body: (markdown, base, isMerged) => [
    // The lines that part the two versions of a merge look like markup.
    ...(isMerged ? checkMarkup(markdown, base) : []),
    ...checkReferences(markdown, base),
    ...checkBodyText(markdown, base),
  ],
  frontMatter: checkFrontMatterText,
  record: checkAgainstFrontMatter,
};
