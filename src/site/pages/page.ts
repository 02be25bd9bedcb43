// A page before it is made: its address, what it is made of, and how.
import type { View } from "../views.ts";

export interface Page {
  /** Root-relative, without the site's base path. */
  readonly permalink: string;
  /** Whether search engines may list it. */
  readonly listed: boolean;
  /** Stands for all that the view is made of, besides the site's own data: with other inputs the page may be another. */
  readonly inputs: string;
  readonly view: () => View;
}

/** A page whose view is cheap to make: it stands for itself. */
export function pageOf(view: View): Page {
  return {
    permalink: view.permalink,
    listed: !view.meta.some(({ name }) => name === "robots"),
    inputs: JSON.stringify(view),
    view: () => view,
  };
}
