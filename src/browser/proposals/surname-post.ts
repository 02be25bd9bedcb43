// Proposes the officials whom a surname and a post mean: `陈书记`, `云溪区赵区长`, `欧阳主任`, `张副区长`.
import { filterIdea, replaced } from "./idea.ts";
import type { Reading } from "./idea.ts";
import { surnameOf } from "./known.ts";
import type { Known, KnownForm } from "./known.ts";
import { plainCharacters } from "./plain-characters.ts";
import { postsOf, TITLE } from "./post.ts";

interface Called {
  readonly form: KnownForm;
  readonly start: number;
  readonly end: number;
  /** Whether the post is held by a deputy, who is called so by courtesy. */
  readonly isDeputy: boolean;
}

const MOST = 4;
const CALLED = new RegExp(`^(?:常务)?副?${TITLE}`, "u");
/** What may stand right before a surname: the end of an organ's name, or nothing Chinese. */
const BEFORE = /^(?:[省市区县镇乡村州委局部院厅办处科会府道校司团的]|\P{Script=Han})$/u;

/** Those with the most bulletins first; deputies only where nobody else is meant. */
export function surnamePostReadings(query: string, { forms }: Known): Reading[] {
  const characters = Array.from(query);
  const text = plainCharacters(query);
  const titles = text.map((_, place) => CALLED.exec(text.slice(place).join(""))?.[0]);
  const found = titles.some((title) => title !== undefined) ? forms.flatMap(called) : [];
  const heads = found.filter(({ isDeputy }) => !isDeputy);
  return (heads.length > 0 ? heads : found).slice(0, MOST).map(({ form, start, end }) => {
    const named = replaced(characters, start, end, ` ${form.text} `);
    return [
      filterIdea("post", form, replaced(characters, start, end, " ")),
      { kind: "post", query: named, options: {}, label: named },
    ];
  });

  function called(form: KnownForm): Called[] {
    const surname = surnameOf(form)?.characters ?? [];
    if (surname.length === 0) return [];
    const all = text.flatMap((_, start): Called[] => {
      const end = start + surname.length;
      const title = titles[end];
      if (title === undefined || !surname.every((each, index) => text[start + index] === each)) return [];
      if (start > 0 && !BEFORE.test(text[start - 1] ?? "")) return [];
      const held = holds(form, title);
      const organ = organBefore(text.slice(0, start), form);
      return held === undefined
        ? []
        : [{ form, start: start - organ, end: end + title.length, isDeputy: held === "deputy" }];
    });
    return all.slice(0, 1);
  }
}

/** How many characters of the text right before the surname the official's posts have, too. */
function organBefore(before: readonly string[], form: KnownForm): number {
  const posts = postsOf(form);
  let length = 0;
  while (length < before.length && posts.some((post) => post.includes(before.slice(-length - 1).join(""))))
    length += 1;
  return length;
}

/** Whether some post of an official ends with the title. */
function holds(form: KnownForm, title: string): "post" | "deputy" | undefined {
  const pattern = new RegExp(`(副?)${title}(?=兼|\\P{Script=Han}|$)`, "gu");
  const found = postsOf(form).flatMap((post) => Array.from(post.matchAll(pattern), ([, deputy]) => deputy));
  if (found.length === 0) return undefined;
  return found.includes("") ? "post" : "deputy";
}
