// Tells what has changed in a form since it was saved last, where Decap would compare with what was opened, and keeps what is typed during a save.
import type { Action, Values } from "./cms.ts";

/** The values of a form (https://immutable-js.com/). */
interface Data extends Values {
  equals(other: unknown): boolean;
  filter(isKept: (value: unknown, key: string) => boolean): Data;
  merge(other: Data): Data;
  readonly size: number;
}

/** The form that is open. */
interface Draft {
  getIn(path: readonly string[]): unknown;
  set(key: string, value: unknown): Draft;
  setIn(path: readonly string[], value: unknown): Draft;
}

interface FormState {
  readonly entryDraft: Draft;
}

/** What Redux calls a reducer. */
export type Reduce<State extends FormState = FormState> = (state: State | undefined, action: Action) => State;

const DATA = ["entry", "data"];

export class LastSave {
  /** What the save that is under way has taken. */
  #sent: Data | undefined;
  /** Of the form that is open; undefined where it has not been saved yet. */
  #saved: Data | undefined;

  /** Also when the file is there, but not yet the form of a file that is new or has a new name. */
  get isUnderWay(): boolean {
    return this.#sent !== undefined;
  }

  about<State extends FormState>(reduce: Reduce<State>): Reduce<State> {
    return (state, action) => {
      const next = reduce(state, action);
      const entryDraft = this.#after(action, state?.entryDraft, next.entryDraft);
      return entryDraft === next.entryDraft ? next : { ...next, entryDraft };
    };
  }

  #after(action: Action, before: Draft | undefined, draft: Draft): Draft {
    switch (action.type) {
      case "ENTRY_PERSIST_REQUEST":
        this.#sent = dataOf(draft);
        return draft;
      case "ENTRY_PERSIST_SUCCESS":
        this.#saved = this.#sent;
        if (!opensAnother(action)) this.#sent = undefined;
        return this.#compared(draft);
      case "ENTRY_PERSIST_FAILURE":
      case "ENTRY_FAILURE":
        this.#sent = undefined;
        return draft;
      case "DRAFT_CHANGE_FIELD":
        return this.#compared(draft);
      case "DRAFT_CREATE_FROM_ENTRY": {
        const typed = this.#typedSince(before);
        this.#forget();
        return typed === undefined ? draft : withTyped(draft, typed);
      }
      case "DRAFT_CREATE_EMPTY":
      case "DRAFT_CREATE_DUPLICATE_FROM_ENTRY":
      case "DRAFT_CREATE_FROM_LOCAL_BACKUP":
      case "DRAFT_DISCARD":
        this.#forget();
        return draft;
      default:
        return draft;
    }
  }

  #compared(draft: Draft): Draft {
    return this.#saved === undefined
      ? draft
      : draft.set("hasChanged", dataOf(draft)?.equals(this.#saved) === false);
  }

  /** In the form whose place that of its new file takes. */
  #typedSince(form: Draft | undefined): Data | undefined {
    const saved = this.#saved;
    if (saved === undefined || this.#sent === undefined || form === undefined) return undefined;
    const typed = dataOf(form)?.filter((value, key) => value !== saved.get(key));
    return typed?.size === 0 ? undefined : typed;
  }

  #forget(): void {
    [this.#sent, this.#saved] = [undefined, undefined];
  }
}

/** Decap opens the form of a file that has another name than its entry had, or of which there was none. */
function opensAnother(saved: Action): boolean {
  const { payload } = saved as Action & { readonly payload: { entrySlug?: string; slug: string } };
  return payload.entrySlug !== payload.slug;
}

function withTyped(draft: Draft, typed: Data): Draft {
  return draft.setIn(DATA, dataOf(draft)?.merge(typed)).set("hasChanged", true);
}

function dataOf(draft: Draft): Data | undefined {
  // Undefined, too, where no form is open.
  return draft.getIn(DATA) as Data | undefined;
}
