import { describe, expect, it } from 'vitest';
import { buildPolicy, buildStatement } from '../../testing/build-policy';
import type { PolicyDocument, Request, Statement } from '../model';
import { type AttachedPolicies, evaluateRequest } from './index';

const pull = 'tcr:PullRepositoryPersonal';
const resource = 'qcs::tcr:::repo/a/x';
const office = { condition: { ip_equal: { 'qcs:ip': '10.0.0.0/8' } } };
const sure = buildStatement('allow', pull, '*');
const perhaps = buildStatement('allow', pull, '*', office);
const deny = buildStatement('deny', pull, '*');
const denyPerhaps = buildStatement('deny', pull, '*', office);
const other = buildStatement('allow', 'tcr:PushRepositoryPersonal', '*');

/** Decides a call of which no circumstance is known. */
function decide(identity: readonly Statement[], more: Partial<AttachedPolicies> = {}) {
  const { outcome, decidedBy, missing, silent } = evaluateRequest(
    { action: pull, resource },
    { identity: [buildPolicy(...identity)], ...more },
  );
  return {
    outcome,
    decidedBy: decidedBy.map(({ source, statement }) => `${source} ${statement}`),
    missing,
    silent,
  };
}

describe('a call of which nothing is known', () => {
  it.each<[string, readonly Statement[], Partial<AttachedPolicies>, ReturnType<typeof decide>]>([
    [
      'hangs on the allow that may hold',
      [other, perhaps],
      {},
      { outcome: 'undetermined', decidedBy: ['identity 1'], missing: ['qcs:ip'], silent: [] },
    ],
    [
      'does not hang on it where another one surely allows',
      [perhaps, sure],
      {},
      { outcome: 'allowed', decidedBy: ['identity 1'], missing: [], silent: [] },
    ],
    [
      'then hangs on the deny alone',
      [perhaps, sure, denyPerhaps],
      {},
      { outcome: 'undetermined', decidedBy: ['identity 2'], missing: ['qcs:ip'], silent: [] },
    ],
    [
      'is denied whatever else may hold',
      [perhaps, denyPerhaps, deny],
      {},
      { outcome: 'explicitly-denied', decidedBy: ['identity 2'], missing: [], silent: [] },
    ],
    [
      'needs no circumstance where nothing allows it',
      [other, denyPerhaps],
      {},
      { outcome: 'implicitly-denied', decidedBy: [], missing: [], silent: ['identity'] },
    ],
    [
      'is denied by a boundary that says nothing of it, whatever the rest may say',
      [perhaps],
      { boundary: buildPolicy(other) },
      { outcome: 'implicitly-denied', decidedBy: [], missing: [], silent: ['boundary'] },
    ],
    [
      'is denied by identity policies that say nothing of it, whatever the boundary may say',
      [other],
      { boundary: buildPolicy(perhaps) },
      { outcome: 'implicitly-denied', decidedBy: [], missing: [], silent: ['identity'] },
    ],
    [
      'does not hang on a circumstance of what is about another repository',
      [buildStatement('allow', pull, 'qcs::tcr:::repo/b/*', office)],
      {},
      { outcome: 'implicitly-denied', decidedBy: [], missing: [], silent: ['identity'] },
    ],
    [
      'needs no variable where another resource of the statement matches',
      [buildStatement('allow', pull, [`qcs::tcr:::repo/\${uin}/x`, '*'], office)],
      {},
      { outcome: 'undetermined', decidedBy: ['identity 0'], missing: ['qcs:ip'], silent: [] },
    ],
    [
      'needs what some resource needs, and no other',
      [buildStatement('allow', pull, ['qcs::tcr:::repo/b', `qcs::tcr:::repo/a/\${uin}`])],
      {},
      { outcome: 'undetermined', decidedBy: ['identity 0'], missing: [`\${uin}`], silent: [] },
    ],
    [
      'hangs on the set that is open, not on those that allow',
      [sure],
      { boundary: buildPolicy(perhaps), session: buildPolicy(sure) },
      { outcome: 'undetermined', decidedBy: ['boundary 0'], missing: ['qcs:ip'], silent: [] },
    ],
    [
      'is silent in every set that does not allow it',
      [other],
      { boundary: buildPolicy(sure), session: buildPolicy(other) },
      { outcome: 'implicitly-denied', decidedBy: [], missing: [], silent: ['identity', 'session'] },
    ],
  ])('%s', (_, identity, more, expected) => {
    expect(decide(identity, more)).toEqual(expected);
  });
});

