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
    ['a user is none', { principal: { type: 'user', uin: '1' } }, nothing, 'implicitly-denied'],
  ])('%s', (_, request, attached, outcome) => {
    expect(ask(request, attached)).toBe(outcome);
  });
});
