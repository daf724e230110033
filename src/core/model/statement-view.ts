import type { ConditionValue, Effect } from './policy-document';

/** What of a statement can be used, whatever its JSON holds. Indexes are those of the document. */
export interface StatementView {
  /** `null` where the element is missing or neither `allow` nor `deny`. */
  readonly effect: Effect | null;
  /** `null` where the element is missing or holds something other than strings. */
  readonly actions: readonly TextEntry[] | null;
  readonly resources: readonly TextEntry[] | null;
  /** Empty where there is no condition; `null` where its shape cannot be read. */
  readonly conditions: readonly ConditionEntry[] | null;
  readonly hasPrincipal: boolean;
  /** Elements this language does not know (`notAction`, `Sid`, …), as written. */
  readonly unknownElements: readonly string[];
}

/** One entry of `action` or `resource`; `index` is `null` where the element is a bare string. */
export interface TextEntry {
  readonly text: string;
  readonly index: number | null;
}

export interface ConditionEntry {
  readonly operator: string;
  readonly key: string;
  readonly values: readonly ConditionValue[];
}

const knownElements = new Set(['effect', 'action', 'resource', 'condition', 'principal']);

/**
 * Reads one statement out of any value. An entry of the wrong type makes its whole element unreadable
 * (`null`): a half-read list would grant or deny something else than the document says.
 * Never throws.
 */
export function viewStatement(statement: unknown): StatementView {
  const record = isRecord(statement) ? statement : {};
  const effect = ownValue(record, 'effect');
  return {
    effect: effect === 'allow' || effect === 'deny' ? effect : null,
    actions: readEntries(ownValue(record, 'action')),
    resources: readEntries(ownValue(record, 'resource')),
    conditions: readConditions(ownValue(record, 'condition')),
    hasPrincipal: Object.hasOwn(record, 'principal'),
    unknownElements: Object.keys(record).filter((element) => !knownElements.has(element)),
  };
}

/** The statements of any value that may be a policy; an empty list where there are none. Never throws. */
export function listStatements(policy: unknown): readonly unknown[] {
  if (!isRecord(policy)) return [];
  const statement = ownValue(policy, 'statement');
  return Array.isArray(statement) ? statement : [];
}

function readEntries(value: unknown): readonly TextEntry[] | null {
  if (typeof value === 'string') return [{ text: value, index: null }];
  if (!Array.isArray(value)) return null;
  const entries: TextEntry[] = [];
  for (const [index, item] of value.entries()) {
    if (typeof item !== 'string') return null;
    entries.push({ text: item, index });
  }
  return entries;
}

function readConditions(value: unknown): readonly ConditionEntry[] | null {
  if (value === undefined) return [];
  // Empty arrays occur in a vendor page; they say nothing, so they restrict nothing.
  if (Array.isArray(value)) return value.length === 0 ? [] : null;
  if (!isRecord(value)) return null;
  const entries: ConditionEntry[] = [];
  for (const [operator, keys] of Object.entries(value)) {
    if (!isRecord(keys)) return null;
    for (const [key, raw] of Object.entries(keys)) {
      const values = Array.isArray(raw) ? raw : [raw];
      if (!values.every(isConditionValue)) return null;
      entries.push({ operator, key, values });
    }
  }
  return entries;
}

function isConditionValue(value: unknown): value is ConditionValue {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function ownValue(record: Record<string, unknown>, key: string): unknown {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
