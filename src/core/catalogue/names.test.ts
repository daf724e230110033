import { describe, expect, it } from 'vitest';
import { checkNamespaceName, checkRepositoryName, checkTag, hasNameError } from './index';

/** Gives code, severity and the stretch of text that each problem points at. */
function summarise(problems: ReturnType<typeof checkTag>, text: string) {
  return problems.map(({ code, severity, range }) => [code, severity, text.slice(range.start, range.end)]);
}

describe('namespaces and repositories', () => {
  it.each([
    'team-01',
    'a',
    '0',
    'a.b',
    'a_b',
    'a__b',
    'a-b',
    // The grammar of image names allows any number of dashes in a row.
    'a---b',
    'a'.repeat(30),
  ])('%s is a good name', (name) => {
    expect(checkNamespaceName(name)).toEqual([]);
    expect(checkRepositoryName(name)).toEqual([]);
  });

  it.each([
    ['nothing', '', [['empty', 'error', '']], undefined],
    ['upper case', 'TEAM-01', [['upper-case', 'error', 'TEAM']], 'team-01'],
    ['a slash', 'team/repo', [['slash', 'error', '/']], undefined],
    ['Cyrillic es, which looks like c', 'сi', [['look-alike', 'error', 'с']], 'ci'],
    ['Greek omicron', 'teοm', [['look-alike', 'error', 'ο']], 'teom'],
    ['full-width letters', 'ｔｅａｍ', [['look-alike', 'error', 'ｔｅａｍ']], 'team'],
    ['a full-width slash, which stays a slash', 'a／b', [['look-alike', 'error', '／']], undefined],
    ['a typographic dash', 'team–01', [['look-alike', 'error', '–']], 'team-01'],
    ['a mathematical letter outside the basic plane', '𝐚b', [['look-alike', 'error', '𝐚']], 'ab'],
    ['white space around', ' team ', [['space', 'error', ' ']], 'team'],
    ['white space inside', 'my team', [['space', 'error', ' ']], 'my-team'],
    ['a zero-width space', 'te\u200bam', [['space', 'error', '\u200b']], 'team'],
    ['a right-to-left override', '\u202eteam', [['space', 'error', '\u202e']], 'team'],
    ['a star', 'team-*', [['wildcard', 'error', '*']], undefined],
    ['a question mark', 'team-0?', [['wildcard', 'error', '?']], undefined],
    ['markup', '<b>', [['invalid-character', 'error', '<']], undefined],
    ['Chinese', '团队', [['invalid-character', 'error', '团队']], undefined],
    ['half of a surrogate pair', 'a\ud83db', [['invalid-character', 'error', '\ud83d']], undefined],
    ['a dash at the start', '-team', [['separator-position', 'error', '-']], 'team'],
    ['a dot at the end', 'team.', [['separator-position', 'error', '.']], 'team'],
    ['two dots', 'a..b', [['separator-position', 'error', '..']], undefined],
    ['three underscores', 'a___b', [['separator-position', 'error', '___']], undefined],
    ['mixed separators', 'a.-b', [['separator-position', 'error', '.-']], undefined],
    [
      'several things at once, each named once',
      'Team A/*b*',
      [
        ['upper-case', 'error', 'T'],
        ['slash', 'error', '/'],
        ['space', 'error', ' '],
        ['wildcard', 'error', '*'],
      ],
      undefined,
    ],
  ] as const)('%s: %j', (_, name, expected, suggestion) => {
    const problems = checkNamespaceName(name);
    expect(summarise(problems, name)).toEqual(expected);
    expect(problems[0]?.suggestion).toBe(suggestion);
    expect(summarise(checkRepositoryName(name), name)).toEqual(expected);
  });

  it('names a foreign letter by its code point, its script and the letter it resembles', () => {
    expect(checkNamespaceName('teаm')[0]?.params).toEqual({
      character: 'а',
      codePoint: 'U+0430',
      looksLike: 'a',
      script: 'cyrillic',
    });
    expect(checkNamespaceName('𝐚')[0]?.params).toMatchObject({ codePoint: 'U+1D41A', script: 'other' });
  });
});

describe('lengths', () => {
  // naming-and-limits.json, builderAdvice: warn above 30, refuse above 100; repositories 200.
  it.each([
    ['namespace of 31', checkNamespaceName, 31, 'warning', 30],
    ['namespace of 100', checkNamespaceName, 100, 'warning', 30],
    ['namespace of 101', checkNamespaceName, 101, 'error', 100],
    ['repository of 201', checkRepositoryName, 201, 'error', 200],
    ['tag of 129', checkTag, 129, 'error', 128],
    [
      'namespace of five million, of which only the length is looked at',
      checkNamespaceName,
      5e6,
      'error',
      100,
    ],
  ] as const)('%s characters', (_, check, length, severity, limit) => {
    const problems = check('a'.repeat(length));
    expect(problems).toEqual([
      { code: 'too-long', severity, range: { start: limit, end: length }, params: { length, limit } },
    ]);
    expect(hasNameError(problems)).toBe(severity === 'error');
  });

  it.each([
    ['repository of 200', checkRepositoryName, 200],
    ['tag of 128', checkTag, 128],
  ] as const)('%s characters is fine', (_, check, length) => {
    expect(check('a'.repeat(length))).toEqual([]);
  });

  it('counts code points', () => {
    expect(checkNamespaceName('𝐚'.repeat(30)).map((problem) => problem.code)).toEqual(['look-alike']);
  });
});

describe('tags', () => {
  it.each(['v1', 'V1.0-RC_2', '_internal', 'latest', '1.', 'a..b', 'a--'])('%s is a good tag', (tag) => {
    expect(checkTag(tag)).toEqual([]);
  });

  it.each([
    ['nothing', '', [['empty', 'error', '']], undefined],
    ['a dot at the start', '.v1', [['separator-position', 'error', '.']], 'v1'],
    ['a dash at the start', '-v1', [['separator-position', 'error', '-']], 'v1'],
    ['a colon', 'v1:2', [['invalid-character', 'error', ':']], undefined],
    ['a slash', 'v1/2', [['slash', 'error', '/']], undefined],
    ['Cyrillic ve in upper case', 'В1', [['look-alike', 'error', 'В']], 'B1'],
  ] as const)('%s: %j', (_, tag, expected, suggestion) => {
    const problems = checkTag(tag);
    expect(summarise(problems, tag)).toEqual(expected);
    expect(problems[0]?.suggestion).toBe(suggestion);
  });
});
