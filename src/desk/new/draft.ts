// What stands in the file of a new bulletin.
import { Document, isScalar, isSeq } from "yaml";
import type { NewFile } from "./new-file.ts";

export interface Draft extends NewFile {
  readonly title: string;
  /** Names. */
  readonly officials: readonly string[];
  /** Names. */
  readonly topics: readonly string[];
}

const STATUS_COMMENT = " 写好以后改成 published，或者删掉这一行";

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
