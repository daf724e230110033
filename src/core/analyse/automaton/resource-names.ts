import { defineLanguage, type Language } from './language';

/**
 * What the last segment of a resource name can be, for the kinds of resource that the Individual edition has.
 *
 * - `namespace`, `repository`, `tag`: `repo/ns`, `repo/ns/name`, `repo/ns/name/tag`.
 * - `every-repository`, `every-in-namespace`: the literal stars on which list calls and batch deletions are
 *   checked, `repo/*` and `repo/ns/*`.
 * - `colon-tag`: `repo/ns/name:tag`, as the old product wrote it.
 * - `other`: what does not begin with `repo/`, as in other products and the Enterprise edition.
 */
export type NameShape =
  | 'namespace'
  | 'repository'
  | 'tag'
  | 'every-repository'
  | 'every-in-namespace'
  | 'colon-tag'
  | 'other';

/**
 * The well-formed last segments. Namespaces and repositories are path components of an image name: lower-case
 * letters and digits, with separators between them; tags may have upper-case letters and an underscore first.
 * Below `repo/` nothing else is a name that a request could carry.
 *
 * @see domain facts, naming-and-limits.json; OCI Distribution Specification
 */
export const resourceNames: Language<NameShape> = defineLanguage<NameKind, NameShape>({
  kinds: {
    small: { preferred: 'xyzwvqabcdfghijklmnstu0123456789', isFinite: true },
    r: { preferred: 'r', isFinite: true },
    e: { preferred: 'e', isFinite: true },
    p: { preferred: 'p', isFinite: true },
    o: { preferred: 'o', isFinite: true },
    capital: { preferred: 'XYZWVQABCDEFGHIJKLMNOPRSTU', isFinite: true },
    dash: { preferred: '-.', isFinite: true },
    underscore: { preferred: '_', isFinite: true },
    slash: { preferred: '/', isFinite: true },
    colon: { preferred: ':', isFinite: true },
    star: { preferred: '*', isFinite: true },
    rest: { preferred: '~!@', isFinite: false },
  },
  kindOf: (code) => {
    const character = String.fromCharCode(code);
    if (character >= 'a' && character <= 'z') return opening[character] ?? 'small';
    if (character >= '0' && character <= '9') return 'small';
    if (character >= 'A' && character <= 'Z') return 'capital';
    return signs[character] ?? 'rest';
  },
  states: {
    start: { to: { r: 'r' }, rest: 'other' },
    r: { shape: 'other', to: { e: 're' }, rest: 'other' },
    re: { shape: 'other', to: { p: 'rep' }, rest: 'other' },
    rep: { shape: 'other', to: { o: 'repo' }, rest: 'other' },
    repo: { shape: 'other', to: { slash: 'repo/' }, rest: 'other' },
    other: { shape: 'other', rest: 'other' },
    'repo/': { to: { ...smallTo('namespace'), star: 'repo/*' } },
    'repo/*': { shape: 'every-repository' },
    namespace: {
      shape: 'namespace',
      to: { ...smallTo('namespace'), dash: 'namespace-', underscore: 'namespace-', slash: 'namespace/' },
    },
    'namespace-': { to: { ...smallTo('namespace'), dash: 'namespace-', underscore: 'namespace-' } },
    'namespace/': { to: { ...smallTo('repository'), star: 'namespace/*' } },
    'namespace/*': { shape: 'every-in-namespace' },
    repository: {
      shape: 'repository',
      to: {
        ...smallTo('repository'),
        dash: 'repository-',
        underscore: 'repository-',
        slash: 'tag/',
        colon: 'tag:',
      },
    },
    'repository-': { to: { ...smallTo('repository'), dash: 'repository-', underscore: 'repository-' } },
    'tag/': { to: { ...smallTo('/tag'), capital: '/tag', underscore: '/tag' } },
    '/tag': {
      shape: 'tag',
      to: { ...smallTo('/tag'), capital: '/tag', dash: '/tag', underscore: '/tag' },
    },
    'tag:': { to: { ...smallTo(':tag'), capital: ':tag', underscore: ':tag' } },
    ':tag': {
      shape: 'colon-tag',
      to: { ...smallTo(':tag'), capital: ':tag', dash: ':tag', underscore: ':tag' },
    },
  },
});

type NameKind =
  | OpeningLetter
  | 'small'
  | 'capital'
  | 'dash'
  | 'underscore'
  | 'slash'
  | 'colon'
  | 'star'
  | 'rest';

/** The state of a text `repo/ns/`, which the name of a repository may follow. */
export const afterNamespace: number = resourceNames.stateNames.indexOf('namespace/');

/** The letters of `repo`, which the first states tell apart. */
type OpeningLetter = 'r' | 'e' | 'p' | 'o';

const opening: Readonly<Record<string, OpeningLetter>> = { r: 'r', e: 'e', p: 'p', o: 'o' };

const signs: Readonly<Record<string, 'dash' | 'underscore' | 'slash' | 'colon' | 'star'>> = {
  '-': 'dash',
  '.': 'dash',
  _: 'underscore',
  '/': 'slash',
  ':': 'colon',
  '*': 'star',
};

function smallTo(state: string): Readonly<Record<OpeningLetter | 'small', string>> {
  return { small: state, r: state, e: state, p: state, o: state };
}
