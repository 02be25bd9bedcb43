// Shows an editor what failed: in words for him, and behind them what was answered.
import { buttons, choice, element, shown } from "./element.ts";
import { HostError } from "./host-error.ts";

const WORDS = {
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
 * Says what failed, and that nothing of the form is lost.
 * @param title What was not done.
 * @returns Whether the editor wants it to be tried again, which is offered where that may help.
 */
export async function triesAgain(title: string, error: unknown): Promise<boolean> {
  const mayPass = error instanceof HostError && error.mayPass;
  const chosen = await shown(
    title,
    element("p", "", WORDS.kept),
    element("div", "", ...told(error)),
    buttons(choice("back", WORDS.back), ...(mayPass ? [choice("again", WORDS.again)] : [])),
  );
  return chosen === "again";
}
