// Names a draft's file by the sound of its title.
import { pinyin } from "pinyin-pro";

const MOST_SYLLABLES = 8;

/** `全区防汛会议召开` → `quan-qu-fang-xun-hui-yi-zhao-kai` */
export function slugOf(title: string): string {
  const syllables = pinyin(title, { toneType: "none", type: "array", v: true, nonZh: "consecutive" });
  const words = syllables.flatMap(
    (syllable) =>
      syllable
        .normalize("NFKC")
        .toLowerCase()
        .match(/[a-z0-9]+/g) ?? [],
  );
  return words.slice(0, MOST_SYLLABLES).join("-") || "draft";
}
