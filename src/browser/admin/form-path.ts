// The addresses of bulletins' forms within the page, and of the pages that they are about.
import { parseBulletinPath } from "../../content/files/file-name.ts";

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

/**
 * The address of the bulletin's page as it was saved last; undefined where the form is that of a new one.
 * @param form Of such addresses, from the site's root.
 */
export function pageOfForm(form: string): string | undefined {
  const { date, slug } = parseBulletinPath(bulletinOfForm());
  if (date === undefined || slug === undefined) return undefined;
  const [year = "", month = "", day = ""] = date.split("-");
  const parts = new Map(Object.entries({ year, month, day, slug }));
  return `..${form.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(parts.get(name) ?? ""))}`;
}
