import { type Diagnostic, findNearestPlace, lintPolicy, measurePolicy, type SourceMap } from '../core';
import type { DocumentState } from './document-state';

/**
 * What is wrong with the open document: what the reader found and, while the text is complete JSON with a
 * policy in it, what the linter says of its meaning. In the order of the text, each finding once.
 *
 * Findings about the meaning of an older text would point at places that are no longer there, so a broken
 * text has only those of the reader.
 */
export function listFindings(state: Pick<DocumentState, 'reading' | 'usable'>): readonly Diagnostic[] {
  const { reading, usable } = state;
  const known = findingsByReading.get(reading);
  if (known !== undefined) return known;
  const lint = usable?.isCurrent
    ? lintPolicy(usable.policy, { characters: measurePolicy(usable.text).counted })
    : [];
  const findings = inTextOrder(eachOnce([...reading.diagnostics, ...lint]), reading.sourceMap);
  findingsByReading.set(reading, findings);
  return findings;
}

/** Several windows show the findings of one reading; they are worked out once. */
const findingsByReading = new WeakMap<DocumentState['reading'], readonly Diagnostic[]>();

/** A finding is itself by its code and its place. */
function eachOnce(findings: readonly Diagnostic[]): readonly Diagnostic[] {
  const seen = new Set<string>();
  return findings.filter(({ code, location }) => {
    const identity = `${code} ${JSON.stringify(location)}`;
    if (seen.has(identity)) return false;
    seen.add(identity);
    return true;
  });
}

function inTextOrder(findings: readonly Diagnostic[], sourceMap: SourceMap): readonly Diagnostic[] {
  return findings
    .map((finding) => ({ finding, start: startOf(finding, sourceMap) }))
    .sort((one, other) => one.start - other.start)
    .map(({ finding }) => finding);
}

function startOf({ location }: Diagnostic, sourceMap: SourceMap): number {
  if (location.kind === 'text') return location.range.start;
  const place = findNearestPlace(sourceMap, location.path);
  return (location.part === 'key' ? place?.key?.start : undefined) ?? place?.value.start ?? 0;
}
