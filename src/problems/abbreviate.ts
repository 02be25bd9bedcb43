// Keeps what is quoted in a message to one short line.

const LIMIT = 60;

export function abbreviate(text: string): string {
  const line = text.trim().replaceAll(/\s*\n\s*/g, " ");
  const characters = Array.from(line.slice(0, 2 * LIMIT + 2));
  return characters.length > LIMIT ? `${characters.slice(0, LIMIT).join("")}…` : line;
}
