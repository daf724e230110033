import { expandOperation } from '../core/catalogue';
import { decideNaively, type NaiveAttached, type NaiveRequest } from './naive-interpreter';

/** What a person's operation is done to; parts that it does not need are absent. */
export interface NaiveTarget {
  readonly region: string;
  readonly account: string;
  readonly namespace?: string;
  readonly repository?: string | null;
}

/**
 * A person's operation, decided by the naive interpreter: allowed where every call that it always makes is, and denied
 * as soon as one of them is, whatever is unknown of the others. Which calls those are is a fact of the catalogue.
 */
export function decideOperationNaively(
  operation: string,
  target: NaiveTarget,
  attached: NaiveAttached,
  facts: Pick<NaiveRequest, 'context' | 'principal'>,
  options: { readonly ownerUin?: string } = {},
): string {
  const expansion = expandOperation(operation, target);
  if (!expansion.ok) throw new Error(`${operation} cannot be asked on ${JSON.stringify(target)}`);
  const outcomes = expansion.checks
    .filter(({ need }) => need === 'always')
    .map(({ request: { action, resource } }) =>
      decideNaively({ action, resource, ...facts }, attached, options),
    );
  const denials = ['explicitly-denied', 'implicitly-denied', 'undetermined'];
  return denials.find((outcome) => outcomes.includes(outcome)) ?? 'allowed';
}
