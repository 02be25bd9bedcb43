// What this process renders now: set for each batch, read by the plugin when Eleventy is configured for it.
import type { SiteFrame } from "../site-frame.ts";
import type { View } from "../views.ts";

/** A view with the file to write; a bulletin's has its HTML, too. */
export type ShownView = View & { readonly file: string };

export interface Batch {
  /** By kind. */
  readonly views: Readonly<Record<string, readonly ShownView[]>>;
  /** Undefined where nothing is rendered. */
  readonly site: SiteFrame | undefined;
}

let current: Batch | undefined;

export function setBatch(batch: Batch): void {
  current = batch;
}

/** Undefined where Eleventy is configured by anything but a build. */
export function currentBatch(): Batch | undefined {
  return current;
}
