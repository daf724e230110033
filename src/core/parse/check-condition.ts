import type { DiagnosticFix, DocumentPath } from '../foundation';
import { atPath, isJsonRecord, jsonTypeOf, reportStructure, type StructureReport } from './structure-report';

/**
 * Reports where a condition is not operators → keys → value or values. What the operators and values mean
 * is a matter of `lint`. Never throws.
 */
export function checkCondition(condition: unknown, path: DocumentPath, report: StructureReport): void {
  // An empty array occurs on a page of the vendor; it says as little as an empty object.
  if (isEmpty(condition)) {
    reportEmpty(path, report, { safety: 'safe', edits: [{ kind: 'remove', path }] });
    return;
  }
  if (!isJsonRecord(condition)) {
    reportInvalid('operators', condition, path, report);
    return;
  }
  for (const [operator, keys] of Object.entries(condition)) {
    if (report.isFull) return;
    const operatorPath = [...path, operator];
    if (!isJsonRecord(keys)) {
      reportInvalid('keys', keys, operatorPath, report);
      continue;
    }
    if (isEmpty(keys)) reportEmpty(operatorPath, report);
    for (const [key, value] of Object.entries(keys)) checkValues(value, [...operatorPath, key], report);
  }
}

function checkValues(value: unknown, path: DocumentPath, report: StructureReport): void {
  if (!Array.isArray(value)) {
    if (!isScalar(value)) reportInvalid('value', value, path, report);
    return;
  }
  if (value.length === 0) reportEmpty(path, report);
  for (const [index, entry] of value.entries()) {
    if (report.isFull) return;
    if (!isScalar(entry)) reportInvalid('value', entry, [...path, index], report);
  }
}

/** Booleans belong in quotes, but can only mean one thing. */
function isScalar(value: unknown): boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}

function isEmpty(value: unknown): boolean {
  if (Array.isArray(value)) return value.length === 0;
  return isJsonRecord(value) && Object.keys(value).length === 0;
}

function reportInvalid(
  expected: 'operators' | 'keys' | 'value',
  value: unknown,
  path: DocumentPath,
  report: StructureReport,
): void {
  reportStructure(report, {
    code: 'structure/invalid-condition',
    severity: 'error',
    location: atPath(path),
    params: { expected, found: jsonTypeOf(value) },
  });
}

function reportEmpty(path: DocumentPath, report: StructureReport, fix?: DiagnosticFix): void {
  reportStructure(report, {
    code: 'structure/empty-condition',
    severity: 'warning',
    location: atPath(path),
    ...(fix ? { fix } : {}),
  });
}
