// Text that a reader wrote, where there is room for a part of it.

/** @param most Characters that are left of a longer text, before `…`. */
export function shortened(text: string, most: number): string {
  const characters = Array.from(text);
  return characters.length <= most ? text : `${characters.slice(0, most).join("")}…`;
}
