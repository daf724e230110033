import { describe, expect, it } from 'vitest';
import { buildPolicy, buildStatement } from '../../testing/build-policy';
import { tabulateAccess } from '../analyse';
import { deletionActions, listOfficialScenarios } from '../catalogue';
import type { PolicyDocument } from '../model';
import {
  type SummaryLine,
  type SummaryPlace,
  summariseAccess,
  summariseConditions,
} from './summarise-access';

const allow = (action: string | readonly string[], ...paths: readonly string[]) =>
  buildStatement(
    'allow',
    action,
    paths.map((path) => (path === '*' ? '*' : `qcs::tcr:::${path}`)),
  );
const deny = (action: string | readonly string[], ...paths: readonly string[]) => ({
  ...allow(action, ...paths),
  effect: 'deny' as const,
});

/** Each line as `standing verb: places`, with the operations in brackets where they are not all. */
function sumUp(policy: PolicyDocument): readonly string[] {
  return summariseAccess(tabulateAccess({ identity: [policy] })).map(writeLine);
}

function writeLine({ standing, verb, places, operations, isComplete }: SummaryLine): string {
  const only = isComplete ? '' : ` [${operations.join(' ')}]`;
  return `${standing} ${verb}${only}: ${places.map(writePlace).join(', ')}`;
}

function writePlace(place: SummaryPlace): string {
  switch (place.kind) {
    case 'whole-namespace':
      return `all of ${place.namespace}`;
    case 'namespace':
      return `${place.namespace} itself`;
    case 'other-in-namespace':
      return `others in ${place.namespace}`;
    case 'repository':
      return `${place.namespace}/${place.repository}`;
    case 'pattern':
      return place.pattern;
    default:
      return place.kind;
  }
}

function scenario(id: string): PolicyDocument {
  const found = listOfficialScenarios().find((candidate) => candidate.id === id);
  if (!found) throw new Error(`no scenario ${id}`);
  return found.policy;
}

