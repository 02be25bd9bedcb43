// An archive's own pages before they are made: each a template with its data, and the frame that it is shown in.
import type { Archive } from "../../archive/archive.ts";
import { fileOf } from "../../addresses/table.ts";
import type { OwnPage } from "../../content/own/pages.ts";
import type { SiteFile } from "../../store/site-file.ts";
import { columnTags, pageFrame } from "../frame.ts";
import { problemNotes } from "../preview.ts";
import type { PageFrame } from "../views.ts";

/** `view` in a template of `pages/`, and in the layout around it. */
interface OwnPageView extends PageFrame {
  readonly kind: "page";
}

export interface OwnPageToRender {
  /** From the archive's root: `pages/about.njk`. */
  readonly source: string;
  readonly template: string;
  readonly data: Readonly<Record<string, unknown>>;
  /** The file to write. */
  readonly file: SiteFile;
  readonly view: OwnPageView;
}

export function ownPageToRender(archive: Archive, page: OwnPage): OwnPageToRender {
  const { file, permalink, title, unlisted, template, data } = page;
  const { site, preview } = archive;
  const description = page.description ?? `${site.name}：${title}。`;
  const problems = problemNotes(preview?.problemsByFile.get(file) ?? []);
  const view: OwnPageView = {
    kind: "page",
    ...pageFrame(archive, {
      permalink,
      title,
      description,
      unlisted,
      tags: columnTags({ name: title, description, keywords: site.keywords }),
    }),
    ...(problems.length > 0 && { problems }),
  };
  return { source: file, template, data, file: fileOf(permalink), view };
}
