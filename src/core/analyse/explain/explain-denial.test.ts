import { describe, expect, it } from 'vitest';
import { applyEditsToValue } from '../../../testing/apply-edits-to-value';
import { buildPolicy, buildStatement } from '../../../testing/build-policy';
import { type AttachedPolicies, evaluateRequest } from '../../evaluate';
import type { JsonValue } from '../../foundation';
import type { ConditionBlock, PolicyDocument, Request, Statement } from '../../model';
import { type DenialExplanation, explainDenial } from './explain-denial';

const pull = 'tcr:PullRepositoryPersonal';
const request: Request = { action: pull, resource: 'qcs::tcr:::repo/team-01/web', context: {} };

/** Applies the steps as the test's own reading of edits has it, and decides anew. */
function checkRemedies(explanation: DenialExplanation, asked: Request, attached: AttachedPolicies): void {
  for (const { steps } of explanation.remedies) {
    const edit = (document: PolicyDocument, source: string, policy: number) =>
      applyEditsToValue(
        document as unknown as JsonValue,
        steps
          .filter((step) => step.source === source && step.policy === policy)
          .flatMap(({ edits }) => edits),
      ) as unknown as PolicyDocument;
    const changed = {
      identity: attached.identity.map((document, index) => edit(document, 'identity', index)),
      ...(attached.boundary === undefined ? {} : { boundary: edit(attached.boundary, 'boundary', 0) }),
      ...(attached.session === undefined ? {} : { session: edit(attached.session, 'session', 0) }),
    };
    expect(evaluateRequest(asked, changed).outcome).toBe('allowed');
  }
}

function explain(asked: Request, ...policies: readonly PolicyDocument[]) {
  const attached = { identity: policies };
  const explanation = explainDenial(asked, attached, { replay: true });
  checkRemedies(explanation, asked, attached);
  return explanation.remedies.map(({ steps, effect }) => ({
    kinds: steps.map(({ kind }) => kind),
    gained: effect.gained.map(({ witness }) => `${witness.action} ${witness.resource}`),
  }));
}

