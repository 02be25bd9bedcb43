// What a new bulletin's file is called by: its year's folder, and the short name that was asked for, or else the title's words.

/** Characters of a title. */
const LONGEST = 40;

/** @param values The form's. */
export function newFileName(values: Readonly<Record<string, unknown>>): { folder: string; slug: string } {
  const text = (key: string) => {
    const value = values[key];
    return typeof value === "string" ? value : "";
  };
  const title = Array.from(nameOf(text("title")))
    .slice(0, LONGEST)
    .join("")
    .replace(/-$/, "");
  const slug = nameOf(text("slug")) || title || "bulletin";
  return { folder: text("date").slice(0, 4), slug };
}

/** The words of a text as a file's name may have them; empty where there are none. */
function nameOf(text: string): string {
  const words = text.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}_]*/gu) ?? [];
  return words.join("-");
}
