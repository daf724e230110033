import type { JsonValue } from '../foundation';

/**
 * A policy as its JSON says it: strings stay strings, arrays stay arrays, unknown elements stay where they
 * are. This is the shape that `JSON.parse` of a well-formed document gives, with element names in lower
 * case, so any such value can be handed to the core directly.
 *
 * The type describes the well-formed case. Functions of the core that take a policy accept any value at
 * run time and never throw; `readStatement` says what of a statement can be used.
 *
 * @see domain facts, section 1.1 "Document"
 */
export interface PolicyDocument {
  readonly version: string;
  readonly statement: readonly Statement[];
  readonly [unknownElement: string]: JsonValue | readonly Statement[];
}

export interface Statement {
  readonly effect: Effect;
  readonly action: string | readonly string[];
  /** Absent only in role trust policies. */
  readonly resource?: string | readonly string[];
  readonly condition?: ConditionBlock;
  readonly [unknownElement: string]: JsonValue | ConditionBlock | undefined;
}

export type Effect = 'allow' | 'deny';

/** operator → condition key → value or values; every operator and every key has to hold. */
export type ConditionBlock = {
  readonly [operator: string]: { readonly [key: string]: ConditionValue | readonly ConditionValue[] };
};

export type ConditionValue = string | number | boolean;
