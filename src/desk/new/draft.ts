// The file of a new bulletin: where it goes and what stands in it.
import { Document, isScalar, isSeq } from "yaml";

export interface Draft {
  readonly title: string;
  /** `YYYY-MM-DD` */
  readonly date: string;
  readonly slug: string;
  /** Names. */
  readonly officials: readonly string[];
  /** Names. */
  readonly topics: readonly string[];
}

const STATUS_COMMENT = " 写好以后改成 published，或者删掉这一行";

/** Below the content folder; `copy` counts from 1, and is part of the name from 2 on. */
export function draftPath({ date, slug }: Draft, copy = 1): string {
  return `bulletins/${date.slice(0, 4)}/${date}-${slug}${copy === 1 ? "" : `-${copy}`}.md`;
}

/** A draft stays out of the site until its editor has written it. */
export function draftText({ title, date, officials, topics }: Draft): string {
  const document = new Document({ title, date, officials, topics, reporters: [], status: "draft" });
  for (const key of ["officials", "topics", "reporters"]) {
    const list = document.get(key);
    if (isSeq(list)) list.flow = true;
  }
  const status = document.get("status", true);
  if (isScalar(status)) status.comment = STATUS_COMMENT;
  const yaml = document.toString({ lineWidth: 0, flowCollectionPadding: false });
  return `---\n${yaml}---\n\n`;
}

/** `林知远、何静姝` → both; whatever parts names in Chinese or in English. */
export function splitNames(text: string): string[] {
  return text
    .split(/[,，、;；]/u)
    .map((name) => name.trim())
    .filter((name) => name !== "");
}
