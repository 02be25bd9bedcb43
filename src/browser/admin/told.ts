// Shows an editor what failed: in words for him, and behind them what was answered.
import { buttons, choice, element, shown } from "./element.ts";
import { HostError } from "./host-error.ts";

const WORDS = {
  notSaved: "没有保存",
  kept: "您写的都还在表单里。",
  again: "再试一次",
  back: "回到表单",
};

/** What stands before the answer. */
export const ANSWER = "原来的回答";

export function told(error: unknown): (string | Node)[] {
  const words = error instanceof Error ? error.message : String(error);
  if (!(error instanceof HostError)) return [words];
  return [words, element("details", "answer", element("summary", "", ANSWER), element("pre", "", error.raw))];
}

/**
 * Why nothing was saved.
 * @param again Saves once more, where that may help.
 */
export async function showFailure(error: HostError, again: () => void): Promise<void> {
  const chosen = await shown(
    WORDS.notSaved,
    element("p", "", WORDS.kept),
    element("div", "", ...told(error)),
    buttons(choice("back", WORDS.back), ...(error.mayPass ? [choice("again", WORDS.again)] : [])),
  );
  if (chosen === "again") again();
}
