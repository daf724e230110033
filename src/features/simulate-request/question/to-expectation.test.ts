import { describe, expect, it } from 'vitest';
import type { Expectation, PolicyDocument } from '../../../core';
import { answerIn, toBasis, toSetting } from '../answer/simulate';
import { findDecisiveStep } from '../answer/verdict';
import { type CircumstanceFields, noCircumstances, takeCircumstances } from './circumstances';
import { firstQuestion, type Question, toQuestion } from './question';
import { toExpectation } from './to-expectation';

const pullOnly: PolicyDocument = {
  version: '2.0',
  statement: [
    { effect: 'allow', action: 'tcr:PullRepositoryPersonal', resource: 'qcs::tcr:::repo/team-01/*' },
  ],
};
const fromOffice: PolicyDocument = {
  version: '2.0',
  statement: [
    {
      effect: 'allow',
      action: 'tcr:PullRepositoryPersonal',
      resource: 'qcs::tcr:::repo/team-01/*',
      condition: { ip_equal: { 'qcs:ip': '10.0.0.0/8' } },
    },
  ],
};

function keep(
  policy: PolicyDocument,
  asked: Partial<Question>,
  fields = noCircumstances,
): Expectation | null {
  const basis = toBasis(policy);
  const setting = toSetting(basis, fields);
  const { answer } = answerIn(setting, { ...firstQuestion, ...asked });
  if (answer.kind !== 'answered') throw new Error('the question has an answer');
  return toExpectation(findDecisiveStep(answer.steps), setting.keys, setting.circumstances, basis.policies);
}

const address = (text: string): CircumstanceFields => ({
  ...noCircumstances,
  keys: new Map([['qcs:ip', { state: 'given', text }]]),
});

describe('toExpectation', () => {
  it.each<[string, Partial<Question>, Expectation | null]>([
    [
      'a command of the usual registry without its host',
      { command: 'docker pull ccr.ccs.tencentyun.com/team-01/web:v1' },
      { operation: 'pull', target: 'team-01/web:v1', expect: 'allowed' },
    ],
    [
      'one of another region with it',
      { command: 'docker push hkccr.ccs.tencentyun.com/team-01/web:v1' },
      { operation: 'push', target: 'hkccr.ccs.tencentyun.com/team-01/web:v1', expect: 'not-allowed' },
    ],
    [
      'an operation on a namespace',
      { mode: 'operation', operation: 'delete-namespace', target: 'team-01' },
      { operation: 'delete-namespace', target: 'team-01', expect: 'not-allowed' },
    ],
    [
      'a call as it was asked',
      { mode: 'call', action: 'tcr:PushRepositoryPersonal', resource: 'qcs::tcr:::repo/team-01/web' },
      {
        action: 'tcr:PushRepositoryPersonal',
        resource: 'qcs::tcr:::repo/team-01/web',
        expect: 'not-allowed',
      },
    ],
    ['nothing where no policy decides', { command: 'docker login ccr.ccs.tencentyun.com' }, null],
  ])('keeps %s', (_, asked, test) => {
    expect(keep(pullOnly, asked)).toEqual(test);
  });

  it('keeps what is known of the call, and nothing as long as the answer hangs on more', () => {
    const asked = { command: 'docker pull team-01/web' };
    expect(keep(fromOffice, asked)).toBeNull();
    expect(keep(fromOffice, asked, address('10.1.1.1'))).toMatchObject({
      context: { 'qcs:ip': '10.1.1.1' },
      expect: 'allowed',
    });
    expect(keep(fromOffice, asked, address('192.0.2.1'))?.expect).toBe('not-allowed');
  });

  it('comes back into the form as it was', () => {
    const asked = { mode: 'operation', operation: 'pull', target: 'team-01/web' } as const;
    const test = keep(fromOffice, asked, address('10.1.1.1'));
    if (test === null) throw new Error('it is certain');
    expect(toQuestion(firstQuestion, test)).toMatchObject({ mode: 'operation', operation: 'pull' });
    expect(takeCircumstances(noCircumstances, test).keys).toEqual(address('10.1.1.1').keys);
    expect(takeCircumstances(address('10.1.1.1'), { operation: 'pull', target: 'a1b2/c' })).toEqual(
      address('10.1.1.1'),
    );
  });
});
