import { compileGlob, type Glob, matchesGlob, matchesInOtherCase } from './glob';
import { type Differs, differs } from './outcome';
import { type PreparedRequest, stripScope } from './prepared-request';
import type { Reading } from './reading';

export type ActionReason =
  /** The element is missing or holds something other than strings. */
  | 'unreadable'
  | 'unreadable-request'
  /** `permid/…` stands for a set of actions that no public source lists. */
  | 'opaque-permission-set'
  /** Neither `*` nor `service:operation`. */
  | 'malformed-action'
  /** It would match in other letter case; action names are case-sensitive. */
  | 'letter-case'
  | 'name';

export type ActionOutcome =
  | { readonly verdict: 'matches'; readonly via: 'name' | 'legacy-name' }
  | Differs<ActionReason>;

/** One entry of a statement's `action`. */
export type ActionPattern =
  | { readonly kind: 'every' }
  | { readonly kind: 'glob'; readonly glob: Glob }
  | { readonly kind: 'unusable'; readonly reason: 'opaque-permission-set' | 'malformed-action' };

/**
 * Reads one entry of `action`: `*`, `*:*`, `service:Operation` with `*` anywhere, each with an optional
 * `name/` before it.
 *
 * @see domain facts, section 1.3 "action strings"
 */
export function compileAction(text: string): ActionPattern {
  const action = stripScope(text);
  if (action === '*' || action === '*:*') return { kind: 'every' };
  if (action.startsWith('permid/')) return { kind: 'unusable', reason: 'opaque-permission-set' };
  if (!action.includes(':')) return { kind: 'unusable', reason: 'malformed-action' };
  return { kind: 'glob', glob: compileGlob(action) };
}

/**
 * Holds one entry against the request's action, then against its legacy names. `legacy-name` is said only
 * where the current name does not match.
 */
export function matchAction(
  pattern: ActionPattern,
  request: PreparedRequest,
  reading: Reading,
): ActionOutcome {
  if (request.action === null) return differs('unreadable-request');
  if (pattern.kind === 'unusable') return differs(pattern.reason);
  if (pattern.kind === 'every' || matchesGlob(pattern.glob, request.action)) return byName;
  if (reading.legacySpelling !== 'refused') {
    for (const legacyAction of request.legacyActions) {
      if (matchesGlob(pattern.glob, legacyAction)) return byLegacyName;
    }
  }
  return differs('name');
}

/** A more telling reason for a pattern that `matchAction` found to differ by `name`. */
export function explainActionDifference(
  pattern: ActionPattern,
  request: PreparedRequest,
): 'letter-case' | 'name' {
  if (pattern.kind !== 'glob' || request.action === null) return 'name';
  if (matchesInOtherCase(pattern.glob, request.action)) return 'letter-case';
  const fits = request.legacyActions.some((name) => matchesInOtherCase(pattern.glob, name));
  return fits ? 'letter-case' : 'name';
}

const byName: ActionOutcome = { verdict: 'matches', via: 'name' };
const byLegacyName: ActionOutcome = { verdict: 'matches', via: 'legacy-name' };
