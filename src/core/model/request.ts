import type { ConditionValue } from './policy-document';

/**
 * One call to be decided.
 *
 * `context` maps condition keys to what the call carries. The three states of knowledge differ:
 * no `context` at all means nothing is known (a condition then gives `undetermined`); a key missing from a
 * given `context` is absent from the call; a key listed in `unknownKeys` may be there with any value.
 */
export interface Request {
  /** `service:Operation`, as in `tcr:PullRepositoryPersonal`. */
  readonly action: string;
  /** Six-segment resource name, or `*` for a call that names no resource. */
  readonly resource: string;
  readonly context?: RequestContext;
  readonly unknownKeys?: readonly string[];
  readonly principal?: RequestPrincipal;
}

export type RequestContext = Readonly<Record<string, ConditionValue | readonly ConditionValue[]>>;

export interface RequestPrincipal {
  /** A root account needs no policy for what it owns. */
  readonly type?: 'root' | 'user' | 'role';
  /** Account ID of the caller, digits only. */
  readonly uin?: string;
  /** Account ID of the root account the caller belongs to, digits only. */
  readonly ownerUin?: string;
  readonly appId?: string;
}

/** Whether a text can be the ID of an account: digits, 20 of them at most. */
export function isAccountId(text: string): boolean {
  return /^\d{1,20}$/.test(text);
}
