import { describe, expect, it } from 'vitest';
import { applyEditsToValue } from '../../../testing/apply-edits-to-value';
import { buildPolicy, buildStatement } from '../../../testing/build-policy';
import { type AttachedPolicies, evaluateRequest } from '../../evaluate';
import type { JsonValue } from '../../foundation';
import type { PolicyDocument, Request } from '../../model';
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

  it('says nothing to change about what is allowed or cannot be told', () => {
    const policy = buildPolicy(buildStatement('allow', pull, '*'));
    expect(explain(request, policy)).toEqual([]);
    expect(explainDenial(null as unknown as Request, { identity: [policy] }).remedies).toEqual([]);
    expect(explainDenial(request, null as unknown as AttachedPolicies).decision.outcome).toBe(
      'implicitly-denied',
    );
  });
});
