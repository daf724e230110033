import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEditsToValue } from '../../../testing/edited-value';
import {
  arbitraryHandwriting,
  arbitraryJson,
  arbitraryPolicy,
  writeJson,
} from '../../../testing/policy-text';
import { type DocumentEdit, type DocumentPath, isPathWithin, type JsonValue } from '../../foundation';
import { readPolicy } from '../../parse';
import { applyDocumentEdits, toTextEdits } from './apply-edits';

/** A document with the wish to change it: seeds, from which `toBatch` makes edits that fit the document. */
const documentAndWish = fc.record({
  policy: arbitraryPolicy,
  handwriting: arbitraryHandwriting,
  seeds: fc.array(
    fc.record({
      place: fc.nat(),
      kind: fc.constantFrom('set', 'add', 'insert', 'insert', 'remove', 'remove'),
      index: fc.nat(),
      name: fc.constantFrom('note', 'Note', '', 'a~b', '__proto__'),
      value: arbitraryJson,
    }),
    { minLength: 1, maxLength: 8 },
  ),
});

type Wish = typeof documentAndWish extends fc.Arbitrary<infer One> ? One : never;

describe('editing the text of a document', { timeout: 60_000 }, () => {
  it('gives the document that the edits ask for', () => {
    fc.assert(
      fc.property(documentAndWish, ({ policy, handwriting, seeds }) => {
        const text = writeJson(policy, handwriting);
        const edits = toBatch(policy, seeds);
        const edited = applyDocumentEdits(text, readPolicy(text).sourceMap, edits);
        expect(edited.ok && JSON.parse(edited.value)).toEqual(applyEditsToValue(policy, edits));
      }),
      { seed: 20251122, numRuns: 300 },
    );
  });

  it('does so for capitalised and repeated names and for a single statement', () => {
    fc.assert(
      fc.property(
        documentAndWish,
        fc.array(fc.nat(20), { minLength: 1, maxLength: 9 }),
        ({ policy, handwriting, seeds }, picks) => {
          const text = makeUnusual(writeJson(withLoneStatement(policy, picks), handwriting), picks);
          const { policy: read, sourceMap } = readPolicy(text);
          const edits = toBatch(read as unknown as JsonValue, seeds).filter(
            // An object there would be read as a list of it, which is not what a plain value does.
            ({ path }) => !(path.length === 1 && path[0] === 'statement'),
          );
          const edited = applyDocumentEdits(text, sourceMap, edits);
          expect(edited.ok && readPolicy(edited.value).policy).toEqual(
            applyEditsToValue(read as unknown as JsonValue, edits),
          );
        },
      ),
      { seed: 20251122, numRuns: 300 },
    );
  });

  it('leaves all other characters alone', () => {
    fc.assert(
      fc.property(documentAndWish, ({ policy, handwriting, seeds }) => {
        const text = writeJson(policy, handwriting);
        const { sourceMap } = readPolicy(text);
        const edits = toBatch(policy, seeds);
        const changes = toTextEdits(text, sourceMap, edits);
        if (!changes.ok) throw new Error(changes.error.kind);
        // A value that no edit is inside of, and that is inside of none, stays word for word.
        let position = -1;
        for (const { range } of changes.value) {
          expect(range.start).toBeGreaterThan(position);
          expect(range.end).toBeGreaterThanOrEqual(range.start);
          position = range.end;
        }
        expect(position).toBeLessThanOrEqual(text.length);
        for (const path of pathsOf(policy)) {
          const isTouched = edits.some((edit) => {
            const place = edit.kind === 'insert' ? edit.path.slice(0, -1) : edit.path;
            return isPathWithin(place, path) || (edit.kind !== 'insert' && isPathWithin(path, place));
          });
          const place = sourceMap.places[pointerOf(path)];
          if (isTouched || !place) continue;
          const start = place.key?.start ?? place.value.start;
          const cut = changes.value.filter(({ range }) => range.start < place.value.end && range.end > start);
          expect(cut).toEqual([]);
        }
      }),
      { seed: 20251122, numRuns: 300 },
    );
  });

  it('applies all of a batch or nothing, whatever the batch', () => {
    const step = fc.oneof(
      fc.constantFrom<string | number>('statement', 'effect', 'action', 0, 1, 7, -1, 0.5),
      fc.string(),
    );
    const anyEdit = fc.record({
      kind: fc.constantFrom('set', 'insert', 'remove'),
      path: fc.array(step, { maxLength: 4 }),
      value: arbitraryJson,
    });
    fc.assert(
      fc.property(
        arbitraryPolicy,
        arbitraryHandwriting,
        fc.array(anyEdit, { maxLength: 3 }),
        (policy, hand, batch) => {
          const text = writeJson(policy, hand);
          const edited = applyDocumentEdits(
            text,
            readPolicy(text).sourceMap,
            batch as readonly DocumentEdit[],
          );
          if (edited.ok) JSON.parse(edited.value);
          else expect(batch.map(({ path }) => path)).toContainEqual(edited.error.path);
        },
      ),
      { seed: 20251122, numRuns: 300 },
    );
  });
});

