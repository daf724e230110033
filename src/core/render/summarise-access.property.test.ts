import { describe, expect, it } from 'vitest';
import { buildPolicy } from '../../testing/build-policy';
import { twelveStatements } from '../../testing/twelve-statements';
import { tabulateAccess } from '../analyse';
import { expandOperation, listOfficialScenarios } from '../catalogue';
import { evaluateRequest } from '../evaluate';
import { compileGlob, matchesGlob } from '../matching';
import type { ConditionEntry, PolicyDocument, RequestContext } from '../model';
import { type SummaryLine, type SummaryPlace, summariseAccess } from './summarise-access';

const contexts: readonly RequestContext[] = [
  {},
  { 'qcs:current_time': '2026-12-01T00:00:00Z' },
  { 'qcs:current_time': '2026-12-25T00:00:00Z', 'qcs:ip': '10.0.0.1' },
  { 'qcs:current_time': '2027-01-01T00:00:00Z', 'qcs:ip': '10.0.0.1' },
  { 'qcs:ip': '203.0.113.9' },
  { 'qcs:request_tag': 'env&test', 'qcs:ip': '198.51.100.1' },
  { 'qcs:request_tag': 'env&prod' },
];

interface Target {
  readonly namespace: string;
  readonly repository: string;
}

/** Some that a person would say the place speaks of. */
function listMembers(place: SummaryPlace, named: readonly string[]): readonly Target[] {
  const isNamed = ({ namespace, repository }: Target) => named.includes(`${namespace}/${repository}`);
  switch (place.kind) {
    case 'repository':
      return [{ namespace: place.namespace, repository: place.repository }];
    case 'namespace':
    case 'whole-namespace':
    case 'other-in-namespace':
      return ['q', 'zz-top', 'nobody'].map((repository) => ({ namespace: place.namespace, repository }));
    case 'everywhere':
      return ['q', 'team-01', 'sandbox'].flatMap((namespace) =>
        ['q', 'repo-demo', 'zz'].map((repository) => ({ namespace, repository })),
      );
    case 'everything-else':
      return [{ namespace: 'q', repository: 'q' }];
    case 'account':
      return [{ namespace: 'q', repository: 'q' }];
    case 'pattern':
    case 'pattern-otherwise':
      return ['team-01', 'team-9', 'q', 'sandbox']
        .flatMap((namespace) =>
          ['q', 'app-1', 'x-frozen', 'app-frozen'].map((repository) => ({ namespace, repository })),
        )
        .filter(
          (target) =>
            !isNamed(target) &&
            place.pattern
              .split(' & ')
              .every((pattern) =>
                matchesGlob(compileGlob(pattern), `repo/${target.namespace}/${target.repository}`),
              ),
        );
  }
}

function isAllowed(
  policy: PolicyDocument,
  operation: string,
  target: Target,
  context: RequestContext,
): boolean {
  const expansion = expandOperation(operation, { region: 'ap-guangzhou', ...target });
  if (!expansion.ok) throw new Error(operation);
  return expansion.checks
    .filter(({ need }) => need === 'always')
    .every(
      ({ request }) =>
        evaluateRequest({ ...request, context }, { identity: [policy] }, { caveats: false }).outcome ===
        'allowed',
    );
}

function holds({ operator, key, values }: ConditionEntry, context: RequestContext): boolean {
  const policy = buildPolicy({
    effect: 'allow',
    action: '*',
    resource: '*',
    condition: { [operator]: { [key]: [...values] } },
  });
  return (
    evaluateRequest({ action: 'cvm:X', resource: '*', context }, { identity: [policy] }).outcome === 'allowed'
  );
}

/** What the line claims of a call under circumstances; `null` where it leaves that open. */
function claimOf({ standing, limits }: SummaryLine, context: RequestContext): boolean | null {
  switch (standing) {
    case 'allowed':
      return true;
    case 'explicitly-denied':
    case 'implicitly-denied':
    case 'looks-granted':
      return false;
    default:
      return (
        limits?.some(
          ({ hold, fail }) =>
            hold.every((entry) => holds(entry, context)) && !fail.some((entry) => holds(entry, context)),
        ) ?? null
      );
  }
}

/** Whether a pattern that does not take in the whole place speaks of the name: it belongs to a nearer place then. */
function hasNearerPattern(
  place: string,
  patterns: readonly string[],
  { namespace, repository }: Target,
): boolean {
  const own = place.split(' & ');
  const fitting = patterns.filter((pattern) =>
    matchesGlob(compileGlob(pattern), `repo/${namespace}/${repository}`),
  );
  return fitting.some(
    (pattern) => !own.some((text) => matchesGlob(compileGlob(pattern), text.replaceAll('*', '\u0000'))),
  );
}

function checkClaims(policy: PolicyDocument): number {
  const table = tabulateAccess({ identity: [policy] });
  const patterns = table.columns.flatMap((column) => column.patterns ?? []);
  const named = table.columns.flatMap(({ namespace, repository }) =>
    repository === undefined ? [] : [`${namespace}/${repository}`],
  );
  let count = 0;
  for (const line of summariseAccess(table)) {
    for (const place of line.places) {
      for (const operation of line.operations) {
        for (const target of listMembers(place, named)) {
          if ('pattern' in place && hasNearerPattern(place.pattern, patterns, target)) continue;
          for (const context of contexts) {
            const claim = claimOf(line, context);
            if (claim === null) continue;
            const about = `${JSON.stringify({ ...line, places: [place] })} ${operation} ${JSON.stringify({ target, context })}`;
            expect(isAllowed(policy, operation, target, context), about).toBe(claim);
            count += 1;
          }
        }
      }
    }
  }
  return count;
}

describe('what the sentences claim', () => {
  it.each(listOfficialScenarios())('is what the evaluator says of scenario $id', ({ policy }) => {
    expect(checkClaims(policy)).toBeGreaterThan(50);
  });

  it('is what the evaluator says of twelve statements with denies and conditions', () => {
    expect(checkClaims(twelveStatements)).toBeGreaterThan(100);
  });

  it('names limits where there are conditions', () => {
    const lines = summariseAccess(tabulateAccess({ identity: [twelveStatements] }));
    // Statement 1: others in team-01 may be pulled until the end of the year.
    const pull = lines.find(
      ({ verb, standing, limits }) =>
        verb === 'pull' && standing === 'conditional' && limits?.length === 1 && limits[0]?.fail.length === 0,
    );
    expect(pull?.places).toContainEqual({ kind: 'other-in-namespace', namespace: 'team-01' });
    expect(pull?.limits?.[0]?.hold.map(({ key }) => key)).toEqual(['qcs:current_time']);
  });
});
