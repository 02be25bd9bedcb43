// Parts a run of a PDF's text where a link over it begins or ends: a link is a place on the page, whatever stands there.
import { widthOf } from "./widths.ts";

interface Place {
  readonly left: number;
  readonly right: number;
}

export interface PlacedLink extends Place {
  readonly address: string;
  readonly top: number;
  readonly bottom: number;
}

export interface LinkedText extends Place {
  readonly text: string;
  readonly address: string | undefined;
}

/** @param middle of the run's letters, from the page's top */
export function partedByLinks(
  text: string,
  { left, right }: Place,
  middle: number,
  links: readonly PlacedLink[],
): LinkedText[] {
  const near = links.filter(({ top, bottom }) => top <= middle && bottom >= middle);
  if (near.length === 0) return [{ text, left, right, address: undefined }];
  const letters = Array.from(text);
  const unit = (right - left) / widthOf(text);
  const parts: LinkedText[] = [];
  let at = left;
  for (const letter of letters) {
    const end = at + unit * widthOf(letter);
    const centre = (at + end) / 2;
    const address = near.find((link) => link.left <= centre && link.right >= centre)?.address;
    const last = parts.at(-1);
    if (last !== undefined && last.address === address)
      parts.splice(-1, 1, { ...last, text: last.text + letter, right: end });
    else parts.push({ text: letter, left: at, right: end, address });
    at = end;
  }
  return parts;
}
