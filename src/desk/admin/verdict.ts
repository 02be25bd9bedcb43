// What a check says of a save: what the save brings in, and what becomes of a bulletin whose address changes.
import type { Permalink } from "../../addresses/table.ts";
import type { FrontMatterInput } from "../../content/yaml/schemas/front-matter.ts";
import type { LostAddress } from "../../problems/codes/addresses.ts";
import { problemAt } from "../../problems/problem.ts";
import { type Addressed, lostAddresses } from "../../proofreading/lost-addresses.ts";
import { rowOf } from "./listing.ts";
import { placeByDay, withRedirects } from "./moved.ts";
import { allSaid, errorsOf, newOnes, type Said, warningsOf } from "./said.ts";

export interface Verdict {
  /** All that is wrong with the text. */
  readonly found: readonly Said[];
  /** The errors for which nothing is saved. */
  readonly stops: readonly Said[];
  /** The warnings that the text had not before. */
  readonly newWarnings: readonly Said[];
  /** Where the address changes. */
  readonly move?: Move;
}

/** What is to be saved in the place of what was asked. */
export interface Move {
  readonly path: string;
  readonly raw: string;
  /** The address that the bulletin has now. */
  readonly address: Permalink;
  /** Old addresses that lead to it from now on. */
  readonly kept: readonly string[];
}

export interface Checked {
  readonly found: readonly Said[];
  /** Undefined where it is no bulletin, or cannot be read as one. */
  readonly addressed: Addressed | undefined;
}

/** What can be told where the files are. */
export interface Checker {
  check(path: string, text: string): Promise<Checked>;
  /** The bulletins that readers know by addresses of this one; undefined where nobody knows what readers know. */
  published(bulletin: Addressed): readonly Addressed[] | undefined;
  /** Whether a bulletin's file goes where its day belongs. */
  readonly moves?: boolean;
  /** Whether no file is there; left out where nobody can tell. */
  isFree?(path: string): boolean | Promise<boolean>;
  /** What the save of a registry would take away from bulletins; left out where nobody can read them. */
  takenAway?(path: string, text: string, base: string): readonly Said[];
}

/**
 * A draft may have errors. Else those stop a save that the text had not before: what was wrong already keeps nobody from
 * putting something else right. What readers know does not become a draft, and keeps its addresses.
 * @param base The text that is to be replaced; undefined where the file is new.
 */
export async function verdictOf(
  path: string,
  text: string,
  base: string | undefined,
  checker: Checker,
): Promise<Verdict> {
  const belongs = placeByDay(path, text, base);
  const place = checker.moves === true ? belongs : path;
  const asked = await checker.check(place, text);
  const before = base === undefined ? undefined : await checker.check(path, base);
  const [old, now] = [before?.addressed, asked.addressed];
  const lost = old && now ? lostBy(old, now, checker) : [];
  const kept = lost.filter(({ params }) => params.because === "moved").map(({ params }) => params.path);
  const address = now?.permalink;
  const isMoved = old?.permalink !== undefined && address !== undefined && old.permalink !== address;
  const raw = isMoved ? withRedirects(text, kept, address) : text;
  const { found } = raw === text ? asked : await checker.check(place, raw);

  const fresh = newOnes(found, before?.found ?? []);
  const away = base === undefined ? [] : (checker.takenAway?.(path, text, base) ?? []);
  const dead = lost.filter(({ params }) => params.because !== "moved");
  const unpublished = dead.filter(({ params }) => params.because === "draft");
  const isTaken = belongs !== path && (await checker.isFree?.(belongs)) === false;
  const isDraft = path.endsWith(".md") && rowOf(path, text).status === "draft";
  return {
    found: [...saidOfLost(dead), ...away, ...found],
    stops: [
      ...saidOfLost(unpublished),
      ...(isTaken && now ? taken({ ...now, file: belongs }) : []),
      ...errorsOf(away),
      ...(isDraft ? [] : errorsOf(fresh)),
    ],
    newWarnings: warningsOf([...away, ...fresh]),
    ...(isMoved && { move: { path: place, raw, address, kept } }),
  };
}

function lostBy(old: Addressed, now: Addressed, checker: Checker) {
  const published = checker.published(old);
  const former = (published ?? [old]).map((each) => ({ ...each, file: now.file }));
  const found = lostAddresses(former, [now], { isNew: () => false, isOfSite: () => false });
  const lost = found.filter((problem) => problem.code === "lost-address");
  return published === undefined ? lost.filter(({ params }) => params.because === "moved") : lost;
}

/** Which field lets an address die; `check` has but the day's place for all. */
const LOST_BY: Readonly<Partial<Record<LostAddress, keyof FrontMatterInput>>> = {
  draft: "status",
  dropped: "redirectFrom",
};

function saidOfLost(lost: ReturnType<typeof lostBy>): Said[] {
  return lost.flatMap((problem) => {
    const field = LOST_BY[problem.params.because];
    return allSaid([problem]).map((said) => (field === undefined ? said : { ...said, field }));
  });
}

function taken({ file, permalink, datePosition }: Addressed): Said[] {
  if (permalink === undefined) return [];
  const params = { permalink, other: file };
  return allSaid([problemAt(file, { code: "duplicate-permalink", params }, datePosition)]);
}
