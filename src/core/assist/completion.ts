import type { BilingualText } from '../catalogue';
import type { TextRange } from '../foundation';
import type { HelpTopic } from './help-topic';

/** Something that can be written at the cursor. */
export interface Completion {
  /** What the person types and sees. */
  readonly label: string;
  readonly kind: CompletionKind;
  /** A few words beside the label: from the catalogue, or a code for the page to put into words. */
  readonly detail: BilingualText | CompletionNote | null;
  /** What replaces the `replace` range. */
  readonly insert: string;
  /** Where the cursor goes, in UTF-16 units from the beginning of `insert`. */
  readonly cursor: number;
  /** The next thing to be chosen begins right there. */
  readonly continues: boolean;
  /** For what is worth explaining before it is chosen. */
  readonly topic: HelpTopic | null;
}

export type CompletionKind =
  | 'element'
  | 'statement'
  | 'keyword'
  | 'action'
  | 'action-pattern'
  | 'resource'
  | 'operator'
  | 'key'
  | 'value';

export type CompletionNote =
  | 'allow'
  | 'deny'
  | 'version-2'
  | 'version-3'
  | 'new-statement'
  | 'every-action'
  | 'pattern'
  | 'enterprise-edition'
  | 'shared-edition'
  | 'every-resource'
  | 'every-repository'
  | 'below'
  | 'all-regions'
  | 'own-account'
  | 'root-account'
  | 'account-in-use'
  | 'in-use'
  | 'if-exist'
  | 'any-value'
  | 'all-values'
  | 'fits-operator'
  | 'network'
  | 'address'
  | 'end-of-year'
  | 'now'
  | 'tag'
  | 'variable'
  | 'first';

/** What can be written at a place, the likeliest first. */
export interface CompletionList {
  /** The part that is being typed: its text up to the cursor is what labels are compared with. */
  readonly typed: TextRange;
  /** What an item's `insert` takes the place of. */
  readonly replace: TextRange;
  readonly items: readonly Completion[];
}
