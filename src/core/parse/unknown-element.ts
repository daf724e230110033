import type { DiagnosticFix, DocumentPath, JsonValue } from '../foundation';
import { isForeignElement } from './element-names';
import {
  atPath,
  type JsonRecord,
  jsonTypeOf,
  reportStructure,
  type StructureReport,
} from './structure-report';
import { suggestName } from './suggest-name';
import { excerpt } from './text-reader';

/**
 * Reports a property that the policy language does not have. What the service does with one is not
 * documented, so it is a likely mistake; only names that other clouds have are known to be refused.
 */
export function reportUnknownElement(
  report: StructureReport,
  record: JsonRecord,
  path: DocumentPath,
  element: string,
  known: readonly string[],
): void {
  const location = atPath([...path, element], 'key');
  const name = excerpt(element, 0, element.length);
  if (isForeignElement(element)) {
    const params = { element: name };
    reportStructure(report, { code: 'structure/unsupported-element', severity: 'error', location, params });
    return;
  }
  const missing = known.filter((candidate) => !Object.hasOwn(record, candidate));
  const suggestion = suggestName(element, missing);
  reportStructure(report, {
    code: 'structure/unknown-element',
    severity: 'warning',
    location,
    params: suggestion === undefined ? { element: name } : { element: name, suggestion },
    ...(suggestion === undefined ? {} : { fix: renameElement(record, path, element, suggestion) }),
  });
}

/** An element that was ignored so far starts to count, so decisions may change. */
function renameElement(record: JsonRecord, path: DocumentPath, from: string, to: string): DiagnosticFix {
  // Every value of a document comes from JSON.
  const value = record[from] as JsonValue;
  return {
    safety: 'needs-review',
    edits: [
      { kind: 'remove', path: [...path, from] },
      { kind: 'set', path: [...path, to], value },
    ],
  };
}

/** A wrong value as a message shows it: the text of a string, else the JSON type. */
export function describeValue(value: unknown): string {
  return typeof value === 'string' ? excerpt(value, 0, value.length) : jsonTypeOf(value);
}
