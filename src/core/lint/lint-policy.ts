import type { Diagnostic } from '../foundation';
import { readInstant } from '../matching';
import type { PolicyDocument } from '../model';
import { inOrderOfPlace } from './by-place';
import { lintRules } from './registry';
import {
  atPath,
  type LintRule,
  type PolicyHolder,
  type PolicyUse,
  type RuleFacts,
  type RuleFinding,
} from './rule';
import { prepareSubject } from './subject';
import type { LintFrameCode } from './texts';

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
  const facts = toFacts(options ?? {});
  const { subject, uncheckedFrom } = prepareSubject(policy);
  const found: Diagnostic[] = [];
  const rules: readonly LintRule[] = lintRules;
  for (const rule of rules) {
    if (!rule.uses.includes(facts.use)) continue;
    rule.check({
      subject,
      facts,
      report: (finding) => found.push(toDiagnostic(rule, finding)),
    });
  }
  const ordered = inOrderOfPlace(found, policy);
  const listed = ordered.slice(0, lintFindingLimit);
  if (uncheckedFrom !== null) listed.push(notice('lint/unchecked-statements', { number: uncheckedFrom + 1 }));
  if (ordered.length > lintFindingLimit) {
    listed.push(notice('lint/too-many-findings', { limit: lintFindingLimit }));
  }
  return listed;
}

function toFacts(options: LintOptions): RuleFacts {
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
  };
}

function toDiagnostic(rule: LintRule, finding: RuleFinding): Diagnostic {
  const { at, part, params, severity = rule.severity, related, fix } = finding;
  return {
    code: rule.code,
    severity,
    location: atPath(at, part),
    params: shorten(params),
    ...(related && related.length > 0
      ? { related: related.map((path) => ({ location: atPath(path) })) }
      : {}),
    ...(fix ? { fix } : {}),
  };
}

function notice(code: LintFrameCode, params: Diagnostic['params']): Diagnostic {
  return { code, severity: 'info', location: atPath(['statement'], 'key'), params };
}

/** Texts of a message are for reading; fixes hold the full ones. */
function shorten(params: Diagnostic['params']): Diagnostic['params'] {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, typeof value === 'string' ? excerpt(value) : value]),
  );
}

function excerpt(text: string): string {
  const longest = 120;
  if (text.length <= longest) return text;
  const last = text.charCodeAt(longest - 1);
  // A cut between the two halves of a character would show as a replacement mark.
  const isHighSurrogate = last >= 0xd800 && last <= 0xdbff;
  return `${text.slice(0, longest - (isHighSurrogate ? 1 : 0))}…`;
}
