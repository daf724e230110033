import { describe, expect, it } from 'vitest';
import { sizeLimit } from '../core';
import {
  changeDocument,
  type DocumentChange,
  type DocumentState,
  historyCharacterLimit,
  mutedLimit,
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

  it('keeps a bounded number of characters', () => {
    // Each step is as long as a text that is still read; so many of them fit, and the first is one too many.
    const fitting = Math.floor(historyCharacterLimit / sizeLimit);
    const texts = Array.from({ length: fitting + 1 }, (_, index) => `${index}`.padEnd(sizeLimit, ' '));
    const steps = [...texts, 'end'].map((text, index) => type(text, index * 9000));
    const { past } = run(openDocument(texts[0] ?? ''), ...steps);
    expect(past.map(({ text }) => text)).toEqual(texts.slice(1));
  });

  it('keeps one text that is too large to be read, and what was there before it', () => {
    const large = 'x'.repeat(sizeLimit + 1);
    const state = run(openDocument(policyText), type(large, 0), type(`${large}y`, 9000), type('end', 18_000));
    expect(state.past.map(({ text }) => text)).toEqual([policyText, `${large}y`]);
    expect(run(state, { kind: 'undo' }, { kind: 'undo' }).text).toBe(policyText);
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

describe('muting', () => {
  const entry = { code: 'lint/x', place: '', entry: '', statement: null, reason: 'agreed' };
  const opened = (text: string): DocumentChange => ({
    kind: 'replace',
    text,
    origin: 'sample',
    atMs: 0,
    isNewDocument: true,
  });
  const muted = run(openDocument(policyText), { kind: 'mute', entry });

  it('stays while the document is edited, and ends when it is taken back', () => {
    expect(run(muted, type(otherText, 0)).muted).toEqual([entry]);
    expect(run(muted, type(otherText, 0), { kind: 'undo' }).muted).toEqual([entry]);
    expect(run(muted, { kind: 'unmute', entry }).muted).toEqual([]);
  });

  it('is no matter of another document, and is back with the one it was made in', () => {
    const other = run(muted, opened(otherText));
    expect(other.muted).toEqual([]);
    const back = run(other, { kind: 'undo' });
    expect(back.muted).toEqual([entry]);
    expect(run(back, { kind: 'redo' }).muted).toEqual([]);
  });

  it('keeps the newest entries', () => {
    const many = Array.from({ length: mutedLimit + 1 }, (_, index) => ({ ...entry, code: `lint/${index}` }));
    const state = many.reduce(
      (former, next) => changeDocument(former, { kind: 'mute', entry: next }),
      openDocument(policyText),
    );
    expect(state.muted).toEqual(many.slice(1));
  });
});