/** Writes some element names in another case, and some of them several times. */
function makeUnusual(text: string, picks: readonly number[]): string {
  let turn = 0;
  return text.replaceAll(
    /"(statement|effect|action|resource|condition)"(?=\s*:)/g,
    (quoted, name: string) => {
      const pick = picks[turn++ % picks.length] ?? 0;
      if (pick % 3 === 0) return `"${name.charAt(0).toUpperCase()}${name.slice(1)}"`;
      return pick % 7 === 0 ? `"${name}":{"x":1},"${name.toUpperCase()}":3,${quoted}` : quoted;
    },
  );
}

/** Now and then, one statement in the place of the list. */
function withLoneStatement(
  policy: { readonly [name: string]: JsonValue },
  [pick = 0]: readonly number[],
): JsonValue {
  const { statement } = policy;
  const lone = Array.isArray(statement) ? statement.find((one) => isObject(one)) : undefined;
  return pick % 2 === 0 && lone !== undefined ? { ...policy, statement: lone } : policy;
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Edits for places that the policy has, without conflicts: those that would conflict are left out. */
function toBatch(policy: JsonValue, seeds: Wish['seeds']): readonly DocumentEdit[] {
  const places = [...pathsOf(policy)].filter((path) => path.length > 0);
  const batch: DocumentEdit[] = [];
  for (const { place, kind, index, name, value } of seeds) {
    const path = places[place % places.length] ?? [];
    const target = valueAt(policy, path);
    const edit = toEdit(kind, path, target, index, name, value);
    if (edit && !batch.some((other) => isConflict(edit, other))) batch.push(edit);
  }
  return batch;
}

function toEdit(
  kind: string,
  path: DocumentPath,
  target: JsonValue,
  index: number,
  name: string,
  value: JsonValue,
): DocumentEdit | null {
  if (kind === 'set') return { kind, path, value };
  if (kind === 'remove') return { kind, path };
  if (typeof target !== 'object' || target === null) return null;
  if (kind === 'insert') {
    return Array.isArray(target) ? { kind, path: [...path, index % (target.length + 1)], value } : null;
  }
  return Array.isArray(target) ? null : { kind: 'set', path: [...path, name], value };
}

function isConflict(one: DocumentEdit, other: DocumentEdit): boolean {
  const isInside = (inner: DocumentEdit, outer: DocumentEdit) => {
    const place = inner.kind === 'insert' ? inner.path.slice(0, -1) : inner.path;
    return outer.kind !== 'insert' && isPathWithin(place, outer.path);
  };
  return isInside(one, other) || isInside(other, one);
}

function valueAt(value: JsonValue, path: DocumentPath): JsonValue {
  return path.reduce<JsonValue>(
    (inner, step) => (inner as { [step: string | number]: JsonValue })[step] ?? null,
    value,
  );
}

function* pathsOf(value: JsonValue, path: DocumentPath = []): Generator<DocumentPath> {
  yield path;
  if (typeof value !== 'object' || value === null) return;
  const entries: Iterable<[string | number, JsonValue]> = Array.isArray(value)
    ? value.entries()
    : Object.entries(value);
  for (const [step, part] of entries) yield* pathsOf(part, [...path, step]);
}

function pointerOf(path: DocumentPath): string {
  return path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}
