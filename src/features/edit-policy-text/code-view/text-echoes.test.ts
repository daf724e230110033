import { describe, expect, it } from 'vitest';
import { createTextEchoes } from './text-echoes';

describe('createTextEchoes', () => {
  it('knows the answer to the newest typing', () => {
    const echoes = createTextEchoes('');
    echoes.tell('a');
    expect(echoes.hear('a')).toBe('same');
  });

  it('never lets an answer to earlier typing take back what was typed since', () => {
    const echoes = createTextEchoes('');
    echoes.tell('a');
    echoes.tell('ab');
    expect(echoes.hear('a')).toBe('older');
    expect(echoes.hear('ab')).toBe('same');
    expect(echoes.settle()).toBeNull();
  });

  it('takes one answer for all that was typed before', () => {
    const echoes = createTextEchoes('');
    echoes.tell('a');
    echoes.tell('ab');
    expect(echoes.hear('ab')).toBe('same');
    // Nothing is waited for any more, so the same text is a change made elsewhere.
    expect(echoes.hear('a')).toBe('foreign');
  });

  it('shows a change made elsewhere', () => {
    const echoes = createTextEchoes('one');
    expect(echoes.hear('two')).toBe('foreign');
    expect(echoes.hear('two')).toBe('same');
    expect(echoes.hear('one')).toBe('foreign');
  });

  it('shows a change made elsewhere while typing is still unanswered', () => {
    const echoes = createTextEchoes('');
    echoes.tell('a');
    expect(echoes.hear('from the wizard')).toBe('foreign');
    expect(echoes.hear('a')).toBe('foreign');
  });

  it('gives in where the workspace stays with an earlier text', () => {
    const echoes = createTextEchoes('');
    echoes.tell('a');
    echoes.tell('ab');
    // Undone before the second answer: "a" is the last word, though it looked like an old answer.
    expect(echoes.hear('a')).toBe('older');
    expect(echoes.settle()).toBe('a');
    expect(echoes.settle()).toBeNull();
    expect(echoes.hear('a')).toBe('same');
  });
});
