// Stands about the store of Decap's forms: hears of every change, counts them from the last save, lets a copy take over no more than a new entry may have, and gives back what was not saved last time when the form is there to take it.
import type { Action, Values } from "./cms.ts";
import { LastSave, type Reduce } from "./last-save.ts";
import { newFrom } from "./new-from.ts";

export type Dispatch = (action: Action) => unknown;

interface Store {
  readonly dispatch: Dispatch;
  subscribe(listener: () => void): unknown;
}
type MakeStore = (reduce: Reduce, ...parts: unknown[]) => Store;

declare global {
  interface Window {
    /** Decap lets Redux's tools for developers, which have this name, stand about its store. */
    __REDUX_DEVTOOLS_EXTENSION_COMPOSE__?: (
      enhance: (make: MakeStore) => MakeStore,
    ) => (make: MakeStore) => MakeStore;
  }
}

const listeners = new Set<() => void>();

const lastSave = new LastSave();

/** A save that began now would not know of the one that is under way. */
export function isSaving(): boolean {
  return lastSave.isUnderWay;
}

/**
 * Decap draws a field again for a change of its own value alone.
 * @returns What ends it.
 */
export function onFormChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** To be called before Decap's script runs. */
export function standAboutStore(): void {
  window.__REDUX_DEVTOOLS_EXTENSION_COMPOSE__ = (enhance) => (make) => {
    const made = enhance((reduce, ...parts) => {
      const store = make(lastSave.about(reduce), ...parts);
      return { ...store, dispatch: inOrder((action) => store.dispatch(asNew(action))) };
    });
    return (...parts) => {
      const store = made(...parts);
      store.subscribe(() => {
        for (const listener of listeners) listener();
      });
      return store;
    };
  };
}

const COPIED = "DRAFT_CREATE_DUPLICATE_FROM_ENTRY";

/** Only bulletins can be copied. */
function asNew(action: Action): Action {
  if (action.type !== COPIED) return action;
  // As Decap makes it, which makes an object's values immutable by itself.
  const { payload } = action as Action & { readonly payload: { readonly data: Values } };
  return { ...action, payload: { ...payload, data: newFrom(payload.data.toJS()) } } as Action;
}

const BACKUP = "DRAFT_LOCAL_BACKUP_RETRIEVED";
const FILLED: readonly string[] = ["DRAFT_CREATE_FROM_ENTRY", "DRAFT_CREATE_EMPTY"];
const GONE = "DRAFT_DISCARD";

/** Decap reads the file and what was not saved at once: a file that comes last would take the place of what the editor wrote. */
export function inOrder(dispatch: Dispatch): Dispatch {
  let isFilled = false;
  let held: Action | undefined;
  return (action) => {
    if (action.type === BACKUP && !isFilled) {
      held = action;
      return action;
    }
    const answer = dispatch(action);
    if (action.type === GONE) [isFilled, held] = [false, undefined];
    if (FILLED.includes(action.type)) {
      isFilled = true;
      const backup = held;
      held = undefined;
      if (backup !== undefined) dispatch(backup);
    }
    return answer;
  };
}
