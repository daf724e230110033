import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shareStructure } from './share-structure';

describe('shared structure', () => {
  it('is the former value where nothing changed', () => {
    const former = { statement: [{ effect: 'allow' }, { effect: 'deny' }] };
    expect(shareStructure(former, structuredClone(former))).toBe(former);
  });

  it('keeps the parts that did not change', () => {
    const former = { statement: [{ effect: 'allow' }, { effect: 'deny' }] };
    const shared = shareStructure(former, { statement: [{ effect: 'deny' }, { effect: 'deny' }] });
    expect(shared).toEqual({ statement: [{ effect: 'deny' }, { effect: 'deny' }] });
    expect(shared.statement[1]).toBe(former.statement[1]);
    expect(shared.statement[0]).not.toBe(former.statement[0]);
  });

  it('takes another order of names for a change', () => {
    const next = { b: 1, a: 1 };
    expect(Object.keys(shareStructure({ a: 1, b: 1 }, next))).toEqual(['b', 'a']);
  });

  it('equals what is new, whatever was there before', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (former, next) => {
        expect(shareStructure(former, next)).toEqual(next);
        expect(JSON.stringify(shareStructure(former, next))).toBe(JSON.stringify(next));
      }),
    );
  });
});
