import type { DocumentPath } from './document-path';
import type { TextRange } from './text-range';

/** `error`: cannot be used as it stands; `warning`: a likely mistake; `info`: tidiness. */
export type Severity = 'error' | 'warning' | 'info';

/** A place in the policy, or a stretch of text where no policy node exists (syntax errors). */
export type DiagnosticLocation =
  | { readonly kind: 'path'; readonly path: DocumentPath; readonly part?: 'key' | 'value' }
  | { readonly kind: 'text'; readonly range: TextRange };

export type DiagnosticParams = Readonly<Record<string, string | number | boolean | readonly string[]>>;

/**
 * A finding. It holds no prose and no colour: `i18n` turns `code` and `params` into a sentence.
 * Its identity is code + location.
 */
export interface Diagnostic {
  /** Stable, never reused: `syntax/…`, `structure/…` or `lint/…`. */
  readonly code: string;
  readonly severity: Severity;
  readonly location: DiagnosticLocation;
  readonly params: DiagnosticParams;
  readonly related?: readonly { readonly location: DiagnosticLocation }[];
  readonly fix?: DiagnosticFix;
}

/** `safe`: no decision can change. `needs-review`: shown as a diff first. */
export interface DiagnosticFix {
  readonly safety: 'safe' | 'needs-review';
  readonly edits: readonly DocumentEdit[];
}

/** JSON as plain data. */
export type JsonValue =
  | string
  | number
  | boolean
  | null
  | readonly JsonValue[]
  | { readonly [key: string]: JsonValue };

/**
 * One change to a document, addressed by path. A batch of edits addresses the document it was made for:
 * every path is meant before any edit of the batch is applied.
 *
 * - `set`: replaces the value at `path`, or adds the property where its object lacks it.
 * - `insert`: puts `value` into the array at `path` (minus its last step) before index `path.at(-1)`.
 * - `remove`: deletes the property or array entry at `path`.
 */
export type DocumentEdit =
  | { readonly kind: 'set'; readonly path: DocumentPath; readonly value: JsonValue }
  | { readonly kind: 'insert'; readonly path: DocumentPath; readonly value: JsonValue }
  | { readonly kind: 'remove'; readonly path: DocumentPath };

/** A finding is itself by its code and its place. */
export function identityOf({ code, location }: Pick<Diagnostic, 'code' | 'location'>): string {
  return `${code} ${JSON.stringify(location)}`;
}
