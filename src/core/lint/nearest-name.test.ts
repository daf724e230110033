import { describe, expect, it } from 'vitest';
import { findNearestName } from './nearest-name';

const known = ['ap-guangzhou', 'ap-shanghai', 'ap-hongkong', 'eu-frankfurt'];

describe('the nearest name', () => {
  it.each([
    ['is the same in other letter case', 'AP-Shanghai', 'ap-shanghai'],
    ['has a letter less', 'ap-shanghi', 'ap-shanghai'],
    ['has a letter more', 'ap-sshanghai', 'ap-shanghai'],
    ['has another letter', 'ap-shangjai', 'ap-shanghai'],
    ['has neighbours swapped, twice', 'pa-shagnhai', 'ap-shanghai'],
    ['is two steps away', 'ap-guagzou', 'ap-guangzhou'],
  ])('%s', (_, written, expected) => {
    expect(findNearestName(written, known)).toBe(expected);
  });

  it.each([
    ['is three steps away', 'ap-guagzo'],
    ['is another word', 'mars'],
    ['is empty', ''],
    ['is no name at all', 'ap-guangzhou'.repeat(20)],
  ])('is not named where it %s', (_, written) => {
    expect(findNearestName(written, known)).toBeUndefined();
  });

  it('is the one with the fewest steps, whatever the order', () => {
    expect(
      findNearestName('tcr:PullRepositoryPersonl', [
        'tcr:PushRepositoryPersonal',
        'tcr:PullRepositoryPersonal',
      ]),
    ).toBe('tcr:PullRepositoryPersonal');
  });

  it('may be further away where it is long', () => {
    expect(
      findNearestName('tcr:DescribeAplicationTrigerLogPerson', ['tcr:DescribeApplicationTriggerLogPersonal']),
    ).toBe('tcr:DescribeApplicationTriggerLogPersonal');
  });
});
