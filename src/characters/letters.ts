// A text's letters and digits, without the marks and spaces that part them.

export function lettersOf(text: string): string {
  return text.replaceAll(/[^\p{L}\p{N}]/gu, "");
}