describe('explainDenial', () => {
  it('adds the missing resource, which opens less than a wider entry would', () => {
    const policy = buildPolicy(buildStatement('allow', pull, 'qcs::tcr:::repo/team-01/api'));
    const [first] = explain(request, policy);
    expect(first).toEqual({ kinds: ['add-resource'], gained: [`${pull} qcs::tcr:::repo/team-01/web`] });
  });

  it('shows that one action more opens it on every resource of the statement', () => {
    const policy = buildPolicy(
      buildStatement('allow', 'tcr:PushRepositoryPersonal', 'qcs::tcr:::repo/team-01/*'),
    );
    const remedies = explain(request, policy);
    expect(remedies.map(({ kinds }) => kinds)).toEqual([['add-statement'], ['add-action']]);
    expect(remedies[1]?.gained[0]).toContain(pull);
  });

  it('asks for the star where only the star helps', () => {
    const action = 'tcr:CreateApplicationTokenPersonal';
    const policy = buildPolicy(buildStatement('allow', action, 'qcs::tcr:::repo/*'));
    const remedies = explain({ action, resource: '*', context: {} }, policy);
    expect(remedies.map(({ kinds }) => kinds)).toContainEqual(['add-resource']);
  });

  it('lifts a condition', () => {
    const policy = buildPolicy(
      buildStatement('allow', pull, 'qcs::tcr:::repo/*', {
        condition: { ip_equal: { 'qcs:ip': '10.0.0.0/8' }, string_equal: { 'qcs:create_uin': '7' } },
      }),
    );
    const asked = { ...request, context: { 'qcs:ip': '192.0.2.1', 'qcs:create_uin': '7' } };
    expect(explain(asked, policy).map(({ kinds }) => kinds)).toContainEqual(['remove-condition']);
  });

  it('takes the entry out of the deny that bites, or the deny away', () => {
    const policy = buildPolicy(
      buildStatement('allow', 'tcr:*', '*'),
      buildStatement('deny', [pull, 'tcr:Delete*'], 'qcs::tcr:::repo/*'),
    );
    const remedies = explain(request, policy);
    expect(remedies.map(({ kinds }) => kinds)).toEqual([['remove-deny-action'], ['remove-deny']]);
  });

  it('changes every set that stands in the way', () => {
    const attached = {
      identity: [buildPolicy(buildStatement('allow', pull, 'qcs::tcr:::repo/a/*'))],
      boundary: buildPolicy(buildStatement('allow', 'tcr:Push*', 'qcs::tcr:::repo/*')),
    };
    const explanation = explainDenial(request, attached, { replay: true });
    checkRemedies(explanation, request, attached);
    expect(explanation.remedies.length).toBeGreaterThan(0);
    for (const { steps } of explanation.remedies) {
      expect(steps.map(({ source }) => source)).toEqual(['identity', 'boundary']);
    }
  });

  it('puts what opens least first, counting actions, names and circumstances', () => {
    const office = { condition: { ip_equal: { 'qcs:ip': '10.0.0.0/8' } } };
    const policy = buildPolicy(
      // One name more for three actions, apart from the push.
      buildStatement(
        'allow',
        [pull, 'tcr:PushRepositoryPersonal', 'tcr:DeleteRepositoryPersonal', 'tcr:CreateRepositoryPersonal'],
        ['qcs::tcr:::repo/team-01/api'],
      ),
      // One action more on two names.
      buildStatement('allow', 'tcr:PushRepositoryPersonal', [
        'qcs::tcr:::repo/team-01/web',
        'qcs::tcr:::repo/team-01/db',
      ]),
      // One name more for one action, from the office only.
      buildStatement('allow', pull, ['qcs::tcr:::repo/team-01/cli'], office),
    );
    const asked = { ...request, context: { 'qcs:ip': '10.0.0.1' } };
    const { remedies } = explainDenial(asked, { identity: [policy] }, { replay: true });
    expect(remedies.map(({ steps }) => steps.map(({ kind, statement }) => [kind, statement]))).toEqual([
      [['add-resource', 2]],
      [['add-statement', undefined]],
      [['add-action', 1]],
      [['add-resource', 0]],
    ]);
  });

  it('asks for the star even where the call names a resource and no statement is near', () => {
    const asked = { action: 'tcr:CreateApplicationTokenPersonal', resource: request.resource, context: {} };
    const attached = { identity: [buildPolicy()] };
    const explanation = explainDenial(asked, attached, { replay: true });
    checkRemedies(explanation, asked, attached);
    expect(explanation.remedies.map(({ steps }) => steps)).toEqual([
      [
        {
          kind: 'add-statement',
          source: 'identity',
          policy: 0,
          edits: [
            {
              kind: 'insert',
              path: ['statement', 0],
              value: { action: [asked.action], resource: ['*'], effect: 'allow' },
            },
          ],
        },
      ],
    ]);
  });

  it('leaves the sets alone that allow the call already', () => {
    const wide = buildPolicy(buildStatement('allow', 'tcr:*', '*'));
    const narrow = buildPolicy(buildStatement('allow', [pull], ['qcs::tcr:::repo/team-01/api']));
    for (const attached of [
      { identity: [wide], boundary: narrow },
      { identity: [wide], boundary: wide, session: narrow },
      { identity: [narrow], boundary: wide, session: wide },
    ]) {
      const explanation = explainDenial(request, attached, { replay: true });
      checkRemedies(explanation, request, attached);
      const source =
        'session' in attached ? (attached.session === narrow ? 'session' : 'identity') : 'boundary';
      expect(explanation.remedies.map(({ steps }) => steps.map((step) => [step.source, step.kind]))).toEqual([
        [[source, 'add-resource']],
        [[source, 'add-statement']],
      ]);
      // Nothing but the request is opened, with all sets in force.
      for (const { effect } of explanation.remedies) {
        expect(effect.verdict).toBe('wider');
        expect(effect.gained.map(({ witness }) => witness)).toEqual([request]);
      }
    }
  });

  it('finds a way behind a deny where nothing allows the call either', () => {
    const policy = buildPolicy(buildStatement('deny', pull, 'qcs::tcr:::repo/team-01/*'));
    expect(explain(request, policy).map(({ kinds }) => kinds)).toEqual([['remove-deny', 'add-statement']]);
  });

  it('changes the second of two policies where that one stands in the way', () => {
    const attached = {
      identity: [
        buildPolicy(
          buildStatement('deny', ['tcr:Delete*', pull], ['qcs::tcr:::repo/other', 'qcs::tcr:::repo/old/*']),
        ),
        buildPolicy(
          buildStatement('deny', [pull, 'tcr:Push*'], ['qcs::tcr:::repo/old/*', 'qcs::tcr:::repo/team-01/*']),
          buildStatement('allow', 'tcr:*', '*'),
        ),
      ],
    };
    const explanation = explainDenial(request, attached, { replay: true });
    checkRemedies(explanation, request, attached);
    const place = { source: 'identity', policy: 1, statement: 0 };
    const remove = (...path: readonly (string | number)[]) => [{ kind: 'remove', path }];
    expect(new Set(explanation.remedies.flatMap(({ steps }) => steps))).toEqual(
      new Set([
        { kind: 'remove-deny-action', ...place, edits: remove('statement', 0, 'action', 0) },
        { kind: 'remove-deny-resource', ...place, edits: remove('statement', 0, 'resource', 1) },
        { kind: 'remove-deny', ...place, edits: remove('statement', 0) },
      ]),
    );
    for (const { effect } of explanation.remedies) expect(effect.verdict).toBe('wider');
  });

  it('never empties a list of a deny, nor takes out an entry that others make up for', () => {
    const allow = buildStatement('allow', 'tcr:*', '*');
    for (const deny of [
      buildStatement('deny', [pull], ['qcs::tcr:::repo/team-01/web']),
      buildStatement('deny', [pull, 'tcr:*'], ['qcs::tcr:::repo/*', 'qcs::tcr:::repo/team-01/*']),
    ]) {
      expect(explain(request, buildPolicy(allow, deny)).map(({ kinds }) => kinds)).toEqual([['remove-deny']]);
    }
  });

  it.each<[string, ConditionBlock, readonly (string | number)[]]>([
    [
      'the key alone where its operator has others',
      { string_equal: { 'qcs:create_uin': '7', 'vpc:region': 'bj' } },
      ['string_equal', 'vpc:region'],
    ],
    [
      'the operator where it has no other key',
      { string_equal: { 'qcs:create_uin': '7' }, string_like: { 'vpc:region': 'b*' } },
      ['string_like'],
    ],
    ['the whole condition where it has nothing else', { string_equal: { 'vpc:region': 'bj' } }, []],
  ])('lifts %s', (_, condition, below) => {
    const policy = buildPolicy(buildStatement('allow', pull, 'qcs::tcr:::repo/*', { condition }));
    const asked = { ...request, context: { 'vpc:region': 'sh', 'qcs:create_uin': '7' } };
    const attached = { identity: [policy] };
    const explanation = explainDenial(asked, attached, { replay: true });
    checkRemedies(explanation, asked, attached);
    const steps = explanation.remedies.flatMap((remedy) => remedy.steps);
    expect(steps.find(({ kind }) => kind === 'remove-condition')?.edits).toEqual([
      { kind: 'remove', path: ['statement', 0, 'condition', ...below] },
    ]);
  });

  it('writes a second entry beside a single text, and behind the last of a list', () => {
    const web = 'qcs::tcr:::repo/team-01/web';
    const editsFor = (...statements: readonly Statement[]) =>
      explainDenial(request, { identity: [buildPolicy(...statements)] })
        .remedies.flatMap(({ steps }) => steps)
        .filter(({ kind }) => kind !== 'add-statement')
        .map(({ edits }) => edits);
    expect(editsFor(buildStatement('allow', 'tcr:Push*', web))).toEqual([
      [{ kind: 'set', path: ['statement', 0, 'action'], value: ['tcr:Push*', pull] }],
    ]);
    expect(editsFor(buildStatement('allow', ['tcr:Push*', 'tcr:Delete*'], web))).toEqual([
      [{ kind: 'insert', path: ['statement', 0, 'action', 2], value: pull }],
    ]);
    expect(editsFor(buildStatement('allow', pull, ['qcs::tcr:::repo/a']))).toEqual([
      [{ kind: 'insert', path: ['statement', 0, 'resource', 1], value: web }],
    ]);
  });

  it('is not led astray by statements that are far away', () => {
    const far = Array.from({ length: 30 }, () => buildStatement('allow', 'tcr:Push*', 'qcs::tcr:::repo/a'));
    const near = buildStatement('allow', [pull], ['qcs::tcr:::repo/a']);
    expect(explain(request, buildPolicy(...far, near)).map(({ kinds }) => kinds)).toEqual([
      ['add-resource'],
      ['add-statement'],
    ]);
  });

  it('gives up on the longest ways where there are very many', () => {
    const near = Array.from({ length: 26 }, (_, index) =>
      buildStatement('allow', pull, `qcs::tcr:::repo/team-01/r${index}`),
    );
    expect(explainDenial(request, { identity: [buildPolicy(...near)] }).remedies).toHaveLength(24);
  });

  it('adds to the first document that holds statements at all', () => {
    const attached = { identity: [null, {}, buildPolicy()] as unknown as readonly PolicyDocument[] };
    const { remedies } = explainDenial(request, attached);
    expect(remedies.map(({ steps }) => steps.map(({ kind, policy }) => [kind, policy]))).toEqual([
      [['add-statement', 2]],
    ]);
    expect(explainDenial(request, { identity: [] }).remedies).toEqual([]);
  });

  it('tells the account of the caller and of the policies apart from others', () => {
    // The empty account is the owner's; who the owner is may come with the request or with the question.
    const attached = { identity: [buildPolicy(buildStatement('allow', pull, ['qcs::tcr:::repo/a']))] };
    const resource = 'qcs::tcr::uin/77:repo/a';
    const principal = { uin: '5', ownerUin: '88' };
    const asked = { action: pull, resource, context: {} };
    expect(explainDenial(asked, attached).decision.outcome).toBe('allowed');
    for (const explanation of [
      explainDenial({ ...asked, principal }, attached, { replay: true }),
      explainDenial(asked, attached, { ownerUin: '88', replay: true }),
    ]) {
      expect(explanation.decision.outcome).toBe('implicitly-denied');
      expect(explanation.remedies[0]?.effect.gained.map(({ witness }) => witness.resource)).toEqual([
        resource,
      ]);
    }
  });

  it('names the allows that came nearest, the best first', () => {
    const policy = buildPolicy(
      buildStatement('allow', 'tcr:Push*', 'qcs::tcr:::repo/a'),
      buildStatement('allow', pull, 'qcs::tcr:::repo/a', {
        condition: { string_equal: { 'vpc:region': 'bj' } },
      }),
      buildStatement('deny', 'tcr:Push*', '*'),
      buildStatement('allow', pull, 'qcs::tcr:::repo/a'),
      { ...buildStatement('allow', pull, 'qcs::tcr:::repo/a'), action: 7 as never },
      buildStatement('allow', 'tcr:Push*', 'qcs::tcr:::repo/a', {
        condition: { string_equal: { 'vpc:region': 'bj' } },
      }),
    );
    const { nearest } = explainDenial(request, { identity: [policy] });
    expect(nearest.map(({ trace, missedParts }) => [trace.statement, missedParts])).toEqual([
      [3, 1],
      [0, 2],
      [1, 2],
      [5, 3],
    ]);
    const six = buildPolicy(
      ...Array.from({ length: 6 }, () => buildStatement('allow', pull, 'qcs::tcr:::a')),
    );
    expect(explainDenial(request, { identity: [six] }).nearest).toHaveLength(5);
  });

  it('names the denies that bite, and no other', () => {
    const policy = buildPolicy(
      buildStatement('allow', 'tcr:*', '*'),
      buildStatement('deny', 'tcr:Push*', '*'),
      buildStatement('deny', 'tcr:*', '*'),
    );
    const { nearest } = explainDenial(request, { identity: [policy] });
    expect(nearest.map(({ trace, missedParts }) => [trace.statement, missedParts])).toEqual([[2, 0]]);
  });

  it('says nothing to change about what is allowed or cannot be told', () => {
    const policy = buildPolicy(buildStatement('allow', pull, '*'));
    expect(explainDenial(request, { identity: [policy] })).toMatchObject({ nearest: [], remedies: [] });
    const limited = buildPolicy(
      buildStatement('allow', pull, '*', { condition: { string_equal: { 'vpc:region': 'bj' } } }),
    );
    // Nobody knows what the call carries, so nobody knows whether anything stands in the way.
    const unsaid = explainDenial({ action: pull, resource: request.resource }, { identity: [limited] });
    expect([unsaid.decision.outcome, unsaid.remedies]).toEqual(['undetermined', []]);
    expect(explainDenial(null as unknown as Request, { identity: [policy] }).remedies).toEqual([]);
    for (const value of [null, undefined, 7]) {
      expect(explainDenial(request, value as unknown as AttachedPolicies)).toMatchObject({
        decision: { outcome: 'implicitly-denied' },
        remedies: [],
      });
    }
    const near = { identity: [buildPolicy(buildStatement('allow', pull, 'qcs::tcr:::repo/a'))] };
    for (const value of [
      undefined,
      7,
      { action: 7, resource: 'qcs::tcr:::repo/a' },
      { action: pull, resource: 7 },
    ]) {
      expect(explainDenial(value as unknown as Request, near).remedies).toEqual([]);
    }
  });
});
