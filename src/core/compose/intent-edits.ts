import type { DocumentEdit, DocumentPath, JsonValue } from '../foundation';
import { listStatements, type PolicyDocument, type Statement, viewStatement } from '../model';
import { composeCondition, composeDeletionGuard, composeGrant } from './compose-policy';
import type { Grant, PolicyIntent } from './intent';
import { areSetsEqual, normaliseGrant, normaliseIntent } from './normalise-intent';
import { recogniseIntent } from './recognise-intent';

/**
 * The edits that make a policy say `intent` where the wizard can express it, and leave everything else
 * alone: statements it cannot express, elements it does not know, the spelling of parts that already mean
 * the wish.
 *
 * INVARIANT (wizard law): applied to the policy, the edits give a document whose
 * `recogniseIntent(…).expressible` equals `normaliseIntent(intent)`.
 *
 * @param policy a document with a `statement` array; for anything else compose a new text instead.
 */
export function toEdits(policy: PolicyDocument, intent: PolicyIntent): readonly DocumentEdit[] {
  const current = recogniseIntent(policy);
  const wanted = normaliseIntent(intent);
  const edits: DocumentEdit[] = [];
  const pairs = alignGrants(current.expressible.grants, wanted.grants);
  const statementCount = listStatements(policy).length;
  // New grants stand directly before the next old grant that stays, so that the order of grants holds.
  let nextIndex = statementCount;
  const inserts: DocumentEdit[] = [];
  for (const pair of [...pairs].reverse()) {
    const statementIndex = pair.old === null ? null : (current.grantStatements[pair.old] ?? null);
    if (statementIndex === null) {
      if (pair.grant) {
        inserts.unshift({
          kind: 'insert',
          path: ['statement', insertionIndex(nextIndex, current.guardStatements, statementCount)],
          value: composeGrant(pair.grant) as JsonValue,
        });
      }
    } else if (pair.grant) {
      edits.push(...editsOfGrant(policy, statementIndex, pair.grant));
      nextIndex = statementIndex;
    } else {
      edits.push({ kind: 'remove', path: ['statement', statementIndex] });
    }
  }
  return [...edits, ...inserts, ...editsOfGuard(current.guardStatements, wanted, statementCount)];
}

interface GrantPair {
  /** Index among the old grants; `null` for a new one. */
  readonly old: number | null;
  /** The wish; `null` where the old grant goes. */
  readonly grant: Grant | null;
}

/**
 * Pairs old grants with wanted ones: equal ones at both ends stay, what lies between is changed in place
 * and the surplus removed or added. A wizard changes, adds or removes one grant at a time, for which this
 * is exact.
 */
function alignGrants(old: readonly Grant[], wanted: readonly Grant[]): readonly GrantPair[] {
  const isSame = (one: Grant | undefined, other: Grant | undefined) =>
    one !== undefined &&
    other !== undefined &&
    JSON.stringify(normaliseGrant(one)) === JSON.stringify(normaliseGrant(other));
  const shorter = Math.min(old.length, wanted.length);
  let head = 0;
  while (head < shorter && isSame(old[head], wanted[head])) head += 1;
  let tail = 0;
  while (tail < shorter - head && isSame(old[old.length - 1 - tail], wanted[wanted.length - 1 - tail])) {
    tail += 1;
  }
  const pairs: GrantPair[] = [];
  const oldMiddle = old.length - head - tail;
  const wantedMiddle = wanted.length - head - tail;
  for (let step = 0; step < Math.max(oldMiddle, wantedMiddle); step += 1) {
    pairs.push({
      old: step < oldMiddle ? head + step : null,
      grant: step < wantedMiddle ? (wanted[head + step] ?? null) : null,
    });
  }
  const stay = (oldIndex: number, wantedIndex: number): GrantPair => ({
    old: oldIndex,
    grant: wanted[wantedIndex] ?? null,
  });
  return [
    ...Array.from({ length: head }, (_, index) => stay(index, index)),
    ...pairs,
    ...Array.from({ length: tail }, (_, index) =>
      stay(old.length - tail + index, wanted.length - tail + index),
    ),
  ];
}

/** A grant added at the end goes before the guards that close the document, as `composePolicy` writes it. */
function insertionIndex(nextIndex: number, guards: readonly number[], statementCount: number): number {
  let index = nextIndex;
  if (index === statementCount) {
    while (index > 0 && guards.includes(index - 1)) index -= 1;
  }
  return index;
}

function editsOfGrant(policy: PolicyDocument, index: number, grant: Grant): readonly DocumentEdit[] {
  const view = viewStatement(listStatements(policy)[index]);
  const wanted = composeGrant(grant);
  const edits: DocumentEdit[] = [];
  for (const element of ['action', 'resource'] as const) {
    const entries = (element === 'action' ? view.actions : view.resources) ?? [];
    const current = entries.map((entry) => entry.text);
    const next = toList(wanted[element]);
    if (!areSetsEqual(current, next)) {
      edits.push({ kind: 'set', path: ['statement', index, element], value: next });
    }
  }
  const current = recogniseIntent({ version: '2.0', statement: [listStatements(policy)[index] as Statement] })
    .expressible.grants[0];
  const path: DocumentPath = ['statement', index, 'condition'];
  const condition = composeCondition(normaliseGrant(grant).limits);
  const hasSameLimits =
    current !== undefined &&
    JSON.stringify(normaliseGrant(current).limits) === JSON.stringify(normaliseGrant(grant).limits);
  if (!hasSameLimits) {
    edits.push(condition ? { kind: 'set', path, value: condition } : { kind: 'remove', path });
  }
  return edits;
}

function toList(value: string | readonly string[] | undefined): readonly string[] {
  if (value === undefined) return [];
  return typeof value === 'string' ? [value] : value;
}

function editsOfGuard(
  guards: readonly number[],
  wanted: PolicyIntent,
  statementCount: number,
): readonly DocumentEdit[] {
  if (wanted.denyDeletion && guards.length === 0) {
    return [
      { kind: 'insert', path: ['statement', statementCount], value: composeDeletionGuard() as JsonValue },
    ];
  }
  if (!wanted.denyDeletion) {
    return guards.map((index): DocumentEdit => ({ kind: 'remove', path: ['statement', index] }));
  }
  return [];
}
