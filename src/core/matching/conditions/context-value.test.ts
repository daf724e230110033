import { describe, expect, it } from 'vitest';
import { findContextValueProblem } from './context-value';

describe('findContextValueProblem', () => {
  it.each([
    ['an IPv4 address', 'ip', '203.0.113.10', null],
    ['an IPv6 address', 'ip', '2001:db8::1', null],
    ['a range where one address is meant', 'ip', '10.0.0.0/8', 'not-an-address'],
    ['an octet above 255', 'ip', '10.0.0.256', 'not-an-address'],
    ['an instant', 'date', '2026-01-31T08:00:00Z', null],
    ['a day that no calendar has', 'date', '2026-02-30T00:00:00Z', 'not-an-instant'],
    ['words for an instant', 'date', 'tomorrow', 'not-an-instant'],
    ['a truth value', 'bool', 'false', null],
    ['a truth value in capitals, which no page of the vendor writes', 'bool', 'True', 'not-true-or-false'],
    ['any text', 'string', ' ', null],
    ['any member of a set', 'string-set', '10.0.0.256', null],
  ] as const)('%s', (_, type, value, problem) => {
    expect(findContextValueProblem(type, value)).toBe(problem);
  });
});
