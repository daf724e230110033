import type { DocumentEdit, DocumentPath, JsonValue } from '../foundation';
import type { LintCondition, LintStatement, PlacedCondition, StatementSubject } from './subject';

/** Whether a key holds tags, whose values are written `key&value`. */
export function isTagKey({ key }: Pick<LintCondition, 'key'>): boolean {
  return key === 'qcs:resource_tag' || key === 'qcs:request_tag' || key === 'qcs:tag';
}

/** Every operator once, with the conditions written under it. */
export function listOperators(
  subject: StatementSubject,
): readonly { readonly statement: LintStatement; readonly operator: string; readonly path: DocumentPath }[] {
  return subject.statements.flatMap((statement) =>
    [...new Set(statement.conditions.map(({ operator }) => operator))].map((operator) => ({
      statement,
      operator,
      path: [...statement.path, 'condition', operator],
    })),
  );
}

/** Writes the keys of an operator under another one; `null` where a key stands there already. */
export function renameOperator(
  statement: LintStatement,
  operator: string,
  to: string,
): readonly DocumentEdit[] | null {
  const block = conditionBlock(statement);
  const keys = block[operator];
  const path = [...statement.path, 'condition'];
  if (keys === undefined || to === operator) return null;
  const remove: DocumentEdit = { kind: 'remove', path: [...path, operator] };
  const present = own(block, to);
  if (present === undefined) return [remove, { kind: 'set', path: [...path, to], value: keys }];
  if (Object.keys(keys).some((key) => Object.hasOwn(present, key))) return null;
  return [
    remove,
    ...Object.entries(keys).map(([key, value]) => ({
      kind: 'set' as const,
      path: [...path, to, key],
      value,
    })),
  ];
}

/** Writes one key of an operator elsewhere; `null` where something stands there already. */
export function moveCondition(
  { statement, condition }: PlacedCondition,
  to: { readonly operator?: string; readonly key?: string; readonly value?: JsonValue },
): readonly DocumentEdit[] | null {
  const block = conditionBlock(statement);
  const { operator = condition.operator, key = condition.key } = to;
  const keys = block[condition.operator];
  const value = to.value ?? keys?.[condition.key];
  if (keys === undefined || value === undefined) return null;
  if (operator === condition.operator && key === condition.key) return null;
  const present = own(block, operator);
  if (present !== undefined && Object.hasOwn(present, key)) return null;
  const path = [...statement.path, 'condition'];
  const isAlone = operator !== condition.operator && Object.keys(keys).length === 1;
  return [
    { kind: 'remove', path: isAlone ? [...path, condition.operator] : condition.path },
    present === undefined
      ? { kind: 'set', path: [...path, operator], value: { [key]: value } }
      : { kind: 'set', path: [...path, operator, key], value },
  ];
}

type Block = Readonly<Record<string, Readonly<Record<string, JsonValue>>>>;

/** Only asked for statements that have conditions, so the element is an object of objects. */
function conditionBlock({ value }: LintStatement): Block {
  return (value as { readonly condition: Block }).condition;
}

function own<Value>(record: Readonly<Record<string, Value>>, key: string): Value | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
