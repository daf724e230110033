import { describe, expect, it } from 'vitest';
import { actionNames } from './action-names';
import { anyText, type Language, pickCharacter, shapeOf } from './language';
import { resourceNames } from './resource-names';

const ascii = Array.from({ length: 128 }, (_, code) => String.fromCharCode(code));
const letter = /[a-z0-9]/;

/** What each character makes of a text: those for which `form` tells the shape, all others being no name. */
function check<Shape extends string>(
  language: Language<Shape>,
  write: (character: string) => string,
  form: (character: string) => Shape | null,
): void {
  for (const character of ascii) {
    const text = write(character);
    expect(`${text} ${shapeOf(language, text)}`).toBe(`${text} ${form(character)}`);
  }
}

describe('actionNames', () => {
  it('has services in small letters and digits, and operations in letters and digits', () => {
    check(
      actionNames,
      (one) => `${one}x:Do`,
      (one) => (letter.test(one) ? 'other-service' : null),
    );
    check(
      actionNames,
      (one) => `tcr:${one}`,
      (one) => (/[A-Za-z0-9]/.test(one) ? 'tcr' : null),
    );
    check(
      actionNames,
      (one) => `ccr:Do${one}`,
      (one) => (/[A-Za-z0-9]/.test(one) ? 'ccr' : null),
    );
  });

  it.each([
    ['tcr:A', 'tcr'],
    ['ccr:A', 'ccr'],
    ['tc:A', 'other-service'],
    ['t:A', 'other-service'],
    ['c:A', 'other-service'],
    ['cc:A', 'other-service'],
    ['cr:A', 'other-service'],
    ['rtcr:A', 'other-service'],
    ['tcrr:A', 'other-service'],
    ['tccr:A', 'other-service'],
    ['ctcr:A', 'other-service'],
    [':A', null],
    ['tcr', null],
    ['tcr:', null],
  ])('takes %s for %s', (text, shape) => {
    expect(shapeOf(actionNames, text)).toBe(shape);
  });
});

describe('resourceNames', () => {
  // The limits of names: components of an image name; a tag may have capitals, and an underscore first.
  it.each<[string, (one: string) => string, (one: string) => string | null]>([
    [
      'first of a namespace',
      (one) => `repo/${one}`,
      (one) => (one === '*' ? 'every-repository' : letter.test(one) ? 'namespace' : null),
    ],
    [
      'inside a namespace',
      (one) => `repo/a${one}b`,
      (one) => (one === '/' ? 'repository' : /[a-z0-9._-]/.test(one) ? 'namespace' : null),
    ],
    ['last of a namespace', (one) => `repo/a${one}`, (one) => (letter.test(one) ? 'namespace' : null)],
    [
      'first of a repository',
      (one) => `repo/a/${one}`,
      (one) => (one === '*' ? 'every-in-namespace' : letter.test(one) ? 'repository' : null),
    ],
    [
      'inside a repository',
      (one) => `repo/a/b${one}c`,
      (one) =>
        one === '/' ? 'tag' : one === ':' ? 'colon-tag' : /[a-z0-9._-]/.test(one) ? 'repository' : null,
    ],
    ['first of a tag', (one) => `repo/a/b/${one}`, (one) => (/\w/.test(one) ? 'tag' : null)],
    ['inside a tag', (one) => `repo/a/b/v${one}`, (one) => (/[\w.-]/.test(one) ? 'tag' : null)],
    ['first of an old tag', (one) => `repo/a/b:${one}`, (one) => (/\w/.test(one) ? 'colon-tag' : null)],
    ['inside an old tag', (one) => `repo/a/b:v${one}`, (one) => (/[\w.-]/.test(one) ? 'colon-tag' : null)],
    ['a name elsewhere', (one) => one, () => 'other'],
    ['a name that begins alike', (one) => `rep${one}`, () => 'other'],
    ['after the kind of resource', (one) => `repo${one}x`, (one) => (one === '/' ? 'namespace' : 'other')],
  ])('knows which characters may stand %s', (_, write, form) => {
    check<string>(resourceNames, write, form);
  });
});

describe('pickCharacter', () => {
  const none = () => false;
  const kindOf = (character: string) => resourceNames.kindOf(character.charCodeAt(0));
  const isAmong = (text: string) => (code: number) => text.includes(String.fromCharCode(code));

  it('takes the most readable one that is free', () => {
    expect(pickCharacter(anyText, 0, none)).toBe('x'.charCodeAt(0));
    expect(pickCharacter(anyText, 0, isAmong('xy'))).toBe('z'.charCodeAt(0));
    expect(pickCharacter(resourceNames, kindOf('/'), none)).toBe('/'.charCodeAt(0));
  });

  it('finds none where all of a kind are taken', () => {
    expect(pickCharacter(resourceNames, kindOf('/'), isAmong('/'))).toBe(-1);
    expect(pickCharacter(anyText, 0, () => true)).toBe(-1);
    expect(pickCharacter(anyText, 7, none)).toBe(-1);
  });

  it('goes on with other scripts where the usual ones are taken', () => {
    expect(pickCharacter(resourceNames, kindOf('~'), isAmong('~!@'))).toBe(0x4e00);
    expect(pickCharacter(resourceNames, kindOf('~'), isAmong('~!@\u4e00'))).toBe(0x4e01);
    // The last one is left: below the letters there are signs, and the first that is no letter of a name.
    expect(pickCharacter(resourceNames, kindOf('~'), (code) => code >= 0x80 || isAmong('~!@')(code))).toBe(0);
    expect(pickCharacter(resourceNames, kindOf('~'), (code) => code !== 0x4dff)).toBe(0x4dff);
    // What is free has to be of the kind: a slash is not.
    expect(pickCharacter(resourceNames, kindOf('~'), (code) => code !== '/'.charCodeAt(0))).toBe(-1);
  });
});
