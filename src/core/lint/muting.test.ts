import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../foundation';
import { lintPolicy } from './lint-policy';
import { type MutedFinding, muteFinding, splitMuted } from './muting';

const unknown = (action: string) => ({ effect: 'allow', action: [action], resource: ['*'] }) as const;
const pull = { effect: 'allow', action: 'tcr:PullRepositoryPersonal', resource: '*' } as const;
const policyOf = (...statement: readonly unknown[]) => ({ version: '2.0', statement }) as never;
const code = 'lint/unknown-action';

/** Mutes every finding of a policy that has the code. */
function muteAll(policy: never): readonly MutedFinding[] {
  return lintPolicy(policy)
    .filter((finding) => finding.code === code)
    .flatMap((finding) => muteFinding(finding, policy, 'it is on its way') ?? []);
}

/** Where the findings of the code that are shown stand, and how many are muted and stale. */
function split(policy: never, muted: readonly MutedFinding[]) {
  const { shown, ...rest } = splitMuted(lintPolicy(policy), policy, muted);
  const open = shown.filter((finding) => finding.code === code);
  return { shown: open.map(placeOf), muted: rest.muted.length, stale: rest.stale.length };
}

function placeOf({ location }: Diagnostic): string {
  return location.kind === 'path' ? location.path.join('/') : 'text';
}

describe('splitMuted', () => {
  const muted = muteAll(policyOf(unknown('tcr:NewA'), pull));

  it('takes out what was muted, with the reason, and nothing else', () => {
    const policy = policyOf(unknown('tcr:NewA'), unknown('tcr:NewB'));
    const { muted: taken, shown } = splitMuted(lintPolicy(policy), policy, muted);
    expect(taken.map(({ by }) => by.reason)).toEqual(['it is on its way']);
    expect(shown.map(placeOf)).toEqual(['statement/1/action/0']);
  });

  it.each([
    ['a statement before it', policyOf(pull, unknown('tcr:NewA'))],
    [
      'another entry beside it',
      policyOf({ ...unknown('tcr:NewA'), action: ['tcr:PullRepository', 'tcr:NewA'] }),
    ],
    [
      'another resource',
      policyOf({ ...unknown('tcr:NewA'), resource: ['qcs::tcr:::repo/a', 'qcs::tcr:::repo/b'] }),
    ],
  ])('still finds it after a change: %s', (_, policy) => {
    expect(split(policy, muted)).toEqual({ shown: [], muted: 1, stale: 0 });
  });

  it('opens the finding again when its own text changes, and says that the entry is stale', () => {
    expect(split(policyOf(unknown('tcr:NewB')), muted)).toEqual({
      shown: ['statement/0/action/0'],
      muted: 0,
      stale: 1,
    });
  });

  it('mutes one finding for an entry, in the statement that it was made for', () => {
    const other = { ...unknown('tcr:NewA'), effect: 'deny' };
    expect(split(policyOf(other, unknown('tcr:NewA')), muted)).toEqual({
      shown: ['statement/0/action/0'],
      muted: 1,
      stale: 0,
    });
  });

  it('mutes as many equal findings as there are entries', () => {
    const twice = policyOf(unknown('tcr:NewA'), unknown('tcr:NewA'));
    const entries = muteAll(twice);
    expect(entries).toHaveLength(2);
    expect(split(twice, entries)).toEqual({ shown: [], muted: 2, stale: 0 });
    expect(split(twice, entries.slice(0, 1)).muted).toBe(1);
  });

  it('tells a finding about the whole document by its code', () => {
    const long = (letter: string) =>
      policyOf({ ...pull, resource: `qcs::tcr:::repo/${letter.repeat(7000)}` });
    const [finding] = lintPolicy(long('a')).filter(
      ({ location }) => placeOf({ location } as Diagnostic) === '',
    );
    const entry = finding && muteFinding(finding, long('a'), 'will be split');
    expect(entry).toMatchObject({ place: '', entry: '', statement: null });
    expect(splitMuted(lintPolicy(long('b')), long('b'), entry ? [entry] : []).muted).toHaveLength(1);
  });

  it('survives being stored as JSON', () => {
    const stored = JSON.parse(JSON.stringify(muted));
    expect(stored).toEqual(muted);
    expect(split(policyOf(unknown('tcr:NewA')), stored).muted).toBe(1);
  });

  it.each([null, undefined, 'x', [null], [1], [{}], [{ code }], { 0: muted[0] }])(
    'takes %j from storage',
    (stored) => {
      const policy = policyOf(unknown('tcr:NewA'));
      expect(split(policy, stored as never)).toEqual({ shown: ['statement/0/action/0'], muted: 0, stale: 0 });
    },
  );
});

describe('muteFinding', () => {
  it('has no entry for a place in the text, which may belong to no policy', () => {
    const finding: Diagnostic = {
      code: 'syntax/missing-comma',
      severity: 'error',
      location: { kind: 'text', range: { start: 0, end: 1 } },
      params: {},
    };
    expect(muteFinding(finding, null, '')).toBeNull();
  });

  it('tells a name from its value', () => {
    const at = (part: 'key' | 'value') =>
      muteFinding(
        { code, severity: 'info', params: {}, location: { kind: 'path', path: ['statement'], part } },
        policyOf(pull),
        '',
      )?.place;
    expect(at('key')).not.toBe(at('value'));
  });
});
