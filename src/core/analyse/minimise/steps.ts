import type { PolicyDocument, Statement } from '../../model';

export type MinimiseStep =
  | { readonly kind: 'drop-statement'; readonly statement: number }
  | {
      readonly kind: 'drop-entry';
      readonly statement: number;
      readonly element: 'action' | 'resource';
      readonly text: string;
    }
  /** The second is taken into the first. */
  | { readonly kind: 'merge-statements'; readonly statement: number; readonly other: number };

/** A statement with its place in the given document. */
export interface PlacedStatement {
  readonly index: number;
  readonly statement: Statement;
}

/** A document that allows what the denies of the given one deny. */
export function toDenied(policy: PolicyDocument): PolicyDocument {
  const denies = policy.statement.filter(({ effect }) => effect === 'deny');
  return { version: '2.0', statement: denies.map((statement) => ({ ...statement, effect: 'allow' })) };
}
