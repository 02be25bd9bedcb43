// Asks axe whether an open page is accessible, as readers with a wide screen and a light page have it, and on a dark phone.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";

interface AxeResults {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly html: string }[];
  }[];
}

/** A fraction of what the package's module gives: it is sent to every page. */
const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const RULES = {
  /** WCAG 2.2 AA, and axe's best practice. */
  all: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
  /** Those of them that follow from the stylesheet, not from the page's markup. */
  style: ["color-contrast", "link-in-text-block", "scrollable-region-focusable", "target-size"],
} as const;

/** The rules of style are enough for a page that all have passed in another width and colour scheme. */
const VIEWS = {
  wide: { width: 1280, height: 900, colorScheme: "light", rules: "all" },
  phone: { width: 360, height: 740, colorScheme: "dark", rules: "style" },
} as const;

/** Colours that pass into others are those of neither scheme; what moves for seconds is the time that a notice has left. */
const SETTLED = `Promise.allSettled(document.getAnimations()
  .filter(({ effect }) => effect?.getComputedTiming().endTime < 2000)
  .map(({ finished }) => finished))`;

/**
 * What is wrong with the page as it stands, by the rules: where, the rule, and the elements; and that it scrolls sideways.
 * It is left as it was.
 */
export async function faultsOf(
  page: Page,
  views: readonly (keyof typeof VIEWS)[] = ["wide", "phone"],
): Promise<string[]> {
  const faults: string[] = [];
  const before = page.viewportSize();
  if (!(await page.evaluate<boolean>("'axe' in window"))) await page.evaluate(AXE);
  for (const view of views) {
    const { width, height, colorScheme, rules } = VIEWS[view];
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ colorScheme });
    await page.evaluate(SETTLED);
    const { violations } = await page.evaluate<AxeResults>(
      `axe.run({ runOnly: ${JSON.stringify(RULES[rules])}, resultTypes: ["violations"] })`,
    );
    for (const { id, nodes } of violations)
      faults.push(`${view} ${id}: ${nodes.map(({ html }) => html).join(" ")}`);
    const takes = await page.evaluate<number>("document.documentElement.scrollWidth");
    if (takes > width) faults.push(`${view} is ${takes} wide`);
  }
  if (before !== null) await page.setViewportSize(before);
  await page.emulateMedia({ colorScheme: null });
  return faults;
}
