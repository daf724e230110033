import { describe, expect, it } from 'vitest';
import { readPolicy } from '../../core';
import { describeText, judgeLength } from './text-state';

describe('describeText', () => {
  it.each([
    { name: 'a policy', text: '{"version":"2.0","statement":[]}', state: { kind: 'valid' } },
    // A missing element is a finding about the policy; as JSON the text is complete.
    { name: 'a policy that lacks something', text: '{"version":"2.0"}', state: { kind: 'valid' } },
    { name: 'some other JSON', text: '[1]', state: { kind: 'noPolicy' } },
    { name: 'nothing', text: ' \n', state: { kind: 'empty' } },
    {
      name: 'a missing comma and a missing brace',
      text: '{"version":"2.0" "statement":[]',
      state: { kind: 'problems', count: 2, isMore: false },
    },
    {
      name: 'more errors than the reader lists',
      text: `{"version":"2.0","statement":[${'"a" '.repeat(80)}]}`,
      state: { kind: 'problems', count: 50, isMore: true },
    },
    {
      name: 'a text over the limit of the reader, with its size in bytes',
      // Three bytes each in UTF-8.
      text: '策'.repeat(100_000),
      state: { kind: 'tooLarge', bytes: 300_000, limit: 262_144 },
    },
  ])('$name', ({ text, state }) => {
    expect(describeText(readPolicy(text))).toEqual(state);
  });
});

describe('judgeLength', () => {
  it.each([
    { counted: 80, level: 'fine' },
    { counted: 81, level: 'near' },
    { counted: 100, level: 'near' },
    { counted: 101, level: 'over' },
  ])('$counted of 100 is $level', ({ counted, level }) => {
    expect(judgeLength({ counted, raw: 200, limit: 100 })).toBe(level);
  });
});
