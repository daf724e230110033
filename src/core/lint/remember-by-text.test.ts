import { expect, it } from 'vitest';
import { rememberByText } from './remember-by-text';

/** A function that tells how often it was called before, so that a remembered answer shows. */
function createCounted() {
  let calls = 0;
  return rememberByText((text) => {
    calls += 1;
    return text === 'nothing' ? undefined : `${text} ${calls}`;
  });
}

it('works once for a text', () => {
  const counted = createCounted();
  expect([counted('a'), counted('b'), counted('a')]).toEqual(['a 1', 'b 2', 'a 1']);
});

it('remembers that there was nothing', () => {
  const counted = createCounted();
  expect([counted('nothing'), counted('nothing'), counted('a')]).toEqual([undefined, undefined, 'a 2']);
});

it('keeps no long texts', () => {
  const counted = createCounted();
  const long = 'x'.repeat(201);
  expect([counted(long), counted(long)]).toEqual([`${long} 1`, `${long} 2`]);
});

it('forgets when it has held a thousand texts', () => {
  const counted = createCounted();
  for (let index = 1; index <= 1000; index += 1) counted(`text ${index}`);
  expect(counted('text 1')).toBe('text 1 1');
  counted('one more');
  expect(counted('text 1')).toBe('text 1 1002');
});
