// The clock of a test whose files were written just now: states that are seconds old tell the next change.
import { vi } from "vitest";

/** Long after what was written last, until mocks are restored. */
export function later(): void {
  vi.spyOn(Date, "now").mockReturnValue(performance.timeOrigin + performance.now() + 60_000);
}
