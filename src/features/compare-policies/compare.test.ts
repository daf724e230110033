import { describe, expect, it } from 'vitest';
import {
  comparePolicies,
  kindsOf,
  listIndividual,
  listOfficialScenarios,
  nameResources,
  type ResourceDescription,
  sortDifferences,
} from '../../core';
import type { DifferenceWords } from '../../i18n';
import { type BaselineChoice, baselineText, presetChoices, readBaseline } from './baseline';
import { writeReview } from './write-review';

const place = { service: 'tcr', region: '', account: '' };

function policyOf(id: string) {
  const scenario = listOfficialScenarios().find((one) => one.id === id);
  if (!scenario) throw new Error(`no scenario ${id}`);
  return scenario.policy;
}

/** Words that show the data they are made of. */
const words: DifferenceWords = {
  doing: (difference) => kindsOf(listIndividual(difference)).join('+') || 'other',
  split: (difference) => ({ named: nameResources(difference.resources), unnamed: 0 }),
  context: () => '',
  sentence: () => '',
  resourceText: ({ key, name }) => `${key}(${name})`,
  more: String,
};

const texts = {
  title: 'T',
  verdict: 'V',
  says: 'S',
  gained: 'G',
  lost: 'L',
  onSome: ' (sometimes)',
  on: 'on',
  incomplete: 'I',
  notListed: (count: number) => `${count} more`,
};

describe('the policy to compare with', () => {
  const document = {
    opening: 'opened',
    past: [
      { text: 'first', decided: null },
      { text: 'last', decided: null },
    ],
  };

  it('is the text at the beginning of this visit, one of an earlier state, or what was pasted', () => {
    const text = (choice: BaselineChoice, pasted: string, stepsBack = 1) =>
      baselineText(choice, document, { pasted, stepsBack });
    expect(text('opening', '')).toBe('opened');
    expect(text('step', '')).toBe('last');
    expect(text('step', '', 2)).toBe('first');
    expect(text('step', '', 9)).toBe('first');
    expect(text('pasted', '  ')).toBeNull();
    expect(text('pasted', '{}')).toBe('{}');
  });

  it('is the text itself where nothing was changed yet, and nothing where a step is asked for', () => {
    const fresh = { opening: 'only', past: [] };
    expect(baselineText('opening', fresh, { pasted: '', stepsBack: 1 })).toBe('only');
    expect(baselineText('step', fresh, { pasted: '', stepsBack: 1 })).toBeNull();
  });

  it('may be any ready-made policy whose text is published', () => {
    expect(presetChoices).toContain('preset:QcloudTCRReadOnlyAccess');
    for (const choice of presetChoices) {
      const text = baselineText(choice, document, { pasted: '', stepsBack: 1 });
      expect(readBaseline(text).kind).toBe('policy');
    }
  });

  it('does not count while its text breaks off', () => {
    expect(readBaseline(null).kind).toBe('nothing');
    expect(readBaseline('{"version":"2.0","statement":[').kind).toBe('unreadable');
    expect(readBaseline('{"version":"2.0","statement":[]}').kind).toBe('policy');
  });
});

describe('differences in words', () => {
  it('tell everything else in a namespace once, whatever it is', () => {
    const resources: readonly ResourceDescription[] = [
      { kind: 'other-in-namespace', shape: 'repository', namespace: 'a', place },
      { kind: 'other-in-namespace', shape: 'tag', namespace: 'a', place },
      { kind: 'repository', shape: 'repository', namespace: 'a', repository: 'b', place },
    ];
    expect(nameResources(resources)).toEqual([
      { key: 'rest-of-namespace', name: 'a' },
      { key: 'repository', name: 'a/b' },
    ]);
  });

  it('put what docker and the console do before the Enterprise edition and other products', () => {
    // Full access and read-only on one repository: pushing is lost, and so are calls no catalogue knows.
    const { lost } = comparePolicies(policyOf('all-full'), policyOf('repository-read-only'));
    const { individual, beyond } = sortDifferences(lost);
    expect(individual.flatMap((one) => kindsOf(listIndividual(one)))).toContain('push');
    expect(beyond.length).toBeGreaterThan(0);
    expect(beyond.every((one) => listIndividual(one).length === 0)).toBe(true);
    expect(individual.length + beyond.length).toBe(lost.length);
  });

  it('become a list for a review, with a request for each difference', () => {
    const comparison = comparePolicies(policyOf('repository-read-only'), policyOf('namespace-full'));
    const review = writeReview(comparison, words, texts);
    expect(review).toMatch(/^### T\n\n\*\*V\.\*\* S\n\n\*\*G\*\*\n\n- /);
    // Namespace full access holds all that the repository's readers may do.
    expect(review).not.toContain('**L**');
    for (const { witness } of comparison.gained) expect(review).toContain(`\`${witness.resource}\``);
  });

  it('say in a review that there may be more of them', () => {
    const comparison = comparePolicies(policyOf('repository-read-only'), policyOf('namespace-full'));
    expect(writeReview({ ...comparison, open: ['budget'] }, words, texts)).toMatch(
      /^### T\n\n\*\*V\.\*\* S I\n/,
    );
    // Where none was found there is none to call certain.
    const none = {
      ...comparison,
      open: ['budget' as const],
      gained: [],
      lost: [],
      gainedCount: 0,
      lostCount: 0,
    };
    expect(writeReview(none, words, texts)).toBe('### T\n\n**V.** S\n');
  });
});
