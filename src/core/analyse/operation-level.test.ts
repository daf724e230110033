import { describe, expect, it } from 'vitest';
import { findOperation } from '../catalogue';
import { levelOfOperation } from './operation-level';

describe('levelOfOperation', () => {
  it.each([
    ['pull', 'repository', 'checked on repo/ns/name'],
    ['delete-repositories', 'repository', 'one of its two published resources names the repository'],
    ['describe-repository', 'repository', 'its check names no resource, but it shows one repository'],
    ['create-namespace', 'namespace', 'checked on repo/ns'],
    ['list-repositories', 'account', 'checked on repo/*, whatever is in it'],
    ['trigger-create', 'account', 'operation level'],
    ['pull-public', 'account', 'nothing is checked'],
  ])('%s is done to the %s: %s', (id, level) => {
    const operation = findOperation(id);
    expect(operation && levelOfOperation(operation)).toBe(level);
  });
});
