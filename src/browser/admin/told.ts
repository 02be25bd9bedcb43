// Shows an editor what failed: in words for him, and behind them what was answered.
import { buttons, choice, element, shown } from "./element.ts";
import { HostError } from "./host-error.ts";

const WORDS = {
  notSaved: "没有保存",
  kept: "您写的都还在表单里。",
  back: "回到表单",
};

/** What stands before the answer. */
export const ANSWER = "原来的回答";

export function told(error: unknown): (string | Node)[] {
  const words = error instanceof Error ? error.message : String(error);
  if (!(error instanceof HostError)) return [words];
  return [words, element("details", "answer", element("summary", "", ANSWER), element("pre", "", error.raw))];
}

/** Why nothing was saved. */
export async function showFailure(error: HostError): Promise<void> {
  await shown(
    WORDS.notSaved,
    element("p", "", WORDS.kept),
    element("div", "", ...told(error)),
    buttons(choice("back", WORDS.back)),
  );
}
