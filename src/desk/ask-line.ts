// A question in the terminal that takes one line.
import { isCancel, text } from "@clack/prompts";

/**
 * @param initialValue Is there to be changed, or taken with Enter.
 * @param problemOf What is wrong with an answer, if anything; it is asked for again then.
 * @returns The answer without white space around it; undefined where the person gave up.
 */
export async function askLine(
  message: string,
  initialValue: string | undefined,
  problemOf: (value: string) => string | undefined,
): Promise<string | undefined> {
  const answer = await text({
    message,
    ...(initialValue !== undefined && { initialValue }),
    validate: (value) => problemOf((value ?? "").trim()),
  });
  return isCancel(answer) ? undefined : answer.trim();
}
