// What stands where a bulletin no longer does: the notice in place of a withdrawn one, and the redirects from old addresses.
import type { Archive } from "../../archive/archive.ts";
import { absoluteUrl } from "../../addresses/permalink.ts";
import type { Bulletin } from "../../content/records.ts";
import { pageFrame } from "../frame.ts";
import { bulletinLink, dayLabel, dayOf } from "../listing.ts";
import { fileNotes } from "../preview.ts";
import type { DayLabel, Link } from "../view-parts.ts";
import type { PageFrame } from "../views.ts";

/** What was put right, or why a bulletin was withdrawn. */
interface CorrectionLabel {
  readonly day: DayLabel;
  readonly text: string;
}

/** A withdrawn bulletin keeps its address and says that it was withdrawn. */
interface WithdrawnView extends PageFrame {
  readonly kind: "withdrawn";
  readonly day: DayLabel;
  readonly corrections: readonly CorrectionLabel[];
}

/** An old address that leads to a bulletin. */
interface RedirectView extends PageFrame {
  readonly kind: "redirect";
  readonly target: Link;
}

export function withdrawnViews(archive: Archive): WithdrawnView[] {
  return archive.withdrawn.map((bulletin) => ({
    kind: "withdrawn",
    ...pageFrame(archive, {
      permalink: bulletin.permalink,
      title: bulletin.title,
      description: `本篇已撤回：${bulletin.title}`,
      section: "dates",
      unlisted: true,
    }),
    day: dayOf(bulletin),
    corrections: correctionLabels(bulletin),
    ...fileNotes(archive, bulletin.file),
  }));
}

export function redirectViews(archive: Archive): RedirectView[] {
  const bulletins = [...archive.entries.map(({ bulletin }) => bulletin), ...archive.withdrawn];
  return bulletins.flatMap((bulletin) =>
    bulletin.redirectFrom.map((from) => ({
      kind: "redirect" as const,
      ...pageFrame(archive, {
        permalink: from,
        title: bulletin.title,
        description: `本页已移至：${bulletin.title}`,
        unlisted: true,
      }),
      canonical: absoluteUrl(archive.site.url, bulletin.permalink),
      target: bulletinLink(archive.base, bulletin),
    })),
  );
}

export function correctionLabels({ corrections }: Bulletin): CorrectionLabel[] {
  return corrections.map(({ date, text }) => ({ day: dayLabel(date), text }));
}
