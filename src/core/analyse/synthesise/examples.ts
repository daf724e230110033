import { expandOperation, type OperationTarget } from '../../catalogue';
import type { Request } from '../../model';

/** A call, or something that a person does, as an example of what a policy shall allow or deny. */
export type AccessExample =
  | { readonly request: Request }
  /** As `expandOperation` takes them: `docker-pull` on `team-01/web:v1`. */
  | { readonly operation: string; readonly target: OperationTarget | string };

/** What an example asks of a policy; equal requests of several examples are one here. */
export interface ReadExamples {
  readonly requests: readonly Request[];
  /** By must-allow example: the requests (by number) that all have to be allowed. */
  readonly needs: readonly (readonly number[])[];
  /** By must-deny example: the requests of which at least one has to be refused. */
  readonly denials: readonly (readonly number[])[];
  /** Examples that cannot be read. */
  readonly unreadable: readonly { readonly list: 'mustAllow' | 'mustDeny'; readonly index: number }[];
}

/**
 * Reads examples. An operation that shall be allowed needs what it always asks for and what clients ask for
 * together with it; to refuse an operation, one of the checks that it always makes has to fail.
 */
export function readExamples(
  mustAllow: readonly AccessExample[],
  mustDeny: readonly AccessExample[],
): ReadExamples {
  const requests: Request[] = [];
  const numbers = new Map<string, number>();
  const unreadable: { list: 'mustAllow' | 'mustDeny'; index: number }[] = [];
  const read =
    (list: 'mustAllow' | 'mustDeny') =>
    (example: AccessExample, index: number): readonly number[] => {
      const found = listRequests(example, list === 'mustAllow');
      if (found === null) unreadable.push({ list, index });
      return (found ?? []).map((request) => {
        const key = JSON.stringify(request);
        const number = numbers.get(key) ?? requests.push(request) - 1;
        numbers.set(key, number);
        return number;
      });
    };
  return {
    needs: toList(mustAllow).map(read('mustAllow')),
    denials: toList(mustDeny).map(read('mustDeny')),
    requests,
    unreadable,
  };
}

/** @returns `null` for what is no example. */
function listRequests(example: AccessExample, withExpected: boolean): readonly Request[] | null {
  if (typeof example !== 'object' || example === null) return null;
  if ('request' in example) return isRequest(example.request) ? [withoutType(example.request)] : null;
  if (typeof example.operation !== 'string' || !isTarget(example.target)) return null;
  const expansion = expandOperation(example.operation, example.target);
  if (!expansion.ok) return null;
  return expansion.checks
    .filter(({ need }) => need === 'always' || (withExpected && need === 'expected'))
    .map(({ request }) => request);
}

/** A root account needs no policy, so examples are about other callers. */
function withoutType({ principal, ...request }: Request): Request {
  if (principal === undefined || principal === null) return request;
  const { type: _, ...rest } = principal;
  return { ...request, principal: rest };
}

function isRequest(value: unknown): value is Request {
  return (
    typeof value === 'object' &&
    value !== null &&
    'action' in value &&
    'resource' in value &&
    typeof value.action === 'string' &&
    typeof value.resource === 'string'
  );
}

function isTarget(value: unknown): value is OperationTarget | string {
  return typeof value === 'string' || (typeof value === 'object' && value !== null);
}

function toList<Value>(value: readonly Value[]): readonly Value[] {
  return Array.isArray(value) ? value : [];
}
