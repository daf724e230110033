import { describe, expect, it } from 'vitest';
import { createChecksExpander, expandOperation } from './expand-operation';
import { listOperations } from './operations';

const image = { namespace: 'team', repository: 'web', region: 'ap-guangzhou', account: '' };

describe('createChecksExpander', () => {
  it.each<[string, Parameters<typeof createChecksExpander>[0]]>([
    ['an image', image],
    ['an image of an account', { ...image, account: '100000000001' }],
    ['an image with a tag', { ...image, tag: 'v1' }],
    ['a namespace', { ...image, repository: null }],
    ['the account as a whole', { region: '' }],
  ])('asks of %s what each operation asks', (_, target) => {
    const expand = createChecksExpander(target);
    for (const operation of listOperations('individual')) {
      const expansion = expandOperation(operation.id, target);
      expect(expand(operation)).toEqual(expansion.ok ? { operation, checks: expansion.checks } : null);
    }
  });

  it('takes no part that would ask for something else than it says', () => {
    const expand = createChecksExpander({ ...image, namespace: 'team/*' });
    for (const operation of listOperations('individual')) expect(expand(operation)).toBeNull();
  });
});
