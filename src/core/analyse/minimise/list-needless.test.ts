import { describe, expect, it } from 'vitest';
import { buildPolicy, buildStatement } from '../../../testing/build-policy';
import type { Statement } from '../../model';
import { listNeedless } from './list-needless';

const pull = 'tcr:PullRepositoryPersonal';
const team = 'qcs::tcr:::repo/team/*';
const all = 'qcs::tcr:::repo/*';
const allow = (action: string | readonly string[], resource: string | readonly string[]) =>
  buildStatement('allow', action, resource);
const deny = (action: string | readonly string[], resource: string | readonly string[]) =>
  buildStatement('deny', action, resource);

function list(...statements: readonly Statement[]): readonly string[] {
  return listNeedless(buildPolicy(...statements), {}).map((step) =>
    step.kind === 'drop-statement'
      ? `statement ${step.statement}`
      : `${step.element} ${step.text} of ${step.statement}`,
  );
}

describe('listNeedless', () => {
  it.each<[string, readonly Statement[], readonly string[]]>([
    ['nothing where everything counts', [allow(pull, team), deny('tcr:Delete*', all)], []],
    [
      'a statement before its entries, and the later entry before the earlier',
      [allow(pull, team), allow('tcr:*', all)],
      ['statement 0', `resource ${team} of 0`, `action ${pull} of 0`],
    ],
    [
      'both of two that cover each other, the later first',
      [allow([pull, 'tcr:Delete*'], all), allow([pull, 'tcr:Push*'], all)],
      [`action ${pull} of 1`, `action ${pull} of 0`],
    ],
    [
      'what a deny takes back',
      [allow([pull, 'tcr:Push*'], all), deny('tcr:Push*', '*')],
      ['action tcr:Push* of 0'],
    ],
    [
      'what no request can reach',
      [allow(['pull', pull], [all, 'repo/team'])],
      ['resource repo/team of 0', 'action pull of 0'],
    ],
    [
      'a deny that another deny covers, by its own place among all statements',
      // Nobody here allows a deletion, so against the allows all three would seem needless.
      [
        deny('tcr:Delete*', all),
        allow(pull, team),
        deny(['tcr:DeleteImagePersonal', 'tcr:Create*'], team),
        deny('tcr:DeleteRepositoryPersonal', [team]),
      ],
      [
        'statement 3',
        `resource ${team} of 3`,
        'action tcr:DeleteRepositoryPersonal of 3',
        'action tcr:DeleteImagePersonal of 2',
      ],
    ],
  ])('lists %s', (_, statements, expected) => {
    expect(list(...statements)).toEqual(expected);
  });
});
