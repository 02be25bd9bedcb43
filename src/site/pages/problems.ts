// The pages that only a preview has: the list of all problems, and what stands in place of a broken bulletin.
import type { Archive } from "../../archive/archive.ts";
import type { Preview } from "../../content/preview.ts";
import { addressOf, type Permalink } from "../../addresses/table.ts";
import { href } from "../../addresses/permalink.ts";
import { pageFrame } from "../frame.ts";
import { countProblems, fileNotes, openNotes, problemNotes } from "../preview.ts";
import { tallyText } from "../../problems/tally.ts";
import type { OpenNote, PageFrame, ProblemNote } from "../views.ts";

/** Only in a preview: in place of a bulletin whose file cannot be read. */
interface BrokenView extends PageFrame {
  readonly kind: "broken";
}

/** Only in a preview: all that is wrong with the content folder. */
interface ProblemsView extends PageFrame {
  readonly kind: "problems";
  readonly hasErrors: boolean;
  /** How many of each kind. */
  readonly counts?: string;
  /** With an href where the file has a page. */
  readonly files: readonly {
    readonly file: string;
    readonly href?: string;
    readonly notes: readonly ProblemNote[];
    readonly points: readonly OpenNote[];
  }[];
}

export function brokenViews(archive: Archive, { broken }: Preview): BrokenView[] {
  return broken.map(({ file, permalink }) => ({
    kind: "broken",
    ...pageFrame(archive, {
      permalink,
      title: "这一篇还不能显示",
      description: `${file} 有错误。`,
      section: "dates",
      unlisted: true,
    }),
    ...fileNotes(archive, file),
  }));
}

export function problemsView(archive: Archive, preview: Preview): ProblemsView {
  const { problemsByFile, broken } = preview;
  const shown = [...archive.entries.map(({ bulletin }) => bulletin), ...archive.withdrawn];
  const permalinks = new Map<string, Permalink>([
    ...shown.map((bulletin) => [bulletin.file, bulletin.permalink] as const),
    ...broken.map(({ file, permalink }) => [file, permalink] as const),
  ]);
  const counted = countProblems(preview);
  const counts = tallyText(counted, "zh");
  return {
    kind: "problems",
    ...pageFrame(archive, {
      permalink: addressOf("problems"),
      title: "问题清单",
      description: "内容文件夹里的全部问题。",
      unlisted: true,
    }),
    hasErrors: counted.errors > 0,
    ...(counts !== undefined && { counts }),
    files: [...problemsByFile].map(([file, own]) => {
      const permalink = permalinks.get(file);
      return {
        file,
        ...(permalink !== undefined && { href: href(archive.base, permalink) }),
        notes: problemNotes(own),
        points: openNotes(own),
      };
    }),
  };
}
