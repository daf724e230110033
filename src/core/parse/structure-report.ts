import type {
  Diagnostic,
  DiagnosticFix,
  DiagnosticLocation,
  DiagnosticParams,
  DocumentPath,
  Severity,
} from '../foundation';
import type { ReadingCode } from './reading-codes';

/** Findings about the shape of one document; a list of thousands helps nobody and costs time. */
export const structureFindingLimit = 100;

/** Collects what is wrong with the shape of a document. */
export interface StructureReport {
  readonly findings: Diagnostic[];
  /** There was more to report than the limit allows. */
  isFull: boolean;
  /** Fixes are edits of a document, and only a text without syntax errors can be edited. */
  readonly canFix: boolean;
}

export interface StructureFinding {
  readonly code: ReadingCode;
  readonly severity: Severity;
  readonly location: DiagnosticLocation;
  readonly params?: DiagnosticParams;
  readonly related?: readonly { readonly location: DiagnosticLocation }[];
  readonly fix?: DiagnosticFix;
}

export function createStructureReport(canFix: boolean): StructureReport {
  return { findings: [], isFull: false, canFix };
}

export function reportStructure(report: StructureReport, finding: StructureFinding): void {
  if (report.findings.length >= structureFindingLimit) {
    report.isFull = true;
    return;
  }
  const { code, severity, location, params = {}, related, fix } = finding;
  report.findings.push({
    code,
    severity,
    location,
    params,
    ...(related ? { related } : {}),
    ...(fix && report.canFix ? { fix } : {}),
  });
}

export function atPath(path: DocumentPath, part?: 'key' | 'value'): DiagnosticLocation {
  // The path is copied, since those who walk a document change theirs on the way.
  return { kind: 'path', path: [...path], ...(part ? { part } : {}) };
}

export type JsonType = 'object' | 'array' | 'string' | 'number' | 'boolean' | 'null';

export function jsonTypeOf(value: unknown): JsonType {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
    return typeof value as 'string' | 'number' | 'boolean';
  }
  return 'object';
}

export type JsonRecord = Readonly<Record<string, unknown>>;

export function isJsonRecord(value: unknown): value is JsonRecord {
  return jsonTypeOf(value) === 'object';
}
