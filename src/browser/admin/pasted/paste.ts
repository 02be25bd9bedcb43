// Takes what an editor pastes or drops into a body: formatted text as Markdown, pictures by the dialog that asks what is to be said of them.
import type { WrittenPicture } from "../../../markdown/written-picture.ts";
import { pictureMarkdown } from "../../../markdown/written-picture.ts";
import { applyEdit } from "../apply-edit.ts";
import { blocksEdit, paragraphEdit } from "../edits.ts";
import { isCode } from "./code.ts";
import { pastedOf } from "./markdown.ts";

export interface PasteOptions {
  /** Asks for what is to be said of a picture, and keeps it; undefined where the editor gave up. */
  readonly ask: (picture: File) => Promise<WrittenPicture | undefined>;
  /** Tells what did not come along, or is to be looked at. */
  readonly tell: (words: readonly string[]) => void;
}

const WORDS = {
  lost: (count: number) =>
    `有 ${count} 张图片没有贴进来：图片不随文字一起粘贴。请单独复制图片再粘贴，或者存成文件，用“插入图片”放进来。`,
  merged: "表格里有合并过的单元格：合并的内容只写在第一格里，其余是空格，请对照原稿看一看。",
};

type PasteEvent = Pick<ClipboardEvent, "clipboardData" | "preventDefault">;

/** What is plain text is left to the browser. */
export async function paste(
  event: PasteEvent,
  input: HTMLTextAreaElement,
  { ask, tell }: PasteOptions,
): Promise<void> {
  const { clipboardData } = event;
  if (clipboardData === null) return;
  tell([]);
  const html = clipboardData.getData("text/html");
  const page = new DOMParser().parseFromString(html, "text/html");
  const files = Array.from(clipboardData.files).filter(({ type }) => type.startsWith("image/"));
  // Of text that is selected Word gives a picture, too.
  if (files.length > 0 && page.body.textContent.trim() === "") {
    event.preventDefault();
    await putPictures(files, input, ask);
    return;
  }
  if (html === "" || isCode(page.body)) return;
  const pasted = pastedOf(page, highestNote(input.value));
  // HTML that says nothing has its text beside it.
  if (pasted.isEmpty) return;
  event.preventDefault();
  const written: (WrittenPicture | undefined)[] = [];
  for (const picture of pasted.pictures) written.push(await ask(picture));
  const { body, notes } = pasted.toMarkdown(written);
  if (body !== "")
    applyEdit(input, blocksEdit(input.value, [input.selectionStart, input.selectionEnd], body, notes));
  tell([...(pasted.lost > 0 ? [WORDS.lost(pasted.lost)] : []), ...(pasted.isMerged ? [WORDS.merged] : [])]);
}

/** Files that are dropped. A browser would open them in the place of the form. */
export async function drop(
  event: Pick<DragEvent, "dataTransfer" | "preventDefault">,
  input: HTMLTextAreaElement,
  ask: PasteOptions["ask"],
): Promise<void> {
  const files = Array.from(event.dataTransfer?.files ?? []);
  if (files.length === 0) return;
  event.preventDefault();
  await putPictures(files, input, ask);
}

async function putPictures(
  files: readonly File[],
  input: HTMLTextAreaElement,
  ask: PasteOptions["ask"],
): Promise<void> {
  for (const file of files) {
    const picture = await ask(file);
    if (picture !== undefined)
      applyEdit(input, paragraphEdit(input.value, input.selectionEnd, pictureMarkdown(picture)));
  }
}

function highestNote(text: string): number {
  return Array.from(text.matchAll(/\[\^(\d{1,4})\]/g)).reduce(
    (most, [, number]) => Math.max(most, Number(number)),
    0,
  );
}
