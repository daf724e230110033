import { classifyResources, type ResourceClass } from '../analyse';
import { checkNamespaceName, checkRepositoryName, hasNameError } from '../catalogue';
import { compilePolicies } from '../evaluate';
import type { PolicyDocument } from '../model';
import { prepareTest } from './prepare-test';
import { runTest } from './run-tests';
import type { Expectation } from './suite';

/** What people do daily, asked of each target. */
const usualOperations = ['pull', 'push', 'delete-tag'] as const;

const namedAtMost = 3;

/**
 * A few tests that hold now: the daily operations on repositories that the policy names and on one that it does
 * not. What hangs on circumstances or is not settled is left out.
 */
export function suggestSuite(policy: PolicyDocument): readonly Expectation[] {
  const compiled = compilePolicies({ identity: [policy] });
  const { classes } = classifyResources(compiled);
  const targets = [...listNamed(classes).slice(0, namedAtMost), ...listUnnamed(classes)];
  const asked = targets.length > 0 ? targets : ['team-01/repo-demo'];
  return asked.flatMap((target) =>
    usualOperations.flatMap((operation): readonly Expectation[] => {
      const wish: Expectation = { operation, target, expect: 'allowed' };
      const { verdict, doubts } = runTest(prepareTest(wish), compiled);
      if (verdict === 'undetermined' || doubts.length > 0) return [];
      return [verdict === 'holds' ? wish : { ...wish, expect: 'not-allowed' }];
    }),
  );
}

function listNamed(classes: readonly ResourceClass[]): readonly string[] {
  const ofKind = (kind: ResourceClass['kind']) => classes.filter((entry) => entry.kind === kind);
  return [...ofKind('repository'), ...ofKind('other-in-namespace'), ...ofKind('pattern')].flatMap(toTarget);
}

function listUnnamed(classes: readonly ResourceClass[]): readonly string[] {
  return classes.filter(({ kind }) => kind === 'everything-else').flatMap(toTarget);
}

function toTarget({ sample: { namespace, repository } }: ResourceClass): readonly string[] {
  if (repository === null) return [];
  const isName =
    !hasNameError(checkNamespaceName(namespace)) && !hasNameError(checkRepositoryName(repository));
  return isName ? [`${namespace}/${repository}`] : [];
}
