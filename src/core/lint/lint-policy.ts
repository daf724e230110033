import type { Diagnostic } from '../foundation';
import { readInstant } from '../matching';
import type { PolicyDocument } from '../model';
import { inOrderOfPlace } from './by-place';
import { findExactCoverage } from './exact-coverage';
import { lintStatements } from './lint-statements';
import { lintRules } from './registry';
import { atPath, type LintRule, type PolicyHolder, type PolicyUse, type RuleFacts } from './rule';
import type { LintFrameCode } from './texts';
import { toDiagnostic } from './to-diagnostic';
import { toSubject } from './to-subject';

export interface LintOptions {
  /** What the policy is for; an identity policy unless said otherwise. */
  readonly use?: PolicyUse;
  /**
   * Length of the document in characters as the service counts them (`measurePolicy(text).counted`). Without
   * it the policy is measured as compact JSON, which differs where a text has repeated names or escapes.
   */
  readonly characters?: number;
  /** The present instant, as in `2026-11-24T08:00:00Z`; without it no date counts as passed. */
  readonly today?: string;
  /** Digits of the root account for which the policy is written; without it no account counts as foreign. */
  readonly ownerUin?: string;
  /** Who will hold the policy, where that is known. */
  readonly holder?: PolicyHolder;
  /** What the policy was read from, as `readPolicy` names it: some tools take less than the service does. */
  readonly carrier?: string;
  /**
   * Whether rules that need a proof over all requests are asked too. That takes some tenths of a second on a long
   * policy, so it is for a worker, or for who does not wait for a key.
   */
  readonly exact?: boolean;
}

/** Findings listed for one policy; a longer list helps nobody and costs time. */
export const lintFindingLimit = 200;

/**
 * Finds what is wrong with a policy, or likely to be, or untidy: everything about the meaning of actions,
 * resources and statements. What keeps a document from having the shape of a policy is the reader's to say.
 *
 * @param policy any value at run time.
 * @returns findings in the order of their places, at most 200; each code at most once for a place.
 *   `lintCodes` lists the codes. Never throws.
 */
export function lintPolicy(policy: PolicyDocument, options: LintOptions = {}): readonly Diagnostic[] {
  // A caller without types may bring `null`.
  const facts = toFacts(options ?? {}, policy);
  const { statements, findings, uncheckedFrom } = lintStatements(policy, facts);
  const found = [...findings];
  const subject = toSubject(policy, statements);
  for (const rule of rules) {
    if (rule.scope !== 'policy' || !rule.uses.includes(facts.use)) continue;
    rule.check({ subject, facts, report: (finding) => found.push(toDiagnostic(rule, finding)) });
  }
  const ordered = inOrderOfPlace(dropSaidAlready(found), policy);
  const listed = ordered.slice(0, lintFindingLimit);
  if (uncheckedFrom !== null) listed.push(notice('lint/unchecked-statements', { number: uncheckedFrom + 1 }));
  if (ordered.length > lintFindingLimit) {
    listed.push(notice('lint/too-many-findings', { limit: lintFindingLimit }));
  }
  return listed;
}

const rules: readonly LintRule[] = lintRules;

/**
 * Proofs say that something is needless; where a rule has said already what is wrong with it, or with a part of it,
 * that is the better reason.
 */
function dropSaidAlready(found: readonly Diagnostic[]): readonly Diagnostic[] {
  const others = found.filter(({ code }) => !provedCodes.has(code));
  if (others.length === found.length) return found;
  return found.filter(
    (one) =>
      !provedCodes.has(one.code) ||
      !others.some((other) => (other.severity !== 'info' ? doMeet(one, other) : isAtSamePlace(one, other))),
  );
}

const provedCodes: ReadonlySet<string> = new Set([
  'lint/redundant-together',
  'lint/redundant-separate-statement',
  'lint/ineffective-unreachable',
  'lint/conflicting-shadowed-together',
]);

/** Whether one place lies in the other. */
function doMeet({ location: one }: Diagnostic, { location: other }: Diagnostic): boolean {
  if (one.kind !== 'path' || other.kind !== 'path') return false;
  const length = Math.min(one.path.length, other.path.length);
  return length > 1 && one.path.slice(0, length).every((step, index) => step === other.path[index]);
}

function isAtSamePlace(one: Diagnostic, other: Diagnostic): boolean {
  return (
    doMeet(one, other) &&
    one.location.kind === 'path' &&
    other.location.kind === 'path' &&
    one.location.path.length === other.location.path.length
  );
}

function toFacts(options: LintOptions, policy: PolicyDocument): RuleFacts {
  const {
    use = 'identity',
    characters = null,
    today,
    ownerUin = null,
    holder = null,
    carrier = null,
  } = options;
  return {
    use,
    characters,
    today: today === undefined ? null : readInstant(today),
    ownerUin,
    holder,
    carrier,
    coverage: options.exact ? findExactCoverage(policy) : null,
  };
}

function notice(code: LintFrameCode, params: Diagnostic['params']): Diagnostic {
  return { code, severity: 'info', location: atPath(['statement'], 'key'), params };
}
