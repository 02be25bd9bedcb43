// Where the reader is on the page, kept with its entry in the browser's history: Back restores it, also when the page is
// loaded anew.

export interface Place {
  /** Pixels from the top. */
  readonly scroll: number;
  /** Results by words that were shown because the reader asked; 0 when he did not. */
  readonly words: number;
}

/** Milliseconds without scrolling. */
const PAUSE = 200;

/** `now` tells the place; it is kept when the reader has scrolled, and before he leaves. */
export function keepPlace(now: () => Place): void {
  const keep = (): void => {
    history.replaceState(now(), "");
  };
  history.scrollRestoration = "manual";
  let waiting: ReturnType<typeof setTimeout> | undefined;
  addEventListener("scroll", () => {
    clearTimeout(waiting);
    waiting = setTimeout(keep, PAUSE);
  });
  addEventListener("pagehide", keep);
}

/** The place of the entry that is shown; the top of the page when none was kept. */
export function keptPlace(): Place {
  const kept: unknown = history.state;
  const number = (name: keyof Place): number => {
    const value: unknown = typeof kept === "object" && kept !== null ? Reflect.get(kept, name) : 0;
    return typeof value === "number" ? value : 0;
  };
  return { scroll: number("scroll"), words: number("words") };
}
