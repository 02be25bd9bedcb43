// A typed text as characters that can be compared: no case, no tones, no full width; as many as it has, each in its place.

/** One for each character of the text. `ü` is `v`, as in the sounds of names. */
export function plainCharacters(text: string): string[] {
  return Array.from(text, (character) => {
    const [plain = character, ...others] = character.normalize("NFKC").toLowerCase();
    if (others.length > 0) return character;
    const [letter = plain, ...marks] = plain.normalize("NFD");
    if (!/^[a-z]$/.test(letter)) return plain;
    return letter === "u" && marks.includes("\u0308") ? "v" : letter;
  });
}
