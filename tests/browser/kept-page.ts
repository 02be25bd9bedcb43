// One page for the tests of a file: to open another takes longer than what most of them do with it.
import type { Page } from "playwright-core";

const SIZE = { width: 1280, height: 720 };

/**
 * Leaves a page as it was opened, but for its past and for what cannot be taken back: scripts that it begins with, its clock.
 * A test that changes one of these has a page of its own.
 */
export async function leaveAsOpened(page: Page): Promise<void> {
  for (const event of ["request", "pageerror"] as const) page.removeAllListeners(event);
  await page.unrouteAll({ behavior: "ignoreErrors" });
  await page.evaluate("localStorage.clear(); sessionStorage.clear()");
  await page.goto("about:blank");
  await page.setViewportSize(SIZE);
}
