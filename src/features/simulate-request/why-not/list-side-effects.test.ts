import { describe, expect, it } from 'vitest';
import { explainDenial, type PolicyDocument, type Request } from '../../../core';
import { listSideEffects } from './list-side-effects';

const request: Request = {
  action: 'tcr:PushRepositoryPersonal',
  resource: 'qcs::tcr:ap-guangzhou::repo/team-01/web',
  context: {},
};

function effectsOf(policy: PolicyDocument) {
  const { remedies } = explainDenial(request, { identity: [policy] });
  return new Map(
    remedies.map((remedy) => [remedy.steps.map(({ kind }) => kind).join(), listSideEffects(remedy, request)]),
  );
}

describe('listSideEffects', () => {
  it('leaves the request itself out: a statement for it alone opens nothing else', () => {
    const effects = effectsOf({
      version: '2.0',
      statement: [
        { effect: 'allow', action: 'tcr:PullRepositoryPersonal', resource: 'qcs::tcr:::repo/team-01/web' },
      ],
    });
    expect(effects.get('add-statement')).toEqual({
      real: [],
      isInOtherRegions: false,
      remote: 0,
      isProved: true,
    });
  });

  it('tells what one action more opens on the other resources of its statement', () => {
    const effects = effectsOf({
      version: '2.0',
      statement: [
        { effect: 'allow', action: 'tcr:PullRepositoryPersonal', resource: 'qcs::tcr:::repo/team-01/*' },
      ],
    });
    const added = effects.get('add-action');
    expect(added?.isProved).toBe(true);
    // Pushing to every repository of the namespace, of which the request is one.
    expect(added?.real.flatMap(({ actions }) => actions.actions)).toEqual(['tcr:PushRepositoryPersonal']);
    expect(added?.real.flatMap(({ resources }) => resources.map(({ kind }) => kind))).toContain(
      'other-in-namespace',
    );
  });

  it('says so where only the region of the request is another one', () => {
    // Nobody pushes to a namespace or a tag, so of the three entries only the repository counts, in every region.
    const effects = effectsOf({
      version: '2.0',
      statement: [
        {
          effect: 'allow',
          action: 'tcr:PullRepositoryPersonal',
          resource: [
            'qcs::tcr:::repo/team-01',
            'qcs::tcr:::repo/team-01/web',
            'qcs::tcr:::repo/team-01/web/*',
          ],
        },
      ],
    });
    expect(effects.get('add-action')).toMatchObject({ real: [], isInOtherRegions: true, isProved: true });
  });

  it('counts apart what no call is ever checked on', () => {
    // A namespace cannot be pushed to; with the entry for it, the action would be listed on it all the same.
    const effects = effectsOf({
      version: '2.0',
      statement: [
        {
          effect: 'allow',
          action: 'tcr:PullRepositoryPersonal',
          resource: ['qcs::tcr:::repo/team-01', 'qcs::tcr:ap-guangzhou::repo/team-01/web'],
        },
      ],
    });
    expect(effects.get('add-action')).toMatchObject({ real: [], isProved: true });
    expect(effects.get('add-action')?.remote).toBeGreaterThan(0);
  });
});
