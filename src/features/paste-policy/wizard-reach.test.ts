import { describe, expect, it } from 'vitest';
import { composeDeletionGuard } from '../../core';
import { buildPolicy, buildStatement } from '../../testing/build-policy';
import { findWizardReach } from './wizard-reach';

describe('findWizardReach', () => {
  it('counts grants and the guard-rail among what the wizard can take up', () => {
    const grant = buildStatement('allow', ['tcr:PullRepositoryPersonal'], ['qcs::tcr:::repo/*']);
    const other = buildStatement('deny', 'tcr:*', 'qcs::tcr:::repo/x');
    expect(findWizardReach(buildPolicy(other, grant, composeDeletionGuard()))).toEqual({
      can: [1, 2],
      cannot: [0],
    });
  });
});
