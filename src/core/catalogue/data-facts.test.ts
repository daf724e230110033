import { describe, expect, it } from 'vitest';
import operationEvidence from './data/evidence/operations.json';
import actionEvidence from './data/evidence/tcr-actions.json';
import hosts from './data/hosts.json';
import officialScenarios from './data/official-scenarios.json';
import operations from './data/operations.json';
import presetPolicies from './data/preset-policies.json';
import regions from './data/regions.json';
import actions from './data/tcr-actions.json';

const actionsByName = new Map(actions.actions.map((entry) => [`tcr:${entry.name}`, entry]));

describe('actions, as counted in tcr-catalogue.md', () => {
  const count = (edition: string, level: string, how: string) =>
    actions.actions.filter(
      (entry) => entry.edition === edition && entry.granularity === level && entry.confidence === how,
    ).length;

  it.each([
    ['individual', 11, 5, 2, 47],
    ['enterprise', 34, 67, 0, 3],
    ['shared', 0, 0, 1, 1],
  ])('%s', (edition, resourceDocumented, resourceInferred, operationDocumented, operationInferred) => {
    expect([
      count(edition, 'resource', 'documented'),
      count(edition, 'resource', 'inferred'),
      count(edition, 'operation', 'documented'),
      count(edition, 'operation', 'inferred'),
    ]).toEqual([resourceDocumented, resourceInferred, operationDocumented, operationInferred]);
  });

  it.each([
    ['public-api', 31],
    ['data-plane', 2],
    ['console-api', 6],
    ['private-sdk', 24],
    ['withdrawn-api', 2],
  ])('Individual actions of status %s: %i', (status, expected) => {
    const found = actions.actions.filter(
      (entry) => entry.edition === 'individual' && entry.apiStatus === status,
    );
    expect(found).toHaveLength(expected);
  });

  it('ten carry a legacy name, 29 the name of a call of the API 2.0, 14 a word on IP restriction', () => {
    expect(actions.actions.filter((entry) => entry.legacyNames)).toHaveLength(10);
    expect(Object.values(actionEvidence.actions).filter((entry) => 'legacyApi' in entry)).toHaveLength(29);
    expect(actions.actions.filter((entry) => entry.ipRestriction !== undefined)).toHaveLength(14);
  });

  it('names the thirteen Individual actions with a documented granularity', () => {
    const documented = actions.actions.filter(
      (entry) => entry.edition === 'individual' && entry.confidence === 'documented',
    );
    expect(documented.map((entry) => entry.name).sort()).toEqual(
      [
        'CreateNamespacePersonal',
        'DeleteNamespacePersonal',
        'DescribeRepositoryOwnerPersonal',
        'CreateRepositoryPersonal',
        'DeleteRepositoryPersonal',
        'BatchDeleteRepositoryPersonal',
        'DeleteImagePersonal',
        'BatchDeleteImagePersonal',
        'PullRepositoryPersonal',
        'PushRepositoryPersonal',
        'CreateImageLifecyclePersonal',
        'CreateApplicationTriggerPersonal',
        'CreateApplicationTokenPersonal',
      ].sort(),
    );
  });

  it('has every name and every legacy spelling once', () => {
    const forms = actions.actions.flatMap((entry) => [entry.name, ...(entry.legacyNames ?? [])]);
    expect(new Set(forms).size).toBe(forms.length);
  });

  it('says operation exactly where the template is *', () => {
    for (const entry of actions.actions) {
      expect([entry.name, entry.resourceTemplates.includes('*')]).toEqual([
        entry.name,
        entry.granularity === 'operation',
      ]);
    }
  });

  it('gives a basis for what is inferred, and a second reading to nothing that is documented', () => {
    for (const entry of actions.actions) {
      expect([entry.name, entry.basis !== undefined]).toEqual([entry.name, entry.confidence === 'inferred']);
      if (entry.confidence === 'documented') expect(entry.alternative).toBeUndefined();
    }
  });

  it('has a title in both languages for each, behind one door or the other', () => {
    const titles = new Map(
      Object.entries(actionEvidence.actions).flatMap(([name, entry]) =>
        'title' in entry ? [[name, entry.title]] : [],
      ),
    );
    for (const entry of actions.actions) {
      expect([entry.name, entry.title !== undefined, titles.has(entry.name)]).toEqual([
        entry.name,
        entry.edition !== 'enterprise',
        entry.edition === 'enterprise',
      ]);
    }
  });
});

