// Where a long row is cut: its members tell themselves, so that a change moves the cuts beside it and no others.

/** One member in so many may be the last of a group that is large enough. */
const ENDS_ONE_IN = 8;
const MOST_TIMES = 3;

/**
 * Whether a group ends with this member.
 * @param size Of the group, with the member.
 * @param least Size of a group; one of three times as much ends in any case.
 */
export function endsWith(member: string, size: number, least: number): boolean {
  return size >= least && (size >= least * MOST_TIMES || hashOf(member) % ENDS_ONE_IN === 0);
}

/** FNV-1a, 32 bits (http://www.isthe.com/chongo/tech/comp/fnv/), of code units. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}