describe('a call of which something is known', () => {
  it('names of several conditions those that it cannot tell', () => {
    const both = { string_equal: { k: 'a' }, ip_equal: { 'qcs:ip': '10.0.0.0/8' } };
    const request = { action: pull, resource, context: { k: 'a' }, unknownKeys: ['qcs:ip'] };
    const policy = buildPolicy(buildStatement('allow', pull, '*', { condition: both }));
    expect(evaluateRequest(request, { identity: [policy] })).toMatchObject({
      outcome: 'undetermined',
      missing: ['qcs:ip'],
    });
  });

  it('tells the caveats only where they are asked for', () => {
    const old = { identity: [buildPolicy(buildStatement('allow', 'ccr:pull', '*'))] };
    const codes = (caveats?: boolean) =>
      evaluateRequest({ action: pull, resource }, old, caveats === undefined ? {} : { caveats }).caveats.map(
        ({ code }) => code,
      );
    expect([codes(), codes(true), codes(false)]).toEqual([['legacy-spelling'], ['legacy-spelling'], []]);
  });
});

describe('a root account', () => {
  const root = { type: 'root', uin: '1' } as const;
  const nothing: AttachedPolicies = { identity: [] };
  const ask = (request: Partial<Request>, attached = nothing) =>
    evaluateRequest({ action: pull, resource, principal: root, ...request }, attached).outcome;
  const session = (policy: PolicyDocument): AttachedPolicies => ({ identity: [], session: policy });

  it.each<[string, Partial<Request>, AttachedPolicies, string]>([
    ['may do everything with what it owns', { resource: 'qcs::tcr::uin/1:repo/a' }, nothing, 'allowed'],
    ['an empty account is its own', {}, nothing, 'allowed'],
    ['a call that names nothing is its own', { resource: '*' }, nothing, 'allowed'],
    ['what others own is not', { resource: 'qcs::tcr::uin/2:repo/a' }, nothing, 'implicitly-denied'],
    ['what is no resource is nobody’s', { resource: 'repo/a' }, nothing, 'implicitly-denied'],
    ['no boundary binds it', {}, { identity: [], boundary: buildPolicy(other) }, 'allowed'],
    ['no deny binds it', {}, { identity: [buildPolicy(deny)] }, 'allowed'],
    ['a session policy does', {}, session(buildPolicy(other)), 'implicitly-denied'],
    ['and may allow', {}, session(buildPolicy(sure)), 'allowed'],
    ['without an action it asks for nothing', { action: undefined as never }, nothing, 'implicitly-denied'],
    ['who does not say which it is speaks of its own', { principal: { type: 'root' } }, nothing, 'allowed'],
    [
      'also of a named account, since it may be its own',
      { principal: { type: 'root' }, resource: 'qcs::tcr::uin/2:repo/a' },
      nothing,
      'allowed',
    ],
    [
      'but not of what is no resource',
      { principal: { type: 'root' }, resource: 'repo/a' },
      nothing,
      'implicitly-denied',
    ],
    ['a user is none', { principal: { type: 'user', uin: '1' } }, nothing, 'implicitly-denied'],
  ])('%s', (_, request, attached, outcome) => {
    expect(ask(request, attached)).toBe(outcome);
  });
});
