import { expect } from 'vitest';
import { type Diagnostic, findNearestPlace, type SourceMap } from '../core/foundation';
import { type LintCode, type LintOptions, lintPolicy } from '../core/lint';
import type { PolicyDocument } from '../core/model';
import { readPolicy } from '../core/parse';
import { applyDocumentEdits } from '../core/render';
import { readMarks } from './marked-text';

/**
 * Lints a fixture and expects findings of one rule exactly at the marked places; other rules may find what
 * they like. The fixture is a statement, a list of statements or a whole policy, as JSON. Returns the
 * findings of that rule.
 */
export function checkLint(code: LintCode, marked: string, options: LintOptions = {}): readonly Diagnostic[] {
  const { text, ranges } = readMarks(toPolicyText(marked));
  const { policy, sourceMap } = readText(text);
  const findings = lintPolicy(policy, options).filter((finding) => finding.code === code);
  const found = findings.map((finding) => excerptOf(text, finding, sourceMap));
  expect(found).toEqual(ranges.map(({ start, end }) => `${start}: ${text.slice(start, end)}`));
  return findings;
}

/** A statement as a fixture, from pieces of JSON that may hold marks. */
export function allow(action: string, resource: string, condition?: string): string {
  return writeStatement('allow', action, resource, condition);
}

export function deny(action: string, resource: string, condition?: string): string {
  return writeStatement('deny', action, resource, condition);
}

/** A statement under conditions; what it allows or denies does not matter to the rules about them. */
export function allowWhen(condition: string): string {
  return allow('"tcr:PullRepositoryPersonal"', '"qcs::tcr:::repo/team-01/*"', condition);
}

export function denyWhen(condition: string): string {
  return deny('"tcr:PushRepositoryPersonal"', '"qcs::tcr:::repo/team-01/*"', condition);
}

/** Several statements as one fixture. */
export function both(...statements: readonly string[]): string {
  return `[${statements.join(', ')}]`;
}

/** The policy that a fixture becomes when the fix of its first finding of a rule is applied. */
export function fixFirst(code: LintCode, fixture: string, options: LintOptions = {}): PolicyDocument {
  const text = toPolicyText(readMarks(fixture).text);
  const finding = lintPolicy(readText(text).policy, options).find((one) => one.code === code);
  if (finding === undefined) throw new Error(`No ${code} in ${text}`);
  return applyFix(text, finding);
}

/** The policy of a text after the fix of a finding, read back from the edited text. */
export function applyFix(text: string, finding: Diagnostic): PolicyDocument {
  if (finding.fix === undefined) throw new Error(`${finding.code} has no fix here`);
  const edited = applyDocumentEdits(text, readText(text).sourceMap, finding.fix.edits);
  if (!edited.ok)
    throw new Error(`The fix of ${finding.code} cannot be applied: ${JSON.stringify(edited.error)}`);
  return readText(edited.value).policy;
}

/** Puts a statement or a list of statements into a policy; a whole policy stays as it is. */
export function toPolicyText(json: string): string {
  const bare = json.replaceAll('«', '').replaceAll('»', '');
  const value: unknown = JSON.parse(bare);
  if (Array.isArray(value)) return `{ "version": "2.0", "statement": ${json} }`;
  if (typeof value === 'object' && value !== null && 'statement' in value) return json;
  return `{ "version": "2.0", "statement": [${json}] }`;
}

export function readText(text: string): { readonly policy: PolicyDocument; readonly sourceMap: SourceMap } {
  const { policy, sourceMap } = readPolicy(text);
  if (policy === null) throw new Error(`No policy in ${text}`);
  return { policy, sourceMap };
}

function writeStatement(effect: string, action: string, resource: string, condition?: string): string {
  const last = condition === undefined ? '' : `, "condition": ${condition}`;
  return `{ "effect": "${effect}", "action": ${action}, "resource": ${resource}${last} }`;
}

function excerptOf(text: string, { location }: Diagnostic, sourceMap: SourceMap): string {
  if (location.kind === 'text') throw new Error('Lint findings have paths');
  const place = findNearestPlace(sourceMap, location.path);
  const range = location.part === 'key' ? place?.key : place?.value;
  return range ? `${range.start}: ${text.slice(range.start, range.end)}` : 'nowhere';
}
