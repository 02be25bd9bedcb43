// What this process renders now: set for each batch, read by the plugin when Eleventy is configured and when it pages.
import type { ArchiveSummary } from "../own/summary.ts";
import type { OwnPageToRender } from "../own/views.ts";
import type { SiteFrame } from "../site-frame.ts";
import type { View } from "../views.ts";

/** A view with the file to write. */
export interface ShownView extends View {
  readonly file: string;
  /** Of a bulletin: trusted HTML made of its body. */
  readonly bodyHtml?: string;
}

export type Batch =
  | {
      readonly kind: "views";
      readonly views: readonly ShownView[];
      readonly site: SiteFrame;
    }
  | {
      readonly kind: "own";
      readonly pages: readonly OwnPageToRender[];
      readonly site: SiteFrame;
      readonly archive: ArchiveSummary;
    }
  /** The configuration alone is asked for. */
  | { readonly kind: "nothing" };

let current: Batch | undefined;

export function setBatch(batch: Batch): void {
  current = batch;
}

/** Undefined where Eleventy is configured by anything but a build. */
export function currentBatch(): Batch | undefined {
  return current;
}
