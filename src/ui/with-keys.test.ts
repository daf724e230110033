import { describe, expect, it } from 'vitest';
import { withKeys } from './with-keys';

describe('keys of entries that may repeat', () => {
  it('tell equal entries apart', () => {
    const keys = withKeys(['a', 'b', 'a', 'a'], (text) => text).map(({ key }) => key);
    expect(keys).toEqual(['a', 'b', 'a 2', 'a 3']);
  });

  it('stay when another entry goes', () => {
    const [, second] = withKeys([{ claim: 'never' }, { claim: 'always' }]);
    const [first] = withKeys([{ claim: 'always' }]);
    expect(first?.key).toBe(second?.key);
  });
});
