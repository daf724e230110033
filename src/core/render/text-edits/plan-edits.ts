import {
  type DocumentEdit,
  type DocumentPath,
  fail,
  findPlace,
  type JsonValue,
  ok,
  type Result,
  type SourceMap,
  type SourcePlace,
  toPointer,
} from '../../foundation';

/**
 * Why a batch of edits cannot be applied.
 *
 * - `unknown-path`: the document has no such place, or nothing of that kind can be done there.
 * - `conflicting-edits`: two edits set one place, or one lies inside what another sets or removes.
 */
export type DocumentEditError =
  | { readonly kind: 'unknown-path'; readonly path: DocumentPath }
  | { readonly kind: 'conflicting-edits'; readonly path: DocumentPath };

/** A batch of edits, sorted by the object or array that each changes. */
export interface EditPlan {
  /** Values that take the place of others. */
  readonly replacements: readonly Replacement[];
  readonly containers: readonly ContainerPlan[];
}

export interface Replacement {
  readonly place: SourcePlace;
  readonly value: JsonValue;
}

/** What is added to one object or array and removed from it. */
export interface ContainerPlan {
  readonly path: DocumentPath;
  readonly place: SourcePlace;
  /** `bare`: an object that the document has where a list of such objects belongs; it counts as a list. */
  readonly kind: 'object' | 'array' | 'bare';
  /** Names or indexes. */
  readonly removed: Set<string | number>;
  /** New entries by the index before which they go, in the order of the batch. */
  readonly inserted: Map<number, JsonValue[]>;
  /** New properties, in the order of the batch. */
  readonly added: { readonly name: string; readonly value: JsonValue }[];
  /** A new value for the one entry of a `bare` list. */
  replacement: { readonly value: JsonValue } | null;
}

export function planEdits(
  text: string,
  sourceMap: SourceMap,
  edits: readonly DocumentEdit[],
): Result<EditPlan, DocumentEditError> {
  const replacements: Replacement[] = [];
  const containers = new Map<string, ContainerPlan>();
  const taken = new Map<string, 'set' | 'remove'>();
  for (const edit of edits) {
    const { path } = edit;
    const step = path.at(-1);
    const container = step === undefined ? null : containerOf(text, sourceMap, path.slice(0, -1), containers);
    const isKnown = container
      ? addToContainer(sourceMap, container, edit, replacements)
      : addToRoot(sourceMap, edit, replacements);
    if (!isKnown) return fail({ kind: 'unknown-path', path });
    if (edit.kind === 'insert') continue;
    const pointer = toPointer(path);
    const earlier = taken.get(pointer);
    // Removing a thing twice asks for nothing that once does not give.
    if (earlier && (earlier === 'set' || edit.kind === 'set'))
      return fail({ kind: 'conflicting-edits', path });
    taken.set(pointer, edit.kind);
  }
  for (const { path } of edits) {
    for (let length = 0; length < path.length; length += 1) {
      if (taken.has(toPointer(path.slice(0, length)))) return fail({ kind: 'conflicting-edits', path });
    }
  }
  return ok({ replacements, containers: [...containers.values()] });
}

function containerOf(
  text: string,
  sourceMap: SourceMap,
  path: DocumentPath,
  containers: Map<string, ContainerPlan>,
): ContainerPlan | null {
  const pointer = toPointer(path);
  const known = containers.get(pointer);
  if (known) return known;
  const place = findPlace(sourceMap, path);
  const kind = place && kindOf(text, sourceMap, path, place);
  if (!place || !kind) return null;
  const container: ContainerPlan = {
    path,
    place,
    kind,
    removed: new Set(),
    inserted: new Map(),
    added: [],
    replacement: null,
  };
  containers.set(pointer, container);
  return container;
}

function kindOf(
  text: string,
  sourceMap: SourceMap,
  path: DocumentPath,
  place: SourcePlace,
): ContainerPlan['kind'] | null {
  const opener = text.charAt(place.value.start);
  if (opener === '[') return 'array';
  if (opener !== '{') return null;
  const first = findPlace(sourceMap, [...path, 0]);
  return first?.value.start === place.value.start ? 'bare' : 'object';
}

function addToRoot(sourceMap: SourceMap, edit: DocumentEdit, replacements: Replacement[]): boolean {
  const place = findPlace(sourceMap, []);
  if (edit.path.length > 0 || edit.kind !== 'set' || !place) return false;
  replacements.push({ place, value: edit.value });
  return true;
}

/** `false` where the container has no such place. */
function addToContainer(
  sourceMap: SourceMap,
  container: ContainerPlan,
  edit: DocumentEdit,
  replacements: Replacement[],
): boolean {
  const step = edit.path.at(-1);
  if (step === undefined || typeof step !== (container.kind === 'object' ? 'string' : 'number')) return false;
  const place = findPlace(sourceMap, edit.path);
  switch (edit.kind) {
    case 'insert': {
      if (typeof step !== 'number' || !canInsertAt(sourceMap, container, step)) return false;
      const earlier = container.inserted.get(step);
      if (earlier) earlier.push(edit.value);
      else container.inserted.set(step, [edit.value]);
      return true;
    }
    case 'remove':
      if (!place) return false;
      container.removed.add(step);
      return true;
    case 'set':
      if (place && container.kind === 'bare') container.replacement = { value: edit.value };
      else if (place) replacements.push({ place, value: edit.value });
      else if (typeof step === 'string') container.added.push({ name: step, value: edit.value });
      else return false;
      return true;
  }
}

function canInsertAt(sourceMap: SourceMap, container: ContainerPlan, index: number): boolean {
  if (index === 0) return true;
  return findPlace(sourceMap, [...container.path, index - 1]) !== undefined;
}
