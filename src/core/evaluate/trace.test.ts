import { describe, expect, it } from 'vitest';
import { buildPolicy, buildStatement } from '../../testing/build-policy';
import type { Request, Statement } from '../model';
import { evaluateRequest } from './index';

const pull: Request = {
  action: 'tcr:PullRepositoryPersonal',
  resource: 'qcs::tcr:::repo/team-01/repo-demo',
  context: {},
};

describe('the trace', () => {
  it('says which entry matched, by its index, and how', () => {
    const trace = traceOne(buildStatement('allow', ['tcr:Push*', 'tcr:Pull*'], ['qcs::tcr:::repo/a', '*']));
    expect(trace).toEqual({
      source: 'identity',
      policy: 0,
      statement: 0,
      effect: 'allow',
      verdict: 'matches',
      unusable: null,
      action: { verdict: 'matches', via: 'name', index: 1 },
      resource: { verdict: 'matches', via: 'every', index: 1 },
      conditions: [],
    });
  });

  it('gives no index to a bare text', () => {
    const trace = traceOne(buildStatement('allow', 'tcr:*', '*'));
    expect([trace.action, trace.resource]).toMatchObject([{ index: null }, { index: null }]);
  });

  it('prefers the current spelling over an old one', () => {
    const trace = traceOne(buildStatement('allow', ['ccr:pull', 'tcr:*'], 'qcs::ccr:::repo/*'));
    expect(trace.action).toEqual({ verdict: 'matches', via: 'name', index: 1 });
    expect(trace.resource).toEqual({ verdict: 'matches', via: 'legacy-service', index: null });
  });

  it('says which old entry matched first where no current one does', () => {
    const resources = ['qcs::ccr:::repo/x', 'qcs::ccr:::repo/team-01/*', 'qcs::ccr:::repo/*'];
    const trace = traceOne(buildStatement('allow', ['tcr:Push*', 'ccr:pull', 'ccr:*'], resources));
    expect(trace.action).toEqual({ verdict: 'matches', via: 'legacy-name', index: 1 });
    expect(trace.resource).toEqual({ verdict: 'matches', via: 'legacy-service', index: 1 });
  });

  it.each([
    ['by its name', 'qcs::tcr:::repo/*', 'name'],
    ['by the star', '*', 'every'],
  ])('prefers a resource that matches today, %s', (_, resource, via) => {
    const trace = traceOne(buildStatement('allow', 'tcr:*', ['qcs::ccr:::repo/*', resource]));
    expect(trace.resource).toEqual({ verdict: 'matches', via, index: 1 });
  });

  it('prefers a resource that surely matches over one that may', () => {
    const open = `qcs::tcr:::repo/\${uin}/repo-demo`;
    const trace = traceOne(buildStatement('allow', 'tcr:*', [open, 'qcs::ccr:::repo/*']), {
      ...pull,
      principal: {},
    });
    expect(trace.resource).toMatchObject({ verdict: 'matches', index: 1 });
  });

  it('keeps the reason of an action that cannot match whatever its letter case', () => {
    expect(traceOne(buildStatement('allow', ['permid/1', 'pull', 'tcr:Push*', 'cvm:*'], '*')).action).toEqual(
      {
        verdict: 'differs',
        reason: 'name',
        // The first of those that came as near.
        index: 2,
        entries: [
          { index: 0, reason: 'opaque-permission-set' },
          { index: 1, reason: 'malformed-action' },
          { index: 2, reason: 'name' },
          { index: 3, reason: 'name' },
        ],
      },
    );
  });

  it('says of a part without entries that it cannot be read', () => {
    const trace = traceOne({
      ...buildStatement('allow', [], []),
      condition: undefined,
    } as unknown as Statement);
    const nothing = { verdict: 'differs', reason: 'unreadable', index: null, entries: [] };
    expect([trace.action, trace.resource]).toEqual([nothing, nothing]);
  });

  it.each<[string, Parameters<typeof buildStatement>]>([
    ['resource', ['allow', 'tcr:*', 'qcs::tcr:::repo/team-02/*']],
    ['condition', ['allow', 'tcr:*', '*', { condition: { string_equal: { k: 'a' } } }]],
  ])('differs as a whole where only the %s does', (_, parts) => {
    expect(traceOne(buildStatement(...parts)).verdict).toBe('differs');
  });

  it('gives every entry its reason, and the nearest as the reason of the part', () => {
    const resources = [
      'repo/*',
      'qcs::cvm:::*',
      'qcs::tcr:::repo/team-01/repo-demo/*',
      'qcs::tcr:::repo/team-02/*',
    ];
    const trace = traceOne(buildStatement('allow', ['tcr:Push*', 'tcr:pullRepositoryPersonal'], resources));
    expect(trace.verdict).toBe('differs');
    expect(trace.action).toEqual({
      verdict: 'differs',
      reason: 'letter-case',
      index: 1,
      entries: [
        { index: 0, reason: 'name' },
        { index: 1, reason: 'letter-case' },
      ],
    });
    expect(trace.resource).toEqual({
      verdict: 'differs',
      reason: 'only-below',
      index: 2,
      entries: [
        { index: 0, reason: 'malformed-resource' },
        { index: 1, reason: 'service' },
        { index: 2, reason: 'only-below' },
        { index: 3, reason: 'name' },
      ],
    });
  });

  it('says that an operation-level call needs the literal *', () => {
    const request = { ...pull, action: 'tcr:CreateApplicationTriggerPersonal' };
    const trace = traceOne(buildStatement('allow', 'tcr:*', ['qcs::tcr:::repo/*']), request);
    expect(trace.resource).toMatchObject({ reason: 'operation-level-needs-star', index: 0 });
  });

  it('looks at the other parts too where one differs', () => {
    const condition = { ip_equal: { 'qcs:ip': '10.0.0.0/8' }, string_equal: { k: 'a' } };
    const request = { ...pull, context: { k: 'a' } };
    const trace = traceOne(buildStatement('allow', 'tcr:Push*', '*', { condition }), request);
    expect(trace.resource.verdict).toBe('matches');
    expect(trace.conditions).toEqual([
      { operator: 'ip_equal', key: 'qcs:ip', verdict: 'differs', reason: 'key-absent' },
      { operator: 'string_equal', key: 'k', verdict: 'matches', via: 'value' },
    ]);
  });

  it('names what is missing at the part that misses it', () => {
    const condition = { ip_equal: { 'qcs:ip': '10.0.0.0/8' } };
    const request = { ...pull, unknownKeys: ['qcs:ip'] };
    const open = traceOne(
      buildStatement('allow', 'tcr:*', `qcs::tcr:::repo/*\${uin}`, { condition }),
      request,
    );
    expect(open).toMatchObject({
      verdict: 'cannot-tell',
      resource: { verdict: 'cannot-tell', missing: [`\${uin}`], index: null },
      conditions: [{ verdict: 'cannot-tell', missing: ['qcs:ip'] }],
    });
  });

  it.each([
    ['unreadable-effect', { effect: 'Allow' }],
    ['unreadable-action', { action: [1] }],
    ['unreadable-resource', { resource: undefined }],
    ['unreadable-condition', { condition: 'never' }],
    ['unsupported-element', { notResource: '*' }],
    ['unsupported-element', { 'not-action': 'tcr:*' }],
    ['unsupported-element', { ' condition ': {} }],
  ])('says why a statement can never match: %s', (unusable, change) => {
    const statement = { ...buildStatement('allow', '*', '*'), ...change } as Statement;
    expect(traceOne(statement)).toMatchObject({ verdict: 'differs', unusable });
  });

  it('goes through identity policies, boundary and session in order', () => {
    const policy = buildPolicy(buildStatement('allow', '*', '*'), buildStatement('deny', '*', '*'));
    const attached = { identity: [policy, policy], session: policy, boundary: policy };
    const places = evaluateRequest(pull, attached).trace.map(
      ({ source, policy: index, statement }) => `${source} ${index}.${statement}`,
    );
    expect(places).toEqual([
      'identity 0.0',
      'identity 0.1',
      'identity 1.0',
      'identity 1.1',
      'boundary 0.0',
      'boundary 0.1',
      'session 0.0',
      'session 0.1',
    ]);
  });
});

function traceOne(statement: Statement, request: Request = pull) {
  const [trace] = evaluateRequest(request, { identity: [buildPolicy(statement)] }).trace;
  if (trace === undefined) throw new Error('The trace has no statement');
  return trace;
}
