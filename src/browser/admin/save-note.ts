// Shows beside the form, or in one line above it, what is wrong with what was saved: nobody is kept from going on, and it stands until it is put right or the editor has seen it.
import { errorsOf, keyOf, type Said } from "../../desk/admin/said.ts";
import { button, element } from "./element.ts";
import { faultList, savedWords } from "./faults.ts";
import type { FormField } from "./shown.ts";
import { textInPlace } from "./text-in-place.ts";

export interface SavedFaults {
  readonly text: string;
  /** All that is wrong with it. */
  readonly found: readonly Said[];
  /** What of that the editor has not been told. */
  readonly news: readonly Said[];
}

const SEEN = "知道了";
/** As `layouts/admin/dialogs.css` has it: where it stands beside the form, it is open. */
const BESIDE = "(width >= 80rem)";

let note: { readonly element: HTMLElement; readonly told: ReadonlySet<string> } | undefined;

/** To be called after each save. @param fields Of the form. */
export function noteFaults({ text, found, news }: SavedFaults, fields: readonly FormField[]): void {
  const told = new Set([...(note?.told ?? []), ...news.map(keyOf)]);
  const standing = found.filter((each) => told.has(keyOf(each)));
  textInPlace(() => {
    note?.element.remove();
    note = undefined;
    if (standing.length === 0) return;
    note = { element: noteOf({ text, found: standing, news }, fields), told };
    document.body.append(note.element);
  });
}

export function clearNote(): void {
  textInPlace(() => note?.element.remove());
  note = undefined;
}

function noteOf({ text, found, news }: SavedFaults, fields: readonly FormField[]): HTMLElement {
  const [title, why] = savedWords(errorsOf(found).length, found.length);
  const said = element("span", "", title);
  said.id = "note-title";
  if (news.length > 0) said.setAttribute("role", "alert");
  let from: HTMLElement | undefined;
  const seen = button(SEEN, () => {
    clearNote();
    from?.focus({ preventScroll: true });
  });
  const fold = element(
    "details",
    "",
    element("summary", "", said),
    element("div", "", element("p", "", why), faultList(text, found, fields)),
  );
  const isBeside = matchMedia(BESIDE).matches;
  fold.open = isBeside;
  const made = element("section", "desk-note", fold, seen);
  made.setAttribute("aria-labelledby", said.id);
  made.addEventListener("focusin", ({ relatedTarget }) => {
    if (relatedTarget instanceof HTMLElement && !made.contains(relatedTarget)) from = relatedTarget;
  });
  // Who goes on writing is not to write below it.
  made.addEventListener("focusout", ({ relatedTarget }) => {
    if (relatedTarget instanceof Element && !made.contains(relatedTarget)) fold.open = isBeside;
  });
  return made;
}