describe('operations', () => {
  it('counts 31, each once, and knows a remark list for each', () => {
    const ids = operations.operations.map((entry) => entry.id);
    expect(ids).toHaveLength(31);
    expect(new Set(ids).size).toBe(31);
    expect(Object.keys(operationEvidence.operations).sort()).toEqual([...ids].sort());
  });

  it('uses every condition that it words', () => {
    const used = new Set(operations.operations.flatMap((entry) => entry.checks.map((check) => check.when)));
    expect([...used].sort()).toEqual(Object.keys(operations.whens).sort());
  });

  // Each row is a place where docker-operations.json departs from tcr-actions.json; a new one must be looked at.
  it.each([
    // The field policy behind console-enter granted everything on `*`; the entries name what is checked.
    ['console-enter', 'tcr:DescribeInstances', 'resource'],
    ['console-enter', 'tcr:DescribeRepositoryOwnerPersonal', 'resource'],
    // An action of another product, which this catalogue does not have.
    ['console-enter', 'cam:GetRole', undefined],
  ])('%s asks for %s on another resource than the entry names', (id, name, level) => {
    expect(departures()).toContainEqual([id, name, level]);
  });

  it('departs from the entries nowhere else', () => {
    expect(departures()).toHaveLength(3);
  });

  function departures() {
    return operations.operations.flatMap((entry) =>
      entry.checks
        .filter((check) => {
          const known = actionsByName.get(check.action);
          const readings = [known, known?.alternative];
          return !readings.some(
            (reading) =>
              reading?.granularity === check.granularity &&
              JSON.stringify(reading?.resourceTemplates) === JSON.stringify(check.resourceTemplates),
          );
        })
        .map((check) => [entry.id, check.action, check.granularity]),
    );
  }
});

describe('hosts and regions', () => {
  it('has eighteen Individual hosts, sixteen of them from source code only', () => {
    expect(hosts.individual).toHaveLength(18);
    expect(hosts.individual.filter((entry) => entry.status === 'code')).toHaveLength(16);
  });

  it('lists the nineteen region codes of the API and six that occur in host maps only', () => {
    expect(regions.regions.filter((entry) => entry.listed)).toHaveLength(19);
    expect(regions.regions.filter((entry) => !entry.listed)).toHaveLength(6);
    const codes = regions.regions.flatMap((entry) => [entry.code, entry.shortCode ?? []].flat());
    expect(new Set(codes).size).toBe(codes.length);
  });

  it('says of every short code how well it is known', () => {
    for (const entry of regions.regions) {
      expect(entry.shortCode === undefined).toBe(entry.shortCodeConfidence === undefined);
    }
  });
});

describe('policies', () => {
  // DESIGN §2 and the vendor's page: values and key order.
  it.each([
    ['all-full', '{"action":["tcr:*"],"resource":["qcs::tcr:::repo/*"],"effect":"allow"}'],
    [
      'all-read-only',
      '{"action":["tcr:Describe*","tcr:PullRepository*"],"resource":["qcs::tcr:::repo/*"],"effect":"allow"}',
    ],
    [
      'namespace-full',
      '{"action":["tcr:*"],"resource":["qcs::tcr:::repo/team-01","qcs::tcr:::repo/team-01/*"],"effect":"allow"}',
    ],
    [
      'repository-read-only',
      '{"action":["tcr:Describe*","tcr:PullRepositoryPersonal"],"resource":["qcs::tcr:::repo/team-01","qcs::tcr:::repo/team-01/repo-demo","qcs::tcr:::repo/team-01/repo-demo/*"],"effect":"allow"}',
    ],
  ])('official scenario %s is the vendor’s text', (id, statement) => {
    const scenario = officialScenarios.scenarios.find((entry) => entry.id === id);
    expect(JSON.stringify(scenario?.policy)).toBe(`{"version":"2.0","statement":[${statement}]}`);
  });

  it('offers no preset policy of which nobody has seen a trace', () => {
    const offered = presetPolicies.presetPolicies.map((entry) => entry.name);
    expect(offered).not.toContain('QcloudTCRPublicReadAccess');
    expect(offered).toHaveLength(5);
  });
});