describe('summariseAccess', () => {
  it('tells of scenario 4 that it opens little more than pulling one repository', () => {
    expect(sumUp(scenario('repository-read-only'))).toEqual([
      'allowed pull: team-01/repo-demo',
      // "The largest open question" of the catalogue: Describe* on repositories may open nothing.
      'uncertain view: team-01/repo-demo',
      'uncertain list-namespaces: account',
      // Trap 4: listing needs repo/*. The console calls DescribeRegions, which is known on * only.
      'looks-granted list-repositories: account',
      'looks-granted console: account',
      // Creating a token is documented as operation level, and reading one is taken to be the same.
      'looks-granted credentials: account',
      'implicitly-denied push: everywhere',
      'implicitly-denied delete: everywhere',
      'implicitly-denied change: everywhere',
      'implicitly-denied settings: account',
    ]);
  });

  it('names a namespace once where everything in it stands the same', () => {
    const lines = sumUp(scenario('namespace-full'));
    expect(lines).toContain('allowed pull: all of team-01');
    expect(lines).toContain('allowed delete: all of team-01');
  });

  it('does not keep quiet about what is unsettled beside what is allowed', () => {
    // Creating is documented as resource level; changing description and visibility is inferred.
    const lines = sumUp(scenario('namespace-full'));
    expect(lines).toContain('allowed change [create-repository create-namespace]: all of team-01');
    expect(lines).toContain('uncertain change [change-description change-visibility]: all of team-01');
  });

  it('says "everywhere" where there is nothing else', () => {
    expect(sumUp(scenario('all-full')).slice(0, 3)).toEqual([
      'allowed pull: everywhere',
      'allowed push: everywhere',
      'allowed delete: everywhere',
    ]);
  });

  it('keeps apart places where different deletions are allowed', () => {
    // Told in one line, the second statement would seem to delete repositories too.
    const lines = sumUp(
      buildPolicy(
        allow('tcr:*', 'repo/team-01', 'repo/team-01/*'),
        allow('tcr:DeleteImagePersonal', 'repo/team-02/x'),
      ),
    );
    expect(lines.filter((line) => line.startsWith('allowed delete'))).toEqual([
      'allowed delete: all of team-01',
      'allowed delete [delete-tag]: team-02/x',
    ]);
  });

  it('does not let the namespace itself pass for what lies in it', () => {
    // Checked on the bare repo/team-01: creating and deleting the namespace, nothing else.
    expect(
      sumUp(buildPolicy(allow('tcr:*', 'repo/team-01'))).filter((line) => line.startsWith('allowed')),
    ).toEqual(['allowed delete: team-01 itself', 'allowed change: team-01 itself']);
  });

  it('tells the exception that a deny makes', () => {
    const lines = sumUp(
      buildPolicy(allow('tcr:P*', 'repo/*'), deny('tcr:PushRepositoryPersonal', 'repo/team-01/*')),
    );
    expect(lines.filter((line) => line.startsWith('allowed'))).toEqual([
      'allowed pull: everywhere',
      'allowed push: everything-else',
    ]);
    expect(lines.some((line) => line.startsWith('explicitly-denied'))).toBe(false);
  });

  it('says that deletion is denied explicitly only where it is so everywhere', () => {
    const guard = deny(deletionActions(), '*');
    expect(sumUp(buildPolicy(allow('*', '*'), guard))).toContain('explicitly-denied delete: everywhere');
    // In one namespace by the deny, elsewhere because nothing allows it: the weaker word holds for both.
    expect(
      sumUp(buildPolicy(allow('tcr:Pull*', 'repo/*'), deny(deletionActions(), 'repo/team-01/*'))),
    ).toContain('implicitly-denied delete: everywhere');
  });

  it('has a line for every verb of an allow-all, an all-deny and an empty policy', () => {
    const standings = (policy: PolicyDocument) =>
      summariseAccess(tabulateAccess({ identity: [policy] })).map(({ standing }) => standing);
    expect(standings(buildPolicy(allow('*', '*')))).toEqual(Array(10).fill('allowed'));
    expect(standings(buildPolicy(deny('*', '*')))).toEqual(Array(10).fill('explicitly-denied'));
    expect(standings(buildPolicy())).toEqual(Array(10).fill('implicitly-denied'));
  });

  it('says why something is unsettled, and what is needed instead', () => {
    const lines = summariseAccess(tabulateAccess({ identity: [scenario('namespace-full')] }));
    const find = (verb: string, standing: string) =>
      lines.find((line) => line.verb === verb && line.standing === standing);
    expect(find('view', 'uncertain')?.doubts).toEqual(['granularity-unproven']);
    expect(find('list-repositories', 'looks-granted')?.neededResources).toEqual(['repo/*']);
    expect(find('settings', 'looks-granted')?.neededResources).toEqual(['*']);
  });

  it('says the same of every region where the policy does', () => {
    const inRegion = (region: string) =>
      summariseAccess(tabulateAccess({ identity: [scenario('namespace-full')] }, { region }));
    expect(inRegion('ap-hongkong')).toEqual(inRegion('ap-guangzhou'));
  });
});

describe('summariseConditions', () => {
  const until = { date_less_than: { 'qcs:current_time': '2027-01-01T00:00:00Z' } };
  const office = { ip_equal: { 'qcs:ip': ['10.0.0.0/8'] } };

  it('tells equal conditions once and says whether every allow has them', () => {
    const policy = buildPolicy(
      { ...allow('tcr:Pull*', 'repo/*'), condition: { ...office, ...until } },
      { ...allow('tcr:Push*', 'repo/*'), condition: { ...office, ...until } },
      deny('tcr:Delete*', '*'),
    );
    expect(summariseConditions(policy)).toEqual([
      {
        effect: 'allow',
        statements: [0, 1],
        isOfAll: true,
        conditions: [
          { operator: 'ip_equal', key: 'qcs:ip', values: ['10.0.0.0/8'] },
          { operator: 'date_less_than', key: 'qcs:current_time', values: ['2027-01-01T00:00:00Z'] },
        ],
      },
    ]);
  });

  it('keeps allow and deny apart, and says where only some allows have a condition', () => {
    const policy = buildPolicy(
      { ...allow('tcr:Pull*', 'repo/*'), condition: until },
      allow('tcr:Push*', 'repo/*'),
      { ...deny('tcr:Delete*', '*'), condition: until },
    );
    expect(
      summariseConditions(policy).map(({ effect, statements, isOfAll }) => [effect, statements, isOfAll]),
    ).toEqual([
      ['allow', [0], false],
      ['deny', [2], true],
    ]);
  });

  it('passes over what cannot be read and takes an empty condition for none', () => {
    const policy = {
      statement: [null, { effect: 'allow', condition: 1 }, { effect: 'allow', condition: {} }],
    };
    expect(summariseConditions(policy as unknown as PolicyDocument)).toEqual([]);
    expect(summariseConditions(null)).toEqual([]);
  });
});
