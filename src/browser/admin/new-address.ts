// Tells an editor what became of a bulletin whose day he changed, and opens it where it is now.
import type { Move } from "../../desk/admin/verdict.ts";
import { buttons, choice, element, shown } from "./element.ts";
import { formAddress } from "./form-path.ts";

const WORDS = {
  title: "已经保存，网址变了",
  now: (address: string) => `网址跟着日期走，现在是 ${address}`,
  kept: (paths: readonly string[]) =>
    `原来的网址 ${paths.join("、")} 已经写进“旧网址”，打开它就转到新的网址。`,
  moved: (path: string) => `文件也挪到了它的日期下面：${path}`,
  go: "接着写",
};

/**
 * The form still has the values of before: it is opened anew.
 * @param before Its path until now.
 */
export async function showMove(before: string, { path, address, kept }: Move): Promise<void> {
  await shown(
    WORDS.title,
    element("p", "", WORDS.now(address)),
    ...(kept.length === 0 ? [] : [element("p", "", WORDS.kept(kept))]),
    ...(path === before ? [] : [element("p", "", WORDS.moved(path))]),
    buttons(choice("go", WORDS.go)),
  );
  if (path === before) location.reload();
  // The page is loaded anew, as from each form to another.
  else location.hash = formAddress(path);
}
