import { checkGuard, type Guard } from '../analyse';
import { type CompiledPolicies, compilePolicies, evaluateCompiled } from '../evaluate';
import type { PolicyDocument } from '../model';
import { toGuards } from './guards';
import { type PreparedTest, requiredChecks } from './prepare-test';
import type { GuardExpectation } from './suite';

/** Expectations that no policy at all can fulfil together, by their places in the suite. */
export type Contradiction =
  /** The same request, or parts of it, expected both ways. */
  | { readonly kind: 'tests'; readonly test: number; readonly others: readonly number[] }
  | { readonly kind: 'guard'; readonly test: number; readonly guard: number }
  /** A request that one guard forbids and the other demands. */
  | { readonly kind: 'guards'; readonly guard: number; readonly other: number };

/**
 * Finds expectations that contradict each other, whatever the policy.
 *
 * A test that a request is not allowed contradicts those that expect all of its required calls to be allowed,
 * under the same circumstances.
 */
export function findContradictions(
  tests: readonly PreparedTest[],
  guards: readonly GuardExpectation[],
): readonly Contradiction[] {
  return [
    ...findContraryTests(tests),
    ...findContraryGuards(tests, guards),
    ...findContraryGuardPairs(guards),
  ];
}

function findContraryTests(tests: readonly PreparedTest[]): readonly Contradiction[] {
  const allowing = new Map<string, number[]>();
  for (const [index, prepared] of tests.entries()) {
    if (prepared.test.expect !== 'allowed') continue;
    for (const key of callKeys(prepared)) {
      const known = allowing.get(key);
      if (known) known.push(index);
      else allowing.set(key, [index]);
    }
  }
  return tests.flatMap((prepared, test): readonly Contradiction[] => {
    if (prepared.test.expect === 'allowed') return [];
    const partners = callKeys(prepared).map((key) => allowing.get(key) ?? []);
    if (partners.length === 0 || partners.some((found) => found.length === 0)) return [];
    return [
      { kind: 'tests', test, others: [...new Set(partners.flat())].toSorted((one, other) => one - other) },
    ];
  });
}

/** One text for each required call, with all that is told of it. */
function callKeys(prepared: PreparedTest): readonly string[] {
  const told = [...prepared.toldKeys].toSorted().map((key) => [key, prepared.context[key] ?? null]);
  const { account = null } = prepared.test;
  return requiredChecks(prepared).map(({ action, resource }) =>
    JSON.stringify([action, resource, told, account]),
  );
}

function findContraryGuards(
  tests: readonly PreparedTest[],
  guards: readonly GuardExpectation[],
): readonly Contradiction[] {
  const scopes = guards.map((guard) => compilePolicies({ identity: toGuards(guard).map(toScopePolicy) }));
  return tests.flatMap((prepared, test) =>
    guards.flatMap(({ claim }, guard): readonly Contradiction[] => {
      const scope = scopes[guard];
      const calls = requiredChecks(prepared);
      if (scope === undefined || calls.length === 0) return [];
      const covered = calls.filter((call) => isInScope(call, scope));
      const isContrary =
        prepared.test.expect === 'allowed'
          ? claim === 'never' && covered.length > 0
          : claim === 'always' && covered.length === calls.length;
      return isContrary ? [{ kind: 'guard', test, guard }] : [];
    }),
  );
}

function isInScope(call: { readonly action: string; readonly resource: string }, scope: CompiledPolicies) {
  const options = { trace: false, caveats: false } as const;
  return evaluateCompiled({ ...call, context: {} }, scope, options).outcome === 'allowed';
}

/** A guard and its opposite cannot both hold where their scopes meet. */
function findContraryGuardPairs(guards: readonly GuardExpectation[]): readonly Contradiction[] {
  const entries = guards.map((guard, index) => ({ index, claim: guard.claim, parts: toGuards(guard) }));
  const demanding = entries.filter(({ claim }) => claim === 'always');
  return entries
    .filter(({ claim }) => claim === 'never')
    .flatMap(({ index: guard, parts }) =>
      demanding
        .filter(({ parts: demanded }) => demanded.some((part) => parts.some((never) => doMeet(part, never))))
        .map(({ index: other }): Contradiction => ({ kind: 'guards', guard, other })),
    );
}

function doMeet(always: Guard, never: Guard): boolean {
  return checkGuard(toScopePolicy(always), never, { breachLimit: 1 }).breachCount > 0;
}

function toScopePolicy({ action, resource }: Guard): PolicyDocument {
  return { version: '2.0', statement: [{ effect: 'allow', action, resource }] };
}
