// The slug of a bulletin's file and address, from its title.
import { pinyin } from "pinyin-pro";
import { windowsFault } from "./path.ts";

const MAX_LENGTH = 48;

/** What a title without a letter or digit is called; it follows a name that Windows keeps for itself, like `con`. */
const NAMELESS = "jianbao";

/**
 * The title's pinyin, its letters and its digits, in lower case with hyphens between them, cut to whole syllables:
 * `防汛工作会议召开` → `fang-xun-gong-zuo-hui-yi-zhao-kai`. Always a slug that a file may have.
 */
export function slugOf(title: string): string {
  const syllables = pinyin(title.normalize("NFKC"), {
    toneType: "none",
    type: "array",
    v: true,
    nonZh: "consecutive",
  });
  const parts = syllables.flatMap(
    (syllable) =>
      syllable
        .normalize("NFKD")
        .toLowerCase()
        .match(/[a-z0-9]+/g) ?? [],
  );
  let slug = "";
  for (const part of parts) {
    const longer = slug === "" ? part.slice(0, MAX_LENGTH) : `${slug}-${part}`;
    if (longer.length > MAX_LENGTH) break;
    slug = longer;
  }
  if (slug === "") return NAMELESS;
  return windowsFault(slug) === undefined ? slug : `${slug}-${NAMELESS}`;
}
