import type { Diagnostic, DocumentPath } from '../foundation';

/** Where a finding is, as a person would say it. Numbers count from one. */
export type FindingPlace =
  | { readonly kind: 'document' }
  | { readonly kind: 'line'; readonly line: number }
  | { readonly kind: 'element'; readonly element: string }
  | { readonly kind: 'statement'; readonly statement: number }
  | { readonly kind: 'statementElement'; readonly statement: number; readonly element: string }
  | {
      readonly kind: 'statementEntry';
      readonly statement: number;
      readonly element: string;
      readonly entry: number;
    };

/** A place in the policy is told by statement and element, one in a broken text by its line. */
export function describePlace({ location }: Diagnostic, text: string): FindingPlace {
  if (location.kind === 'text') return { kind: 'line', line: lineOf(text, location.range.start) };
  return describePath(location.path);
}

export function describePath(path: DocumentPath): FindingPlace {
  const [root, index, element, entry] = path;
  if (root === undefined) return { kind: 'document' };
  if (root !== 'statement' || typeof index !== 'number') return { kind: 'element', element: String(root) };
  const statement = index + 1;
  if (element === undefined) return { kind: 'statement', statement };
  if (typeof entry === 'number' && path.length === 4) {
    return { kind: 'statementEntry', statement, element: String(element), entry: entry + 1 };
  }
  return { kind: 'statementElement', statement, element: String(element) };
}

function lineOf(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) line += 1;
  return line;
}
