import { type DocumentPath, toPointer } from './document-path';
import type { TextRange } from './text-range';

/** Where one node of the document stands in the text that was read. */
export interface SourcePlace {
  /** The value itself: a string with its quotes, an object with its braces. */
  readonly value: TextRange;
  /** The property name with its quotes, for values that sit in an object. */
  readonly key?: TextRange;
}

/** Path ↔ text range. Keys are JSON Pointers of the policy's paths (`toPointer`). */
export interface SourceMap {
  readonly places: Readonly<Record<string, SourcePlace>>;
}

export const emptySourceMap: SourceMap = { places: {} };

export function findPlace(sourceMap: SourceMap, path: DocumentPath): SourcePlace | undefined {
  const pointer = toPointer(path);
  return Object.hasOwn(sourceMap.places, pointer) ? sourceMap.places[pointer] : undefined;
}

/** The place of `path` or, where that was not written, of its nearest ancestor that was. */
export function findNearestPlace(sourceMap: SourceMap, path: DocumentPath): SourcePlace | undefined {
  for (let length = path.length; length >= 0; length -= 1) {
    const place = findPlace(sourceMap, path.slice(0, length));
    if (place) return place;
  }
  return undefined;
}
