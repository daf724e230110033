import type {
  CompiledPolicies,
  Decision,
  DocumentPath,
  Effect,
  StatementReference,
  StatementTrace,
} from '../../../core';
import { entryPath } from './paths';

/** A statement that takes part in a decision, and through which of its entries. */
export interface Ground {
  readonly statement: number;
  readonly effect: Effect;
  /** The entries as written. */
  readonly action: string;
  readonly resource: string;
  /** The conditions that were met, or that cannot be told. */
  readonly conditions: readonly GroundCondition[];
  readonly paths: readonly DocumentPath[];
}

export interface GroundCondition {
  readonly operator: string;
  readonly key: string;
  readonly values: string;
  readonly isOpen: boolean;
}

/** The statements that decided, in the order of the document. */
export function listGrounds(decision: Decision, policies: CompiledPolicies): readonly Ground[] {
  return toGrounds(decision, policies, (reference) =>
    decision.decidedBy.some(({ statement }) => statement === reference.statement),
  );
}

/** For a denial by statement: the allows that match and lose, because a deny always wins. */
export function listOverruledAllows(decision: Decision, policies: CompiledPolicies): readonly Ground[] {
  if (decision.outcome !== 'explicitly-denied') return [];
  return toGrounds(decision, policies, ({ effect, verdict }) => effect === 'allow' && verdict === 'matches');
}

function toGrounds(
  decision: Decision,
  policies: CompiledPolicies,
  isWanted: (trace: StatementTrace) => boolean,
): readonly Ground[] {
  const statements = policies.sets.flatMap((set) => set.statements);
  return decision.trace.flatMap((trace, position): readonly Ground[] => {
    const statement = statements[position];
    if (!statement || trace.effect === null || !isWanted(trace)) return [];
    const action = trace.action.index;
    const resource = trace.resource.index;
    return [
      {
        statement: trace.statement,
        effect: trace.effect,
        action: statement.actions.find((entry) => entry.index === action)?.text ?? '',
        resource: statement.resources.find((entry) => entry.index === resource)?.text ?? '',
        conditions: trace.conditions.map((condition, index) => ({
          operator: condition.operator,
          key: condition.key,
          values: (statement.conditions[index]?.written.values ?? []).map(String).join(', '),
          isOpen: condition.verdict === 'cannot-tell',
        })),
        paths: [
          entryPath(trace.statement, 'action', action),
          entryPath(trace.statement, 'resource', resource),
          ...trace.conditions.map(
            ({ operator, key }): DocumentPath => ['statement', trace.statement, 'condition', operator, key],
          ),
        ],
      },
    ];
  });
}

/** Statement indexes, each once, in the order given. */
export function statementsOf(
  references: readonly Pick<StatementReference, 'statement'>[],
): readonly number[] {
  return [...new Set(references.map(({ statement }) => statement))];
}
