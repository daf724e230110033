import type { Diagnostic, DocumentPath } from '../foundation';

/**
 * A finding that somebody has decided to live with, and why. Plain data, to be kept beside the document.
 *
 * The place is told by what stands there and not by its position, so that it is found again after entries
 * or statements were added, removed or moved:
 *
 * - `place`: the names on the way to the finding, without positions (`statement/action`).
 * - `entry`: a fingerprint of the value at the place. A finding about a whole statement is therefore open
 *   again once the statement changes; one about the whole document is told by its code alone.
 * - `statement`: a fingerprint of the statement around it, which tells equal entries of several statements
 *   apart; `null` outside of statements.
 */
export interface MutedFinding {
  readonly code: string;
  readonly place: string;
  readonly entry: string;
  readonly statement: string | null;
  /** Free text of the person who muted it. */
  readonly reason: string;
}

export interface FindingSplit {
  readonly shown: readonly Diagnostic[];
  readonly muted: readonly { readonly finding: Diagnostic; readonly by: MutedFinding }[];
  /** Entries for which there is no finding any more. */
  readonly stale: readonly MutedFinding[];
}

/**
 * Makes the entry that mutes a finding.
 *
 * @param policy the policy that the finding is about.
 * @returns `null` for a finding that is not at a place of the policy, such as a syntax error.
 */
export function muteFinding(finding: Diagnostic, policy: unknown, reason: string): MutedFinding | null {
  const address = createAddresses(policy)(finding);
  return address === null ? null : { ...address, reason };
}

/**
 * Splits findings into those to show and those that are muted. An entry mutes one finding: the one in an
 * unchanged statement if there is one, else the first with the same code, place and value.
 *
 * @param muted what `muteFinding` gave for this document or an earlier state of it, in any order. It may come
 *   from storage: what is not an entry is passed over.
 * @returns `shown` and `muted` in the order of `findings`. Never throws.
 */
export function splitMuted(
  findings: readonly Diagnostic[],
  policy: unknown,
  muted: readonly MutedFinding[],
): FindingSplit {
  const entries = Array.isArray(muted) ? muted.filter(isEntry) : [];
  if (entries.length === 0) return { shown: findings, muted: [], stale: [] };
  const addressOf = createAddresses(policy);
  const addressed = findings.map((finding) => ({ finding, address: addressOf(finding) }));
  const mutedBy = new Map<Diagnostic, MutedFinding>();
  let waiting: readonly MutedFinding[] = entries;
  for (const write of [writeWithStatement, writeWithoutStatement]) {
    const open = new Map<string, Diagnostic[]>();
    for (const { finding, address } of addressed) {
      if (address === null || mutedBy.has(finding)) continue;
      const key = write(address);
      const others = open.get(key);
      if (others === undefined) open.set(key, [finding]);
      else others.push(finding);
    }
    waiting = waiting.filter((entry) => {
      const finding = open.get(write(entry))?.shift();
      if (finding !== undefined) mutedBy.set(finding, entry);
      return finding === undefined;
    });
  }
  return {
    shown: findings.filter((finding) => !mutedBy.has(finding)),
    muted: findings.flatMap((finding) => {
      const by = mutedBy.get(finding);
      return by === undefined ? [] : [{ finding, by }];
    }),
    stale: waiting,
  };
}

type Address = Omit<MutedFinding, 'reason'>;

function writeWithStatement({ code, place, entry, statement }: Address): string {
  return JSON.stringify([code, place, entry, statement]);
}

function writeWithoutStatement({ code, place, entry }: Address): string {
  return JSON.stringify([code, place, entry]);
}

/** Remembers the statements' fingerprints, since many findings may stand in one. */
function createAddresses(policy: unknown): (finding: Diagnostic) => Address | null {
  const statements = new Map<number, string>();
  return ({ code, location }) => {
    if (location.kind !== 'path') return null;
    const { path, part } = location;
    const names = path.filter((step) => typeof step === 'string');
    const place = part === 'key' ? [...names, 'name'].join('/') : names.join('/');
    const index = path[0] === 'statement' ? path[1] : undefined;
    let statement: string | null = null;
    if (typeof index === 'number') {
      statement = statements.get(index) ?? fingerprint(valueAt(policy, ['statement', index]));
      statements.set(index, statement);
    }
    const entry = path.length === 0 ? '' : fingerprint(valueAt(policy, path));
    return { code, place, entry, statement };
  };
}

function valueAt(policy: unknown, path: DocumentPath): unknown {
  let value = policy;
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
    value = (value as Readonly<Record<string | number, unknown>>)[step];
  }
  return value;
}

/** A short text that differs for different JSON, but for one pair in 2^52. */
function fingerprint(value: unknown): string {
  const text = JSON.stringify(value) ?? '';
  let low = 0x811c9dc5;
  let high = 0x1b873593;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    low = Math.imul(low ^ unit, 0x01000193);
    high = Math.imul(high ^ unit, 0x85ebca6b) ^ (high >>> 13);
  }
  return ((high >>> 0) * 0x100000 + ((low >>> 0) & 0xfffff)).toString(36);
}

function isEntry(value: unknown): value is MutedFinding {
  if (typeof value !== 'object' || value === null) return false;
  const { code, place, entry, statement, reason } = value as Readonly<Record<string, unknown>>;
  const isTold = [code, place, entry, reason].every((text) => typeof text === 'string');
  return isTold && (statement === null || typeof statement === 'string');
}
