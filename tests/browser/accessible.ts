// Asks axe whether an open page is accessible.
import axe from "axe-core";
import type { Page } from "playwright-core";

interface AxeResults {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly html: string }[];
  }[];
}

const RULES = {
  /** WCAG 2.2 AA, and axe's best practice. */
  all: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
  /** Those of them that follow from the stylesheet, not from the page's markup. */
  style: ["color-contrast", "link-in-text-block", "scrollable-region-focusable", "target-size"],
} as const;

/**
 * What is wrong by the rules: the rule, and the elements.
 *
 * @param rules Those of style are enough for a page that all have passed in another width and colour scheme.
 */
export async function violationsOf(page: Page, rules: keyof typeof RULES = "all"): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate<AxeResults>(
    `axe.run({ runOnly: ${JSON.stringify(RULES[rules])} })`,
  );
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
}
