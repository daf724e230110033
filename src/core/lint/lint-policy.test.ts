import { describe, expect, it } from 'vitest';
import { allow, both, deny, readText, toPolicyText } from '../../testing/check-lint';
import type { PolicyDocument, Statement } from '../model';
import { lintFindingLimit, lintPolicy } from './lint-policy';
import { entryLimit } from './read-statements';

describe('lintPolicy', () => {
  it('orders findings as their places stand in the document', () => {
    const fixture = both(
      deny('["tcr:DeleteImagePersonal"]', '["repo/a", "repo/b"]'),
      '{ "resource": ["repo/c"], "action": ["tcr:Nonsense", "cos:A"], "effect": "allow" }',
    );
    expect(placesOf(fixture)).toEqual([
      'lint/ineffective-deletion-deny /statement/0/action/0',
      'lint/invalid-resource-name /statement/0/resource/0',
      'lint/invalid-resource-name /statement/0/resource/1',
      'lint/invalid-resource-name /statement/1/resource/0',
      'lint/unknown-action /statement/1/action/0',
      'lint/unknown-service /statement/1/action/1',
    ]);
  });

  it('follows the order in which the elements were written', () => {
    const action = '"action": ["Pull"]';
    const resource = '"resource": ["qcs::tcr:mars::repo/a"]';
    const [ofAction, ofResource] = [
      'lint/invalid-action-name /statement/0/action/0',
      'lint/unknown-region /statement/0/resource/0',
    ];
    expect(placesOf(`{ ${action}, "effect": "allow", ${resource} }`)).toEqual([ofAction, ofResource]);
    expect(placesOf(`{ ${resource}, "effect": "allow", ${action} }`)).toEqual([ofResource, ofAction]);
  });

  it('orders by number and not by digit', () => {
    const resources = Array.from({ length: 12 }, (_, index) => `"r${index}"`).join(', ');
    const places = placesOf(allow('"tcr:PullRepositoryPersonal"', `[${resources}]`));
    expect(places.at(2)).toBe('lint/invalid-resource-name /statement/0/resource/2');
    expect(places.at(-1)).toBe('lint/invalid-resource-name /statement/0/resource/11');
  });

  it('gives a code once for a place', () => {
    // Single and batch deletion of images and of repositories: the pattern reaches one of each pair.
    expect(placesOf(deny('"tcr:Delete*"', '"*"'))).toEqual([
      'lint/ineffective-deletion-deny /statement/0/action',
    ]);
  });

  it('shortens long texts in messages, and not in fixes', () => {
    const name = `qcs::tcr:::repo/${'n'.repeat(500)}`;
    const findings = lintPolicy(policyOf([allowStatement([`${name}/*`], 'tcr:CreateNamespacePersonal')]));
    const finding = findings.find(({ code }) => code === 'lint/missing-bare-resource');
    expect(finding?.params.bare).toHaveLength(121);
    expect(finding?.fix?.edits[0]).toMatchObject({ kind: 'insert', value: name });
  });

  it('lists no more findings than its limit, and says so', () => {
    const resources = Array.from({ length: lintFindingLimit + 1 }, (_, index) => `r${index}`);
    const findings = lintPolicy(policyOf([allowStatement(resources)]));
    expect(findings).toHaveLength(lintFindingLimit + 1);
    expect(findings.at(-1)).toMatchObject({
      code: 'lint/too-many-findings',
      params: { limit: lintFindingLimit },
    });
  });

  it('says from which statement on it did not look', () => {
    const half = Array.from({ length: entryLimit / 2 }, (_, index) => `qcs::tcr:::repo/n${index}`);
    const findings = lintPolicy(
      policyOf([allowStatement(half), allowStatement(half), allowStatement(['r'])]),
    );
    expect(findings.map(({ code, params }) => [code, params.number])).toEqual([
      ['lint/invalid-document-length', undefined],
      ['lint/unchecked-statements', 2],
    ]);
  });

  it('says nothing of resources in a role trust policy', () => {
    const trust =
      '{ "effect": "allow", "action": ["name/sts:AssumeRole"], "principal": { "service": ["cvm.qcloud.com"] } }';
    expect(lintPolicy(readText(toPolicyText(trust)).policy, { use: 'role-trust' })).toEqual([]);
  });

  it.each([
    ['null', null],
    ['a text', 'policy'],
    ['a list', []],
    ['statements of the wrong type', { statement: [null, 1, 'x', [], {}] }],
    ['entries of the wrong type', { statement: [{ effect: 'allow', action: [1], resource: [{}] }] }],
    ['an effect of the wrong type', { statement: [{ effect: {}, action: ['tcr:A'], resource: ['*'] }] }],
    ['names of the prototype', JSON.parse('{ "__proto__": { "statement": [{}] }, "constructor": 1 }')],
  ])('takes %s', (_, value) => {
    expect(() => lintPolicy(value as PolicyDocument)).not.toThrow();
    expect(() => lintPolicy(value as PolicyDocument, JSON.parse('null'))).not.toThrow();
  });
});

function placesOf(fixture: string): readonly string[] {
  return lintPolicy(readText(toPolicyText(fixture)).policy).map(({ code, location }) =>
    location.kind === 'path' ? `${code} /${location.path.join('/')}` : code,
  );
}

function policyOf(statement: readonly Statement[]): PolicyDocument {
  return { version: '2.0', statement };
}

function allowStatement(resource: readonly string[], action = 'tcr:PullRepositoryPersonal'): Statement {
  return { effect: 'allow', action, resource };
}
