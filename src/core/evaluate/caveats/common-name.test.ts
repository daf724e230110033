import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shareOf } from '../../../testing/run-share';
import { compileGlob, matchesGlob } from '../../matching';
import { findCommonName } from './common-name';
import { bindTemplate, fillTemplate, readTemplate } from './resource-template';

const repository = `qcs::tcr:\${region}:\${account}:repo/\${namespace}/\${repository}`;
const namespace = `qcs::tcr:\${region}:\${account}:repo/\${namespace}`;

describe('findCommonName', () => {
  it.each([
    ['a star leaves every name free', repository, ['repo/*'], 'repo/x/x'],
    ['a pattern without a star is itself', repository, ['repo/team-01/app'], 'repo/team-01/app'],
    ['a prefix goes on with a free stretch', repository, ['repo/team-*'], 'repo/team-x/x'],
    ['a star in the middle of a name', namespace, ['repo/a*z'], 'repo/axz'],
    ['two patterns meet', repository, ['repo/a*', 'repo/*b'], 'repo/ax/b'],
    ['two patterns overlap', namespace, ['repo/ab*', 'repo/*b'], 'repo/ab'],
    ['a name holds no slash', namespace, ['repo/a/*'], null],
    ['a name does not begin with a slash', repository, ['repo//*'], null],
    ['a pattern that is too short', repository, ['repo/team-01'], null],
    ['another type', repository, ['instance/*'], null],
    ['two patterns that exclude each other', repository, ['repo/a/*', 'repo/b/*'], null],
    ['no pattern at all', repository, [], 'repo/x/x'],
    ['a star in the template is a character', 'qcs::tcr:::repo/*', ['repo/*'], 'repo/*'],
  ])('%s', (_sentence, template, patterns, expected) => {
    expect(find(template, patterns)).toBe(expected);
  });

  it('gives up once the budget is spent', () => {
    expect(find(repository, ['repo/*'], 3)).toBeNull();
    // Before the one character and behind it.
    expect(find('qcs::tcr:::a', [], 1)).toBeNull();
    expect(find('qcs::tcr:::a', [], 2)).toBe('a');
  });

  it('enters a combination of places once', () => {
    const budget = { statesLeft: 10_000 };
    const globs = ['repo/*a', 'repo/*b'].map(compileGlob);
    expect(findCommonName(read(namespace), globs, 'x', budget)).toBeNull();
    // Five characters before the name, its first character, the rest, the end; for the globs the star and a letter.
    expect(10_000 - budget.statesLeft).toBeLessThanOrEqual(8 * 8 * 8);
  });

  it('finds a name that fits, exactly where there is one', () => {
    const patterns = fc.string({ unit: fc.constantFrom('a', 'b', '/', '*'), maxLength: 5 });
    fc.assert(
      fc.property(patterns, patterns, (one, other) => {
        const globs = [compileGlob(`repo/${one}`), compileGlob(`repo/${other}`)];
        const fits = (name: string) => globs.every((glob) => matchesGlob(glob, name));
        const found = find(repository, [`repo/${one}`, `repo/${other}`]);
        if (found !== null) {
          expect(fits(found)).toBe(true);
          expect(bindTemplate(read(repository), found)).not.toBeNull();
        } else {
          expect(shortNames.filter(fits)).toEqual([]);
        }
      }),
      { numRuns: shareOf(3_000), seed: 20261124 },
    );
  });
});

describe('readTemplate', () => {
  it('cuts the last segment at its placeholders', () => {
    expect(readTemplate(`qcs::tcr:\${region}:\${account}:repo/\${namespace}/*`)).toEqual({
      service: 'tcr',
      parts: ['repo/', { placeholder: 'namespace' }, '/*'],
    });
    expect(readTemplate(`qcs::ssl::\${account}:\${certificateId}`)).toEqual({
      service: 'ssl',
      parts: [{ placeholder: 'certificateId' }],
    });
  });

  it('reads no form out of * or of another text', () => {
    expect([readTemplate('*'), readTemplate(`repo/\${namespace}`)]).toEqual([null, null]);
  });
});

describe('bindTemplate', () => {
  it.each([
    ['names', repository, 'repo/team-01/app', { namespace: 'team-01', repository: 'app' }],
    ['one name', namespace, 'repo/team-01', { namespace: 'team-01' }],
    ['a star behind a name', `qcs::tcr:::repo/\${namespace}/*`, 'repo/team-01/*', { namespace: 'team-01' }],
    ['no star inside a name', repository, 'repo/team-01/*', null],
    ['nothing left over', namespace, 'repo/team-01/app', null],
    ['nothing missing', repository, 'repo/team-01', null],
    ['no empty name', repository, 'repo//app', null],
    ['another type', repository, 'instance/a/b', null],
    ['another type of as many letters', repository, 'team/a/b', null],
  ])('%s', (_sentence, template, name, expected) => {
    const bindings = bindTemplate(read(template), name);
    expect(bindings && Object.fromEntries(bindings)).toEqual(expected);
  });

  it('is undone by fillTemplate', () => {
    const bindings = bindTemplate(read(repository), 'repo/team-01/app');
    expect(fillTemplate(read(repository), bindings ?? new Map(), 'x')).toBe('repo/team-01/app');
    expect(fillTemplate(read(`${repository}/\${tag}`), bindings ?? new Map(), 'x')).toBe(
      'repo/team-01/app/x',
    );
  });
});

/** Every `repo/<1 to 3>/<1 to 3>` over the letters of the patterns and one other. */
const shortNames: readonly string[] = (() => {
  const names: string[] = [];
  let longest = [''];
  for (let length = 1; length <= 3; length += 1) {
    longest = longest.flatMap((name) => ['a', 'b', 'c'].map((letter) => name + letter));
    names.push(...longest);
  }
  return names.flatMap((one) => names.map((other) => `repo/${one}/${other}`));
})();

function find(template: string, patterns: readonly string[], statesLeft = 10_000): string | null {
  return findCommonName(read(template), patterns.map(compileGlob), 'x', { statesLeft });
}

function read(template: string) {
  const parsed = readTemplate(template);
  if (parsed === null) throw new Error(`${template} is no template`);
  return parsed;
}
