// Stands about the store of Decap's forms: hears of every change, counts them from the last save, lets a copy take over no more than a new entry may have, and gives back what was not saved once the form is there to take it.
import type { Action, Values } from "./cms.ts";
import { LastSave, type Reduce } from "./last-save.ts";
import { newFrom } from "./new-from.ts";
import { keepApart, takeLeft } from "./unsaved.ts";

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

/**
 * To be called before Decap's script runs.
 * @param valuesOf The values of the form of an entry whose file would have been this one.
 */
export function standAboutStore(valuesOf: (collection: string, raw: string) => object): void {
  keepApart();
  const leftOf = async (entry: Filled) => {
    const { collection, slug } = entry;
    const raw = await takeLeft(collection, slug);
    return raw === undefined ? undefined : { ...entry, raw, data: valuesOf(collection, raw) };
  };
  window.__REDUX_DEVTOOLS_EXTENSION_COMPOSE__ = (enhance) => (make) => {
    const made = enhance((reduce, ...parts) => {
      const store = make(lastSave.about(reduce), ...parts);
      return { ...store, dispatch: recalling((action) => store.dispatch(asNew(action)), leftOf) };
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

/** What a form is filled with, as much as is asked of it. */
interface Filled {
  readonly collection: string;
  /** Empty for a new one. */
  readonly slug: string;
}

const RECALLED = "DRAFT_LOCAL_BACKUP_RETRIEVED";
const GONE = "DRAFT_DISCARD";

/** @param leftOf What was not saved of the entry that a form is filled with; undefined where there is nothing. */
export function recalling(
  dispatch: Dispatch,
  leftOf: (entry: Filled) => Promise<object | undefined>,
): Dispatch {
  let filledBy: Action | undefined;
  return (action) => {
    // Decap looks while it reads the file, which would take the place of what was written, and knows of no other window.
    if (action.type === RECALLED) return action;
    const answer = dispatch(action);
    const entry = filledWith(action);
    if (entry !== undefined) {
      filledBy = action;
      const recall = (left: object | undefined) => {
        if (left !== undefined && filledBy === action)
          dispatch({ type: RECALLED, payload: { entry: left } } as Action);
      };
      leftOf(entry).then(recall, (error: unknown) => {
        console.warn(error);
      });
    }
    if (action.type === GONE) filledBy = undefined;
    return answer;
  };
}

/** As Decap makes the actions that fill a form. */
function filledWith(action: Action): Filled | undefined {
  const { type, payload } = action as Action & { readonly payload: unknown };
  if (type === "DRAFT_CREATE_EMPTY") return payload as Filled;
  return type === "DRAFT_CREATE_FROM_ENTRY" ? (payload as { readonly entry: Filled }).entry : undefined;
}
