import type { DocumentEdit, DocumentPath } from '../foundation';
import { listStatements, type PolicyDocument, type TextEntry, viewStatement } from '../model';

/** One small change to a policy, such as a slip of the hand could make. */
export interface Mutant {
  readonly kind: MutantKind;
  /** Index in the document. */
  readonly statement: number;
  /** The place that changes; it lights up in the editor. */
  readonly path: DocumentPath;
  /** The entry or condition key that goes; empty where none does. */
  readonly text: string;
  readonly edits: readonly DocumentEdit[];
}

export type MutantKind =
  | 'flip-effect'
  | 'any-action'
  | 'any-resource'
  | 'drop-condition'
  | 'drop-action'
  | 'drop-resource'
  | 'drop-statement';

/** The small changes to every statement that can be used, in the order of the document. */
export function listMutants(policy: PolicyDocument): readonly Mutant[] {
  return listStatements(policy).flatMap((statement, index) => mutateStatement(statement, index));
}

function mutateStatement(written: unknown, statement: number): readonly Mutant[] {
  const { effect, actions, resources, conditions } = viewStatement(written);
  if (effect === null || actions === null || resources === null || conditions === null) return [];
  const path: DocumentPath = ['statement', statement];
  const mutants: Mutant[] = [];
  const add = (kind: MutantKind, place: DocumentPath, text: string, edit: DocumentEdit) =>
    mutants.push({ kind, statement, path: place, text, edits: [edit] });
  const effectPath = [...path, 'effect'];
  const opposite = effect === 'allow' ? 'deny' : 'allow';
  add('flip-effect', effectPath, opposite, { kind: 'set', path: effectPath, value: opposite });
  for (const [element, entries, widen, drop] of [
    ['action', actions, 'any-action', 'drop-action'],
    ['resource', resources, 'any-resource', 'drop-resource'],
  ] as const) {
    const list = [...path, element];
    if (!entries.some(({ text }) => text === '*'))
      add(widen, list, '', { kind: 'set', path: list, value: '*' });
    // A list with one entry goes with its statement.
    for (const { text, index } of entries.length > 1 ? entries.filter(isInList) : []) {
      const place = [...list, index];
      add(drop, place, text, { kind: 'remove', path: place });
    }
  }
  const operators = new Map<string, number>();
  for (const { operator } of conditions) operators.set(operator, (operators.get(operator) ?? 0) + 1);
  for (const { operator, key } of conditions) {
    const block = [...path, 'condition'];
    const place = [...block, operator, key];
    const isOnlyKey = operators.get(operator) === 1;
    const emptied = isOnlyKey && operators.size === 1 ? block : isOnlyKey ? [...block, operator] : place;
    add('drop-condition', place, key, { kind: 'remove', path: emptied });
  }
  add('drop-statement', path, '', { kind: 'remove', path });
  return mutants;
}

function isInList(entry: TextEntry): entry is TextEntry & { readonly index: number } {
  return entry.index !== null;
}
