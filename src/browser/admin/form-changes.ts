// Hears of every change of a form's values: Decap draws a field again for a change of its own value alone.

const listeners = new Set<() => void>();

/** @returns What ends it. */
export function onFormChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** Of Redux (https://redux.js.org/), as far as it is used. */
interface Store {
  subscribe(listener: () => void): unknown;
}
type MakeStore = (...parts: unknown[]) => Store;

declare global {
  interface Window {
    /** Decap lets Redux's tools for developers, which have this name, stand about its store. */
    __REDUX_DEVTOOLS_EXTENSION_COMPOSE__?: (
      enhance: (make: MakeStore) => MakeStore,
    ) => (make: MakeStore) => MakeStore;
  }
}

/** To be called before Decap's script runs. */
export function listenToForms(): void {
  window.__REDUX_DEVTOOLS_EXTENSION_COMPOSE__ =
    (enhance) =>
    (make) =>
    (...parts) => {
      const store = enhance(make)(...parts);
      store.subscribe(() => {
        for (const listener of listeners) listener();
      });
      return store;
    };
}
