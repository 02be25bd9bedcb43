// Shows an editor two versions of a file side by side: the one that stands there, and the one that was not saved.
import { plainText } from "../../problems/position.ts";
import { buttons, choice, element, shown } from "./element.ts";
import type { Conflict } from "./guard.ts";
import { sharedLines } from "./line-diff.ts";

const WORDS = {
  title: "没有保存：这个文件在打开以后被改过",
  why: (path: string) =>
    `${path} 已经不是打开时的样子：可能别的编辑保存过它，也可能文件本身被改过。您写的都还在表单里。`,
  theirs: "现在文件里的",
  mine: "您要保存的",
  gone: "（文件已经不在了：可能改了名，也可能被删除）",
  how: "底色标出的行只有一边有。要两边的改动都留下：回到表单，照“现在文件里的”补上对方的改动，再保存一次。选“照我的保存”，文件就成了“您要保存的”那样，只有对方有的行就没有了。",
  back: "回到表单",
  seen: "照我的保存",
};

/** Resolves when the editor has chosen; true means that what stands in the file is to be replaced. */
export async function showConflict({ path, theirs, mine }: Conflict): Promise<boolean> {
  const [left, right] = [linesOf(theirs ?? WORDS.gone), linesOf(mine)];
  const shared = sharedLines(left, right);
  const versions = element(
    "div",
    "conflict-versions",
    version(WORDS.theirs, left, shared.left),
    version(WORDS.mine, right, shared.right),
  );
  const chosen = await shown(
    WORDS.title,
    element("p", "", WORDS.why(path)),
    versions,
    element("p", "", WORDS.how),
    buttons(choice("back", WORDS.back), choice("seen", WORDS.seen)),
  );
  return chosen === "seen";
}

/** Two files that differ in their line ends alone are shown alike: nobody could tell what is coloured. */
function linesOf(text: string): string[] {
  return plainText(text).split("\n");
}

function version(title: string, lines: readonly string[], shared: readonly boolean[]): HTMLElement {
  const text = element("pre");
  text.tabIndex = 0;
  text.setAttribute("role", "region");
  text.setAttribute("aria-label", title);
  for (const [at, line] of lines.entries()) {
    // An empty line has no ground to colour.
    text.append(shared[at] === true || line === "" ? line : element("mark", "", line), "\n");
  }
  return element("section", "", element("h3", "", title), text);
}
