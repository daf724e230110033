import {
  concernsUse,
  type Diagnostic,
  type FindingSplit,
  findNearestPlace,
  identityOf,
  lintPolicy,
  measurePolicy,
  type SourceMap,
  splitMuted,
} from '../core';
import type { DocumentState } from './document-state';
import { findProved, type ProvedFindings } from './proof/proved-findings';
import { shareStructure } from './share-structure';

/**
 * What is wrong with the open document: what the reader found and, while the text is complete JSON with a
 * policy in it, what the linter says of its meaning. In the order of the text, each finding once; those that
 * the person has muted stand by themselves.
 *
 * Findings about the meaning of an older text would point at places that are no longer there, so a broken
 * text has only those of the reader.
 *
 * @param proved with what takes a proof; it counts if it is about this text and use
 */
export function listFindings(
  state: Pick<DocumentState, 'reading' | 'usable' | 'muted' | 'use'>,
  proved: ProvedFindings | null = findProved(state.usable),
): FindingSplit {
  const { reading, usable, muted, use } = state;
  const meaning = proved?.usable === usable && proved?.use === use ? proved.findings : null;
  const known = splitsByReading.get(reading);
  const isKnown = known?.use === use && known.meaning === meaning;
  if (isKnown && known.by === muted) return known.split;
  const all = isKnown ? known.all : keepEqual(findAll(reading, usable, use, meaning));
  const split = shareStructure(lastSplit, splitMuted(all, reading.policy, muted));
  lastSplit = split;
  splitsByReading.set(reading, { all, use, meaning, by: muted, split });
  return split;
}

interface KnownSplit {
  readonly all: readonly Diagnostic[];
  readonly use: DocumentState['use'];
  /** What was proved, if it was by then. */
  readonly meaning: readonly Diagnostic[] | null;
  readonly by: DocumentState['muted'];
  readonly split: FindingSplit;
}

/** Several windows show the findings of one reading; they are worked out once. */
const splitsByReading = new WeakMap<DocumentState['reading'], KnownSplit>();

function findAll(
  reading: DocumentState['reading'],
  usable: DocumentState['usable'],
  use: DocumentState['use'],
  meaning: readonly Diagnostic[] | null,
): readonly Diagnostic[] {
  const lint = usable?.isCurrent
    ? (meaning ?? lintPolicy(usable.policy, { characters: measurePolicy(usable.text).counted, use }))
    : [];
  const read = reading.diagnostics.filter((finding) => concernsUse(finding, use));
  return inTextOrder(eachOnce([...read, ...lint]), reading.sourceMap);
}

/**
 * Findings that equal those of the text before stay the same objects, so that their rows need not be drawn again. What
 * is kept holds no more than one list, whatever it is of.
 */
function keepEqual(findings: readonly Diagnostic[]): readonly Diagnostic[] {
  const known = new Map(lastFindings.map((finding) => [identityOf(finding), finding]));
  lastFindings = findings.map((finding) => shareStructure(known.get(identityOf(finding)), finding));
  return lastFindings;
}

let lastFindings: readonly Diagnostic[] = [];
let lastSplit: FindingSplit | null = null;

function eachOnce(findings: readonly Diagnostic[]): readonly Diagnostic[] {
  const seen = new Set<string>();
  return findings.filter((finding) => {
    const identity = identityOf(finding);
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
