// The addresses of bulletins' forms within the page.

const ENTRY = /\/collections\/bulletins\/entries\/([^?]+)/;

/** Its path below the content folder; that of none where the form is a new one's. */
export function bulletinOfForm(): string {
  return `bulletins/${decodeURI(ENTRY.exec(location.hash)?.[1] ?? "")}.md`;
}

/** Whether the form is that of an entry that is not there as yet. */
export function isNewForm(): boolean {
  return /#\/collections\/\w+\/new/.test(location.hash);
}

/** @param path Of a bulletin, below the content folder. */
export function formAddress(path: string): string {
  return `#/collections/bulletins/entries/${encodeURI(path.replace(/^bulletins\/|\.md$/g, ""))}`;
}
