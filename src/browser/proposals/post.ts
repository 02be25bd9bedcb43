// Proposes the official whose name stands beside a post: `王毅部长`, `区委书记陈红民`, `陈红民书记`.
import { fold } from "../../search/exact/tokens.ts";
import type { Idea, Reading } from "./idea.ts";
import { replaced } from "./idea.ts";
import type { Known, KnownForm } from "./known.ts";
import { plainCharacters } from "./plain-characters.ts";

/** Words that end a post; before them stand an organ and 副, 常务, 代. */
export const TITLE =
  "(?:书记|主任委员|主任|主席|部长|省长|市长|区长|县长|州长|旗长|镇长|乡长|街道办主任|总理|委员长|委员|常委|局长|厅长|处长|科长|院长|检察长|秘书长|校长|所长|站长|大队长|支队长|政委|司令员|组长|总书记|大使|总统|首相|大臣|议长|会长|理事长|董事长|总经理|发言人|同志|先生|女士)";
const BEHIND = new RegExp(`^(?:常务|第一|代)?副?(?:\\p{Script=Han}{0,6}?)${TITLE}`, "u");
const BEFORE = new RegExp(`(?:^|(?<=[\\s，。、的]))\\p{Script=Han}{0,14}${TITLE}[\\s]*$`, "u");

export function postReadings(query: string, { forms }: Known): Reading[] {
  const characters = Array.from(query);
  const text = plainCharacters(query);
  for (const form of forms.filter(({ name }) => name.kind === "official")) {
    const start = placeOf(text, form);
    if (start === undefined) continue;
    const end = start + form.characters.length;
    const behind = postBehind(text.slice(end).join(""), form);
    const before = postBefore(text.slice(0, start).join(""), form);
    if (behind + before === 0) continue;
    const rest = replaced(characters, start - before, end + behind, " ");
    const named = replaced(characters, start - before, end + behind, ` ${form.text} `);
    const official: Idea = { kind: "post", query: rest, options: { official: form.name.id }, label: named };
    return [[official, { kind: "post", query: named, options: {}, label: named }]];
  }
  return [];
}

function placeOf(text: readonly string[], { characters }: KnownForm): number | undefined {
  const places = text.flatMap((_, start) =>
    characters.every((character, index) => text[start + index] === character) ? [start] : [],
  );
  return places[0];
}

/** How many characters of the text right behind a name are a post; the post as it is registered before any other. */
function postBehind(text: string, form: KnownForm): number {
  const registered = postsOf(form).find((post) => text.startsWith(post));
  return Array.from(registered ?? BEHIND.exec(text)?.[0] ?? "").length;
}

/** How many characters of the text right before a name are a post. */
function postBefore(text: string, form: KnownForm): number {
  const trimmed = text.trimEnd();
  const gap = text.length - trimmed.length;
  const registered = postsOf(form).find((post) => trimmed.endsWith(post));
  const found = registered ?? BEFORE.exec(trimmed)?.[0] ?? "";
  return found === "" ? 0 : Array.from(found).length + gap;
}

/** Folded: as registered and, of several in one, each; longest first. */
export function postsOf({ name }: KnownForm): string[] {
  const posts = (name.posts ?? []).map(fold).flatMap((post) => [post, ...post.split(/[、,;]/u)]);
  return posts.filter((post) => post !== "").sort((a, b) => b.length - a.length);
}
