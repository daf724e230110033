import { describe, expect, it } from 'vitest';
import {
  changeDocument,
  type DocumentChange,
  type DocumentState,
  historyCharacterLimit,
  openDocument,
} from './document-state';

const policyText = '{"version":"2.0","statement":[{"action":"*","resource":"*","effect":"allow"}]}';
const otherText = policyText.replace('allow', 'deny');

function type(text: string, atMs: number): DocumentChange {
  return { kind: 'replace', text, origin: 'editor', atMs };
}

function run(start: DocumentState, ...changes: readonly DocumentChange[]): DocumentState {
  return changes.reduce(changeDocument, start);
}

describe('undo', () => {
  it('takes quick typing back in one step', () => {
    const typed = run(openDocument(policyText), type('a', 0), type('ab', 100), type('abc', 200));
    expect(run(typed, { kind: 'undo' }).text).toBe(policyText);
  });

  it('keeps typing after a pause as a step of its own', () => {
    const typed = run(openDocument(policyText), type('a', 0), type('ab', 5000));
    expect(run(typed, { kind: 'undo' }).text).toBe('a');
  });

  it('keeps a paste apart from typing', () => {
    const pasted = run(openDocument(policyText), type('a', 0), {
      kind: 'replace',
      text: otherText,
      origin: 'paste',
      atMs: 1,
    });
    expect(run(pasted, { kind: 'undo' }).text).toBe('a');
  });

  it('brings back what was undone, until something else is written', () => {
    const undone = run(openDocument(policyText), type(otherText, 0), { kind: 'undo' });
    expect(run(undone, { kind: 'redo' }).text).toBe(otherText);
    expect(run(undone, type('x', 9000), { kind: 'redo' }).text).toBe('x');
  });

  it('does nothing at either end of the history', () => {
    const state = openDocument(policyText);
    expect(run(state, { kind: 'undo' })).toBe(state);
    expect(run(state, { kind: 'redo' })).toBe(state);
  });

  it('keeps a bounded number of characters, and the step next to the text whatever its size', () => {
    const large = (letter: string) => letter.repeat(historyCharacterLimit / 2);
    const oversized = 'x'.repeat(historyCharacterLimit + 1);
    const steps = [large('a'), large('b'), large('c'), 'end'].map((text, index) => type(text, index * 9000));
    // Behind "end" there is room for c and b; a would be one more than the limit.
    expect(run(openDocument(policyText), ...steps).past).toEqual([large('b'), large('c')]);
    const refused = run(openDocument(policyText), type(oversized, 0), type('end', 9000));
    expect(refused.past).toEqual([oversized]);
    expect(run(refused, { kind: 'undo' }).text).toBe(oversized);
  });

  it('is no step when the text stays the same', () => {
    const state = openDocument(policyText);
    expect(run(state, type(policyText, 0))).toBe(state);
  });
});

describe('the usable policy', () => {
  it('is the text on screen while that can be read', () => {
    expect(openDocument(policyText).usable).toMatchObject({ text: policyText, isCurrent: true });
  });

  it('stays the last readable one while the text is half typed', () => {
    const broken = run(openDocument(policyText), type(policyText.slice(0, 40), 0));
    expect(broken.usable).toMatchObject({ text: policyText, isCurrent: false });
    expect(broken.usable?.policy.statement).toHaveLength(1);
  });

  it('is absent as long as nothing could be read', () => {
    expect(openDocument('hello').usable).toBeNull();
  });

  it('decides nothing on a text with a hole, even if statements before it could be read', () => {
    // A deny that stands after the hole would be missing.
    const broken = openDocument(`${policyText.slice(0, -2)},{"effect":"deny",]}`);
    expect(broken.usable).toBeNull();
  });
});
