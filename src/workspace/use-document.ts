import {
  createContext,
  startTransition,
  useContext,
  useEffect,
  useEffectEvent,
  useState,
  useSyncExternalStore,
} from 'react';
import type { DocumentState } from './document-state';
import type { DocumentStore } from './document-store';

/** Filled by the `WorkspaceProvider`. */
export const StoreContext = createContext<DocumentStore | null>(null);

function useStore(): DocumentStore {
  const store = useContext(StoreContext);
  if (!store) throw new Error('the document needs a WorkspaceProvider above it');
  return store;
}

/** The open document: text, reading, the usable policy, undo history. Drawn again at each change of it. */
export function useDocument(): DocumentState {
  const { subscribe, read } = useStore();
  return useSyncExternalStore(subscribe, read);
}

/**
 * What a component needs of the open document, which is drawn again only when that changes.
 *
 * @param select gives a plain value, or an object that stays the same as long as it is about the same.
 */
export function useDocumentPart<Part>(select: (document: DocumentState) => Part): Part {
  const { subscribe, read } = useStore();
  return useSyncExternalStore(subscribe, () => select(read()));
}

/**
 * The open document, a moment later while a person types: for what takes work to find out or to draw, so that the letter
 * and the answer about it come first.
 *
 * @param isUrgent whether a document is to be drawn at once nevertheless; none, unless told
 */
export function useSettledDocument(isUrgent?: (document: DocumentState) => boolean): DocumentState {
  return useSettledPart(toItself, isUrgent);
}

function toItself(document: DocumentState): DocumentState {
  return document;
}

/** The same for what a component needs of the document; see `useDocumentPart`. */
export function useSettledPart<Part>(
  select: (document: DocumentState) => Part,
  isUrgent?: (document: DocumentState) => boolean,
): Part {
  const { subscribe, read } = useStore();
  const [settled, setSettled] = useState<Part>(() => select(read()));
  const follow = useEffectEvent(() => {
    const document = read();
    const part = select(document);
    // As a function, since a part may be one.
    if (isUrgent?.(document)) setSettled(() => part);
    else startTransition(() => setSettled(() => part));
  });
  useEffect(() => {
    // The document may have changed between the first drawing and now.
    follow();
    return subscribe(() => follow());
  }, [subscribe]);
  return settled;
}

/** Is called with the document as it is, and again at every change of it, before anything of that is drawn. */
export function useDocumentListener(listener: (document: DocumentState) => void): void {
  const { subscribe, read } = useStore();
  const tell = useEffectEvent(() => listener(read()));
  useEffect(() => {
    tell();
    return subscribe(() => tell());
  }, [subscribe]);
}

export interface HistoryEnds {
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

/** Whether there is something to take back, or to do again; changes far less often than the document. */
export function useHistoryEnds(): HistoryEnds {
  const canUndo = useDocumentPart(({ past }) => past.length > 0);
  const canRedo = useDocumentPart(({ future }) => future.length > 0);
  return { canUndo, canRedo };
}
