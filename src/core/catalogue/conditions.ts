import keyData from './data/condition-keys.json';
import operatorData from './data/condition-operators.json';

/** `conflict`: sources disagree; the others say how well a fact is supported. */
export type Support = 'strong' | 'medium' | 'weak' | 'conflict';

export interface ConditionOperator {
  /** Without prefix and suffix: `string_not_equal`. */
  readonly name: string;
  readonly kind: 'string' | 'numeric' | 'date' | 'bool' | 'ip' | 'null' | 'binary';
  /** What is compared, before `isNegated` turns it round; `absent` is `null_equal`'s test for a key. */
  readonly comparison:
    | 'equal'
    | 'equal-ignore-case'
    | 'like'
    | 'less-than'
    | 'less-than-equal'
    | 'greater-than'
    | 'greater-than-equal'
    | 'in-range'
    | 'absent';
  readonly isNegated: boolean;
  /** Whether the suffix `_if_exist` may follow. */
  readonly supportsIfExist: boolean;
  readonly confidence: Support;
  /** Codes for remarks, such as `wildcard-place-unclear` or `values-inferred`. */
  readonly notes: readonly string[];
  readonly sources: readonly string[];
}

/** An operator as written in a policy, taken apart. */
export interface WrittenOperator {
  /** `for_any_value:` or `for_all_value:`, else `null`. */
  readonly qualifier: 'any' | 'all' | null;
  readonly base: ConditionOperator;
  /** Whether the suffix is there, allowed on this operator or not. */
  readonly ifExists: boolean;
}

export interface ConditionKey {
  /** `qcs:ip`; ends with the separator where `isPrefix` is true. */
  readonly key: string;
  /** Whether every key that starts with `key` and goes on is meant (`qcs:tag/<tag key>`). */
  readonly isPrefix: boolean;
  readonly type: 'string' | 'string-set' | 'date' | 'ip' | 'bool';
  /** Names of operators that a page maps to the key; empty where none does. */
  readonly operators: readonly string[];
  /** `all-products`, `built-in-policies` or the code of the one product that has it. */
  readonly scope: string;
  readonly confidence: Support;
  /** The current spelling, for an older alias. */
  readonly replacement: string | null;
  /** Codes for remarks, such as `tag-value` (values are written `key&value`) or `depends-on-call`. */
  readonly notes: readonly string[];
  readonly sources: readonly string[];
}

/**
 * Takes an operator apart: `for_any_value:string_equal_if_exist` is the base `string_equal` with a
 * qualifier and the suffix. Spelling is exact: letter case and stray spaces count.
 *
 * @returns `undefined` where the base is none of the documented operators.
 * @see domain facts, cam-language.md 4.2 and 4.3
 */
export function findConditionOperator(text: string): WrittenOperator | undefined {
  const prefix = qualifiers.find((candidate) => text.startsWith(candidate.text));
  const rest = prefix ? text.slice(prefix.text.length) : text;
  const ifExists = rest.endsWith(ifExistSuffix);
  const base = operatorsByName.get(ifExists ? rest.slice(0, -ifExistSuffix.length) : rest);
  return base && { qualifier: prefix?.qualifier ?? null, base, ifExists };
}

/** Every documented operator, without prefixes and suffixes. */
export function listConditionOperators(): readonly ConditionOperator[] {
  return operators;
}

/**
 * Looks up a condition key. Keys are case-sensitive. An exact entry wins over one that stands for a
 * family (`qcs:tag/<tag key>`).
 *
 * @returns `undefined` for an unknown key; products may have keys that no page lists.
 * @see domain facts, cam-language.md 4.6
 */
export function findConditionKey(key: string): ConditionKey | undefined {
  return (
    keysByName.get(key) ??
    keyFamilies.find((family) => key.length > family.key.length && key.startsWith(family.key))
  );
}

/** Every known key; families are marked `isPrefix`. */
export function listConditionKeys(): readonly ConditionKey[] {
  return keys;
}

const ifExistSuffix = '_if_exist';

const qualifiers = [
  { text: 'for_any_value:', qualifier: 'any' },
  { text: 'for_all_value:', qualifier: 'all' },
] as const;

/** How an operator stands in the data file. */
interface OperatorRow extends Omit<ConditionOperator, 'isNegated' | 'supportsIfExist' | 'notes'> {
  readonly negated: boolean;
  readonly supportsIfExist?: false;
  readonly notes?: readonly string[];
}

/** How a key stands in the data file. */
interface KeyRow extends Omit<ConditionKey, 'isPrefix' | 'replacement'> {
  readonly isPrefix?: true;
  readonly replacement?: string;
}

// The schema test proves the shape of both files, so one cast stands here for each.
const operatorRows = operatorData.operators as readonly OperatorRow[];
const keyRows = keyData.keys as readonly KeyRow[];

const operators: readonly ConditionOperator[] = operatorRows.map(({ negated, ...row }) => ({
  ...row,
  isNegated: negated,
  supportsIfExist: row.supportsIfExist ?? true,
  notes: row.notes ?? [],
}));

const operatorsByName: ReadonlyMap<string, ConditionOperator> = new Map(
  operators.map((operator) => [operator.name, operator]),
);

const keys: readonly ConditionKey[] = keyRows.map((row) => ({
  ...row,
  isPrefix: row.isPrefix ?? false,
  replacement: row.replacement ?? null,
}));

const keysByName: ReadonlyMap<string, ConditionKey> = new Map(
  keys.filter((entry) => !entry.isPrefix).map((entry) => [entry.key, entry]),
);

const keyFamilies = keys.filter((entry) => entry.isPrefix);
