// What this process renders now: set for each batch, read by the plugin when Eleventy is configured for it.
import type { ArchiveSummary } from "../own/summary.ts";
import type { OwnPageToRender } from "../own/views.ts";
import type { SiteFrame } from "../site-frame.ts";
import type { View } from "../views.ts";

/** A view with the file to write; a bulletin's has its HTML, too. */
export type ShownView = View & { readonly file: string };

export type Batch =
  | {
      readonly kind: "views";
      /** By kind. */
      readonly views: Readonly<Record<string, readonly ShownView[]>>;
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
