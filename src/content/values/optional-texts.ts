// Texts of a record that may be missing.

/** Trims each text and leaves out those that say nothing. */
export function optionalTexts<K extends string>(
  texts: Readonly<Record<K, string | null | undefined>>,
): Partial<Record<K, string>> {
  const kept: Partial<Record<K, string>> = {};
  for (const key in texts) {
    const text = texts[key]?.trim();
    if (text !== undefined && text !== "") kept[key] = text;
  }
  return kept;
}
