// The words by which a draft says that something in it has to be looked at, before it is published.
import type { Language } from "./problems/problem.ts";

/**
 * In a comment of the front matter they stand first, `# 待核：…` (`reviewComment`); in a `dateNote` they end it. Whoever
 * has looked at what they mark takes them out.
 */
export const REVIEW_MARK: Readonly<Record<Language, string>> = { zh: "待核", en: "to review" };

/** The comment at what has to be looked at, with the reason. */
export function reviewComment(reason: string, language: Language): string {
  return language === "zh" ? `# ${REVIEW_MARK.zh}：${reason}` : `# ${REVIEW_MARK.en}: ${reason}`;
}
