import { changeDocument, type DocumentChange, type DocumentState } from './document-state';

/**
 * Holds the open document outside of what is drawn: a key changes it at once, and only what asks for a part that has
 * changed is drawn again. A context would have React look through everything below it at each key.
 */
export interface DocumentStore {
  readonly read: () => DocumentState;
  readonly change: (change: DocumentChange) => void;
  /**
   * Calls the listener after each change. Listeners are called in the order in which they came.
   *
   * @returns ends it
   */
  readonly subscribe: (listener: () => void) => () => void;
}

export function createDocumentStore(initial: DocumentState): DocumentStore {
  let state = initial;
  const listeners = new Set<() => void>();
  return {
    read: () => state,
    change(change) {
      const next = changeDocument(state, change);
      if (next === state) return;
      state = next;
      for (const listener of [...listeners]) listener();
    },
    subscribe(listener) {
      // The same function may subscribe twice, and each subscription ends by itself.
      const entry = () => listener();
      listeners.add(entry);
      return () => {
        listeners.delete(entry);
      };
    },
  };
}
