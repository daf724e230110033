import type { DocumentPath } from '../foundation';
import { type BuiltDocument, isBroken } from './build-document';
import { checkCondition } from './check-condition';
import { isElement, statementElements } from './element-names';
import {
  atPath,
  type JsonRecord,
  jsonTypeOf,
  reportStructure,
  type StructureReport,
} from './structure-report';
import { describeValue, reportUnknownElement } from './unknown-element';

/** Reports what keeps an object from being a statement of an identity policy. Never throws. */
export function checkStatement(
  statement: JsonRecord,
  path: DocumentPath,
  built: BuiltDocument,
  report: StructureReport,
): void {
  // Where the text has errors, what seems to be missing may just be unreadable.
  const isWhole = !isBroken(built, path);
  checkEffect(statement, path, isWhole, report);
  checkList(statement, 'action', path, isWhole, built, report);
  // A role trust policy names principals and no resource; the finding about the principal says enough.
  const needsResource = isWhole && !Object.hasOwn(statement, 'principal');
  checkList(statement, 'resource', path, needsResource, built, report);
  if (Object.hasOwn(statement, 'condition')) {
    checkCondition(statement.condition, [...path, 'condition'], report);
  }
  for (const element of Object.keys(statement)) {
    if (report.isFull) return;
    if (element === 'principal') {
      const location = atPath([...path, element], 'key');
      reportStructure(report, { code: 'structure/principal-not-allowed', severity: 'error', location });
    } else if (!isElement(element, 'statement')) {
      reportUnknownElement(report, statement, path, element, statementElements);
    }
  }
}

function checkEffect(
  statement: JsonRecord,
  path: DocumentPath,
  isWhole: boolean,
  report: StructureReport,
): void {
  if (!Object.hasOwn(statement, 'effect')) {
    if (!isWhole) return;
    reportStructure(report, { code: 'structure/missing-effect', severity: 'error', location: atPath(path) });
    return;
  }
  const { effect } = statement;
  if (effect === 'allow' || effect === 'deny') return;
  reportStructure(report, {
    code: 'structure/invalid-effect',
    severity: 'error',
    location: atPath([...path, 'effect']),
    params: { found: describeValue(effect) },
  });
}

function checkList(
  statement: JsonRecord,
  element: 'action' | 'resource',
  statementPath: DocumentPath,
  isRequired: boolean,
  built: BuiltDocument,
  report: StructureReport,
): void {
  if (!Object.hasOwn(statement, element)) {
    if (!isRequired) return;
    const location = atPath(statementPath);
    reportStructure(report, { code: `structure/missing-${element}`, severity: 'error', location });
    return;
  }
  const path = [...statementPath, element];
  const value = statement[element];
  if (!Array.isArray(value)) {
    checkEntry(value, element, path, report);
    return;
  }
  if (value.length === 0 && !isBroken(built, path)) reportEmpty(element, path, report);
  for (const [index, entry] of value.entries()) {
    if (report.isFull) return;
    if (typeof entry !== 'string' || entry === '') checkEntry(entry, element, [...path, index], report);
  }
}

function checkEntry(
  entry: unknown,
  element: 'action' | 'resource',
  path: DocumentPath,
  report: StructureReport,
): void {
  if (entry === '') reportEmpty(element, path, report);
  if (typeof entry === 'string') return;
  reportStructure(report, {
    code: `structure/invalid-${element}`,
    severity: 'error',
    location: atPath(path),
    params: { found: jsonTypeOf(entry) },
  });
}

function reportEmpty(element: 'action' | 'resource', path: DocumentPath, report: StructureReport): void {
  reportStructure(report, { code: `structure/empty-${element}`, severity: 'error', location: atPath(path) });
}
