// Shows beside the form what is wrong with what was saved: nobody is kept from going on, and it stands until it is put right or the editor has seen it.
import { errorsOf, keyOf, type Said } from "../../desk/admin/said.ts";
import { button, element } from "./element.ts";
import { faultList, savedWords } from "./faults.ts";
import type { FormField } from "./shown.ts";

export interface SavedFaults {
  readonly text: string;
  /** All that is wrong with it. */
  readonly found: readonly Said[];
  /** What of that the editor has not been told. */
  readonly news: readonly Said[];
}

const SEEN = "知道了";

let note: { readonly element: HTMLElement; readonly told: ReadonlySet<string> } | undefined;

/** To be called after each save. @param fields Of the form. */
export function noteFaults({ text, found, news }: SavedFaults, fields: readonly FormField[]): void {
  const told = new Set([...(note?.told ?? []), ...news.map(keyOf)]);
  const standing = found.filter((each) => told.has(keyOf(each)));
  clearNote();
  if (standing.length === 0) return;
  const [title, why] = savedWords(errorsOf(standing).length, standing.length);
  const heading = element("h2", "", title);
  heading.id = "note-title";
  const said = element("div", "", heading);
  if (news.length > 0) said.setAttribute("role", "alert");
  const seen = button(SEEN, () => {
    clearNote();
    from?.focus({ preventScroll: true });
  });
  const made = element(
    "section",
    "desk-note",
    element("div", "desk-note-head", said, seen),
    element("p", "", why),
    faultList(text, standing, fields),
  );
  made.setAttribute("aria-labelledby", heading.id);
  let from: HTMLElement | undefined;
  made.addEventListener("focusin", ({ relatedTarget }) => {
    if (relatedTarget instanceof HTMLElement && !made.contains(relatedTarget)) from = relatedTarget;
  });
  document.body.append(made);
  note = { element: made, told };
}

export function clearNote(): void {
  note?.element.remove();
  note = undefined;
}
