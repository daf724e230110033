import { type AccessDifference, hasRealRequest, type PolicyComparison } from '../analyse';
import { defaultHost, findAction, hostOfRegion, listOperations } from '../catalogue';
import type { CompiledPolicies } from '../evaluate';
import { parseResourceName, type Request } from '../model';
import { listMentionedKeys, prepareTest } from './prepare-test';
import { runTest } from './run-tests';
import type { Expectation, ExpectedContext, ExpectedOutcome, ExpectedRequest } from './suite';

/**
 * A test that holds on one policy and fails on a changed one, in people's words where such words exist.
 *
 * @param comparison of the two, not equal
 * @returns `null` where every difference hangs on what a test cannot say, such as who calls
 */
export function suggestTest(
  comparison: PolicyComparison,
  policy: CompiledPolicies,
  changed: CompiledPolicies,
): Expectation | null {
  const keys = [...new Set([...listMentionedKeys(policy), ...listMentionedKeys(changed)])];
  const differences = [
    ...comparison.gained.map((difference) => ({ difference, expect: 'not-allowed' as const })),
    ...comparison.lost.map((difference) => ({ difference, expect: 'allowed' as const })),
  ]
    .filter(({ difference }) => hasRealRequest(difference))
    .toSorted((one, other) => remoteness(one.difference) - remoteness(other.difference));
  for (const { difference, expect } of differences.slice(0, mostTried)) {
    for (const test of listWordings(difference.witness, expect, keys)) {
      const prepared = prepareTest(test);
      if (runTest(prepared, policy).verdict !== 'holds') continue;
      if (runTest(prepared, changed).verdict === 'broken') return test;
    }
  }
  return null;
}

/** Differences tried for one change; the nearest usually does. */
const mostTried = 12;

/** How far from daily use a difference is: pulls and pushes first, other products last. */
function remoteness({ witness }: AccessDifference): number {
  const action = findAction(witness.action);
  if (action === undefined) return 100;
  const daily = ['pull', 'push', 'delete', 'write', 'read', 'list', 'permissions'].indexOf(action.access);
  return daily + (action.edition === 'individual' ? 0 : 50);
}

/** The same request in several wordings, the plainest first. */
function listWordings(
  witness: Request,
  expect: ExpectedOutcome,
  mentionedKeys: readonly string[],
): readonly Expectation[] {
  const { action, resource, context = {} } = witness;
  const requests: ExpectedRequest[] = [...listOperationWordings(action, resource), { action, resource }];
  const absent = mentionedKeys.filter((key) => !Object.hasOwn(context, key)).map((key) => [key, null]);
  const full = { ...context, ...Object.fromEntries(absent) } as ExpectedContext;
  const given = context as ExpectedContext;
  const contexts: (ExpectedContext | null)[] = Object.keys(given).length === 0 ? [null] : [given];
  if (Object.keys(full).length > Object.keys(given).length) contexts.push(full);
  return contexts.flatMap((known) =>
    requests.map(
      (request): Expectation => ({ ...request, ...(known === null ? {} : { context: known }), expect }),
    ),
  );
}

/** The operations that make this one call, on the target that its resource names. */
export function listOperationWordings(action: string, resource: string): readonly ExpectedRequest[] {
  const target = readTarget(resource);
  if (target === null) return [];
  return listOperations('individual')
    .filter(({ checks }) => checks[0]?.action === action)
    .toSorted((one, other) => one.checks.length - other.checks.length)
    .slice(0, 2)
    .map(({ id }) => ({ operation: id, target }));
}

/** `qcs::tcr:::repo/team-01/app` → an image reference; `null` for what none can name. */
function readTarget(resource: string): string | null {
  if (resource === '*') return '';
  const parsed = parseResourceName(resource);
  if (!parsed.ok || parsed.value.account !== '') return null;
  const [kind, namespace, repository, tag, ...rest] = parsed.value.resource.split('/');
  if (kind !== 'repo' || !namespace || rest.length > 0 || parsed.value.resource.includes('*')) return null;
  if (repository === undefined) return namespace;
  const { region } = parsed.value;
  const host = region === '' ? '' : `${hostOfRegion(region)?.host ?? defaultHost}/`;
  return `${host}${namespace}/${repository}${tag === undefined ? '' : `:${tag}`}`;
}
