import type { AttachedPolicies } from '../../evaluate';
import type { DocumentEdit, JsonValue } from '../../foundation';
import type { PolicyDocument } from '../../model';
import type { RemedyStep } from './denial-remedies';

/** The policies as they would be with the steps taken. Steps of one remedy never touch the same place. */
export function applySteps(attached: AttachedPolicies, steps: readonly RemedyStep[]): AttachedPolicies {
  const editsFor = (source: RemedyStep['source'], policy: number) =>
    steps.filter((step) => step.source === source && step.policy === policy).flatMap(({ edits }) => edits);
  const change = (document: PolicyDocument, source: RemedyStep['source'], policy: number) =>
    applyEdits(document as unknown as JsonValue, editsFor(source, policy)) as unknown as PolicyDocument;
  return {
    identity: attached.identity.map((document, index) => change(document, 'identity', index)),
    ...(attached.boundary === undefined ? {} : { boundary: change(attached.boundary, 'boundary', 0) }),
    ...(attached.session === undefined ? {} : { session: change(attached.session, 'session', 0) }),
  };
}

/** Later places first, since every path is meant before any edit. */
function applyEdits(document: JsonValue, edits: readonly DocumentEdit[]): JsonValue {
  return edits
    .toSorted((one, other) => comparePaths(other.path, one.path))
    .reduce((value, edit) => applyEdit(value, edit, 0), document);
}

/** A path is as deep as policies are: at most four steps of our own making. */
function applyEdit(value: JsonValue, edit: DocumentEdit, depth: number): JsonValue {
  const step = edit.path[depth];
  if (step === undefined) return edit.kind === 'remove' ? null : edit.value;
  const isLast = depth === edit.path.length - 1;
  if (Array.isArray(value)) {
    const list = value as readonly JsonValue[];
    const index = Number(step);
    if (isLast && edit.kind === 'insert') return list.toSpliced(index, 0, edit.value);
    if (isLast && edit.kind === 'remove') return list.toSpliced(index, 1);
    return list.with(index, applyEdit(list[index] ?? null, edit, depth + 1));
  }
  const record = value as Readonly<Record<string, JsonValue>>;
  if (isLast && edit.kind === 'remove') {
    return Object.fromEntries(Object.entries(record).filter(([key]) => key !== step));
  }
  return Object.fromEntries([
    ...Object.entries(record).filter(([key]) => key !== step),
    [step, applyEdit(record[step] ?? null, edit, depth + 1)],
  ]);
}

function comparePaths(one: DocumentEdit['path'], other: DocumentEdit['path']): number {
  for (let index = 0; index < Math.max(one.length, other.length); index += 1) {
    const left = one[index];
    const right = other[index];
    if (left === right) continue;
    if (left === undefined || right === undefined) return left === undefined ? -1 : 1;
    if (typeof left === 'number' && typeof right === 'number') return left - right;
    return String(left) < String(right) ? -1 : 1;
  }
  return 0;
}
