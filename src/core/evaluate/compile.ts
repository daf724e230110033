import {
  type ActionPattern,
  type CompiledCondition,
  compileAction,
  compileCondition,
  compileResource,
  type ResourcePattern,
  stripScope,
} from '../matching';
import {
  type ConditionEntry,
  type Effect,
  listStatements,
  type StatementView,
  type TextEntry,
  viewStatement,
} from '../model';
import type { AttachedPolicies, PolicySource, StatementReference, UnusableReason } from './decision';

/** Policies read once, to be held against many requests. Plain data. */
export interface CompiledPolicies {
  /** Identity first; boundary and session only where attached. A request has to pass every set. */
  readonly sets: readonly CompiledPolicySet[];
  readonly features: PolicyFeatures;
}

/** Which of the points that call for a caveat occur anywhere, so that most decisions need not look. */
export interface PolicyFeatures {
  /** An action or resource pattern that the old `ccr` spelling could fit. */
  readonly legacySpelling: boolean;
  readonly ipCondition: boolean;
  readonly negatedManyValues: boolean;
  readonly forAllValues: boolean;
  readonly binaryOperator: boolean;
  readonly principal: boolean;
}

/** INVARIANT (two views of the statements): `byActions` holds those of `statements`, so `toPolicySet` makes every set. */
export interface CompiledPolicySet {
  readonly source: PolicySource;
  readonly statements: readonly CompiledStatement[];
  /** The same statements but for those that can never match, so that equal lists of actions are asked once. */
  readonly byActions: readonly CompiledActionGroup[];
}

/** Statements of one policy set that list the same actions. */
export interface CompiledActionGroup {
  readonly actions: readonly CompiledEntry<ActionPattern>[];
  readonly statements: readonly CompiledStatement[];
}

export interface CompiledStatement {
  readonly reference: StatementReference;
  readonly effect: Effect | null;
  readonly unusable: UnusableReason | null;
  readonly actions: readonly CompiledEntry<ActionPattern>[];
  readonly resources: readonly CompiledEntry<ResourcePattern>[];
  readonly conditions: readonly CompiledStatementCondition[];
  readonly hasPrincipal: boolean;
}

export interface CompiledEntry<Pattern> extends TextEntry {
  readonly pattern: Pattern;
}

export interface CompiledStatementCondition {
  readonly written: ConditionEntry;
  readonly compiled: CompiledCondition;
}

/**
 * Reads the policies of a caller. Accepts any value at run time and never throws. The result holds no
 * reference to the documents that could go stale: later changes to them are not seen.
 */
export function compilePolicies(attached: AttachedPolicies): CompiledPolicies {
  const given: Readonly<Record<string, unknown>> = isRecord(attached) ? attached : {};
  const identity = Array.isArray(given.identity) ? given.identity : [];
  const sets = [compileSet('identity', identity)];
  // `null` is how JSON says that none is attached; anything else is there, and grants what can be read of it.
  if (given.boundary !== undefined && given.boundary !== null) {
    sets.push(compileSet('boundary', [given.boundary]));
  }
  if (given.session !== undefined && given.session !== null) {
    sets.push(compileSet('session', [given.session]));
  }
  return toPolicies(sets);
}

/** Policies out of sets that were compiled before. */
export function toPolicies(sets: readonly CompiledPolicySet[]): CompiledPolicies {
  return { sets, features: findFeatures(sets) };
}

function compileSet(source: PolicySource, policies: readonly unknown[]): CompiledPolicySet {
  const statements: CompiledStatement[] = [];
  for (const [policyIndex, policy] of policies.entries()) {
    const hasPrincipal = isRecord(policy) && Object.hasOwn(policy, 'principal');
    for (const [statementIndex, statement] of listStatements(policy).entries()) {
      const reference = { source, policy: policyIndex, statement: statementIndex };
      statements.push(compileStatement(reference, viewStatement(statement), hasPrincipal));
    }
  }
  return toPolicySet(source, statements);
}

