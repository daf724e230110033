import { applyDocumentEdits, type Diagnostic, type DocumentEdit, identityOf, isPathWithin } from '../core';
import { type DocumentState, openDocument } from './document-state';
import { listFindings } from './findings';

/** A fix seldom makes room for another one; this many rounds mean that two of them undo each other. */
const roundLimit = 20;

export interface SafeFixes {
  readonly text: string;
  /** Findings that were fixed. */
  readonly count: number;
}

/**
 * Applies every fix that changes no decision to the document, those included that become possible by others.
 * Muted findings stay as they are.
 *
 * @returns `null` where there is nothing to fix, or the text cannot be edited.
 */
export function fixAllSafe(state: DocumentState): SafeFixes | null {
  let current = state;
  let count = 0;
  for (let round = 0; round < roundLimit; round += 1) {
    const batch = chooseBatch(listFindings(current).shown);
    const { usable } = current;
    if (batch.count === 0 || !usable?.isCurrent) break;
    const edited = applyDocumentEdits(usable.text, usable.sourceMap, batch.edits);
    if (!edited.ok || edited.value === current.text) break;
    count += batch.count;
    current = openDocument(edited.value, state);
  }
  return count === 0 ? null : { text: current.text, count };
}

/**
 * Applies the fix of one finding.
 *
 * @returns the text; `null` where there is no fix, the text cannot be edited, or the finding is of a text before, so that
 *   its places may be somebody else's by now.
 */
export function fixOne(state: DocumentState, finding: Diagnostic): string | null {
  const { usable } = state;
  const present = listFindings(state).shown.find((other) => identityOf(other) === identityOf(finding));
  // What the person has looked at is what happens, or nothing.
  const isAsSeen = JSON.stringify(present?.fix) === JSON.stringify(finding.fix);
  if (!usable?.isCurrent || present?.fix === undefined || !isAsSeen) return null;
  const edited = applyDocumentEdits(usable.text, usable.sourceMap, present.fix.edits);
  return edited.ok ? edited.value : null;
}

export function countSafeFixes(findings: readonly Diagnostic[]): number {
  return findings.filter(({ fix }) => fix?.safety === 'safe').length;
}

/** Fixes that touch different parts of the document go together; the others wait for the next round. */
function chooseBatch(findings: readonly Diagnostic[]): {
  readonly edits: readonly DocumentEdit[];
  readonly count: number;
} {
  const edits: DocumentEdit[] = [];
  let count = 0;
  for (const { fix } of findings) {
    if (fix?.safety !== 'safe') continue;
    const isApart = fix.edits.every(({ path }) => edits.every((other) => !doMeet(path, other.path)));
    if (!isApart) continue;
    edits.push(...fix.edits);
    count += 1;
  }
  return { edits, count };
}

function doMeet(one: DocumentEdit['path'], other: DocumentEdit['path']): boolean {
  return isPathWithin(one, other) || isPathWithin(other, one);
}
