import type { DocumentPath } from '../../../core';

export function statementPath(statement: number): DocumentPath {
  return ['statement', statement];
}

/** The place of one entry; `index` is `null` where the element is a bare string. */
export function entryPath(
  statement: number,
  element: 'action' | 'resource',
  index: number | null,
): DocumentPath {
  return index === null ? ['statement', statement, element] : ['statement', statement, element, index];
}
