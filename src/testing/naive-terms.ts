/** Kleene's three values. */
export type Truth = 'yes' | 'no' | 'maybe';

export function and(values: readonly Truth[]): Truth {
  if (values.includes('no')) return 'no';
  return values.includes('maybe') ? 'maybe' : 'yes';
}

export function or(values: readonly Truth[]): Truth {
  return not(and(values.map(not)));
}

export function not(value: Truth): Truth {
  if (value === 'maybe') return 'maybe';
  return value === 'yes' ? 'no' : 'yes';
}

export function fill(text: string, variable: string, value: string): string {
  return text.replace(`\${${variable}}`, () => value);
}

/** A variable's value is literal, so its stars are hidden from the wildcard under a letter that no name has. */
export function hide(text: string): string {
  return text.replaceAll('*', '\u0001');
}

export function glob(pattern: string, text: string): boolean {
  if (pattern === '') return text === '';
  if (pattern[0] === '*') {
    return glob(pattern.slice(1), text) || (text !== '' && glob(pattern, text.slice(1)));
  }
  const wanted = pattern[0] === '\u0001' ? '*' : pattern[0];
  return text !== '' && wanted === text[0] && glob(pattern.slice(1), text.slice(1));
}

export function findVariables(text: string): readonly string[] {
  return [...text.matchAll(/\$\{([^}]*)\}/g)].map((match) => match[1] ?? '');
}

export type Json = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