/** A policy set out of statements that were compiled before. */
export function toPolicySet(
  source: PolicySource,
  statements: readonly CompiledStatement[],
): CompiledPolicySet {
  return { source, statements, byActions: groupByActions(statements) };
}

function groupByActions(statements: readonly CompiledStatement[]): readonly CompiledActionGroup[] {
  const groups = new Map<string, CompiledActionGroup & { readonly statements: CompiledStatement[] }>();
  for (const statement of statements) {
    if (statement.unusable !== null) continue;
    const { actions } = statement;
    // With the lengths, no two lists of actions give the same key.
    const key = actions.map(({ text }) => `${text.length}:${text}`).join('');
    const group = groups.get(key);
    if (group) group.statements.push(statement);
    else groups.set(key, { actions, statements: [statement] });
  }
  return [...groups.values()];
}

function compileStatement(
  reference: StatementReference,
  view: StatementView,
  policyHasPrincipal: boolean,
): CompiledStatement {
  return {
    reference,
    effect: view.effect,
    unusable: findUnusable(view),
    actions: (view.actions ?? []).map(({ text, index }) => ({ text, index, pattern: compileAction(text) })),
    resources: (view.resources ?? []).map(({ text, index }) => ({
      text,
      index,
      pattern: compileResource(text),
    })),
    conditions: (view.conditions ?? []).map((written) => ({ written, compiled: compileCondition(written) })),
    hasPrincipal: policyHasPrincipal || view.hasPrincipal,
  };
}

function findFeatures(sets: readonly CompiledPolicySet[]): PolicyFeatures {
  const features = {
    legacySpelling: false,
    ipCondition: false,
    negatedManyValues: false,
    forAllValues: false,
    binaryOperator: false,
    principal: false,
  };
  for (const { statements } of sets) {
    for (const statement of statements) {
      features.legacySpelling ||= mentionsLegacySpelling(statement);
      features.principal ||= statement.hasPrincipal;
      for (const { compiled } of statement.conditions) {
        const { operator, key, qualifier, values } = compiled;
        features.ipCondition ||= key === 'qcs:ip';
        features.negatedManyValues ||= operator?.isNegated === true && values.length > 1;
        features.forAllValues ||= qualifier === 'all';
        features.binaryOperator ||= operator?.kind === 'binary';
      }
    }
  }
  return features;
}

/** A pattern with a star or another letter in the service part may reach `ccr:` too. */
function mentionsLegacySpelling(statement: CompiledStatement): boolean {
  return (
    statement.actions.some(
      ({ text, pattern }) => pattern.kind === 'glob' && !stripScope(text).startsWith('tcr:'),
    ) || statement.resources.some(({ pattern }) => pattern.kind === 'named' && pattern.service === 'ccr')
  );
}

function findUnusable(view: StatementView): UnusableReason | null {
  if (view.effect === null) return 'unreadable-effect';
  if (view.actions === null) return 'unreadable-action';
  if (view.resources === null) return 'unreadable-resource';
  if (view.conditions === null) return 'unreadable-condition';
  return view.unknownElements.some(changesMeaning) ? 'unsupported-element' : null;
}

/**
 * Unknown elements are passed over, as the language's sources leave them open. Not so what can only be meant
 * as a restriction: `NotResource`, or a `Condition` in other letter case. Passing over it would turn a
 * narrow statement into a wide one.
 *
 * @see domain facts, sections 1.1 "unknown keys" and 1.2 "Letter case"
 */
function changesMeaning(element: string): boolean {
  return restrictingElements.has(element.toLowerCase().replaceAll('_', '').replaceAll('-', '').trim());
}

const restrictingElements = new Set([
  'effect',
  'action',
  'resource',
  'condition',
  'principal',
  'notaction',
  'notresource',
  'notprincipal',
  'notcondition',
]);

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
