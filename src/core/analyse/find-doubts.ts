import type { DecisionOutcome } from '../evaluate';
import type { Asker } from './asker';
import type { CheckDecision, Doubt } from './operation-decision';

/**
 * The readings that turn a granted operation into a denied one, or the other way round.
 *
 * An explicit denial is asked too: a deny that names a resource does not reach a call that turns out to be
 * authorised for the account as a whole, and denies are documented not to bite on list calls.
 */
export function findDoubts(
  outcome: DecisionOutcome,
  required: readonly CheckDecision[],
  expected: readonly CheckDecision[],
  ask: Asker,
): readonly Doubt[] {
  const doubts: Doubt[] = [];
  if (outcome === 'allowed') {
    for (const entry of expected) {
      if (!isCheckDenied(entry)) continue;
      const { check, decision } = entry;
      const { action } = check.request;
      doubts.push({
        reason: 'expected-check-denied',
        action,
        outcome: decision.outcome,
        statements: decision.decidedBy,
      });
    }
  }
  if (!required.some(mayBeReadOtherwise)) return doubts;
  const turned = required.map((entry) => listTurnedReadings(entry, ask));
  for (const [position, { check }] of required.entries()) {
    const others = required.flatMap((other, index) => {
      if (index === position) return [];
      // A denied operation may need several checks to take their kinder reading at once.
      const kinder = isDenied(outcome) ? (turned[index] ?? []).map((reading) => reading.outcome) : [];
      return kinder.length > 0 ? kinder.slice(0, 1) : [other.decision.outcome];
    });
    for (const reading of turned[position] ?? []) {
      const combined = others.reduce(graver, reading.outcome);
      if (isDenied(combined) === isDenied(outcome)) continue;
      doubts.push({ ...reading, action: check.request.action, outcome: combined });
    }
  }
  return doubts;
}

/**
 * The other readings of one check under which it is denied instead of not denied, or the other way round.
 * Where the check's own target is known, its readings are those of the expansion; the caveat of the bare
 * request would speak of any target.
 */
function listTurnedReadings(
  { check, decision, readings }: CheckDecision,
  ask: Asker,
): readonly Omit<Doubt, 'action'>[] {
  const isTurned = (outcome: DecisionOutcome) => isDenied(outcome) !== isDenied(decision.outcome);
  const turned: Omit<Doubt, 'action'>[] = readings
    .filter((reading) => isTurned(reading.outcome))
    .map(({ reason, resource, outcome, decidedBy }) => ({
      reason,
      resource,
      outcome,
      statements: decidedBy,
    }));
  for (const { code, alternative, statements = [], witness } of decision.caveats) {
    const isAboutTarget = code === 'granularity-unproven' && check.alternatives.length > 0;
    if (alternative === undefined || isAboutTarget || !isTurned(alternative)) continue;
    turned.push(
      witness === undefined
        ? { reason: code, outcome: alternative, statements }
        : {
            reason: code,
            resource: witness,
            outcome: alternative,
            statements: ask.decide(check.request.action, witness, 'grounds').decidedBy,
          },
    );
  }
  return turned;
}

/** A denial of one required check denies the operation, whatever is unknown about the others. */
export function combineOutcomes(checks: readonly CheckDecision[]): DecisionOutcome {
  let combined: DecisionOutcome = 'allowed';
  for (const { decision } of checks) combined = graver(combined, decision.outcome);
  return combined;
}

function graver(one: DecisionOutcome, other: DecisionOutcome): DecisionOutcome {
  return gravity[one] > gravity[other] ? one : other;
}

const gravity: Readonly<Record<DecisionOutcome, number>> = {
  'explicitly-denied': 3,
  'implicitly-denied': 2,
  undetermined: 1,
  allowed: 0,
};

function mayBeReadOtherwise({ decision, readings }: CheckDecision): boolean {
  return readings.length > 0 || decision.caveats.length > 0;
}

export function isCheckDenied({ decision }: CheckDecision): boolean {
  return isDenied(decision.outcome);
}

function isDenied(outcome: DecisionOutcome): boolean {
  return outcome === 'explicitly-denied' || outcome === 'implicitly-denied';
}
