import type { ReadingCode } from './reading-codes';

/** How a notation differs from JSON: what it allows, and what it has that JSON has not. */
export interface Dialect {
  /** What is right in this notation and therefore not reported. */
  readonly allowed: ReadonlySet<ReadingCode>;
  /** Names are followed by `=` as well as by a colon. */
  readonly hasEquals: boolean;
  /** A line break separates entries as well as a comma. */
  readonly hasLineEntries: boolean;
  /** Values may be computed: names, calls, joined strings. They are kept as `${…}`, opaque. */
  readonly hasExpressions: boolean;
}

const notation = { hasEquals: false, hasLineEntries: false, hasExpressions: false };

export const json: Dialect = { ...notation, allowed: new Set() };

/** The argument of Terraform's `jsonencode`. */
export const hcl: Dialect = {
  allowed: new Set<ReadingCode>(['syntax/comment', 'syntax/unquoted-text', 'syntax/trailing-comma']),
  hasEquals: true,
  hasLineEntries: true,
  hasExpressions: true,
};

/** An object as TypeScript, JavaScript or Python write it. */
export const sourceCode: Dialect = {
  ...notation,
  allowed: new Set<ReadingCode>([
    'syntax/comment',
    'syntax/unquoted-text',
    'syntax/trailing-comma',
    'syntax/single-quotes',
    'syntax/foreign-word',
  ]),
  hasExpressions: true,
};

/** Brackets and braces inside YAML. */
export const yamlFlow: Dialect = {
  ...notation,
  allowed: new Set<ReadingCode>([
    'syntax/comment',
    'syntax/unquoted-text',
    'syntax/trailing-comma',
    'syntax/single-quotes',
  ]),
};
