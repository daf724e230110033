import type { ConditionValue } from '../model';

/**
 * What shall stay true of a policy: single requests with their expected outcomes, and guards over all requests.
 * The same shape is kept in the browser and written to files (`public/tests/`).
 */
export interface ExpectationSuite {
  readonly version: 1;
  readonly tests: readonly Expectation[];
  readonly guards: readonly GuardExpectation[];
}

/** A request and what shall come of it. `not-allowed` covers both kinds of denial. */
export type Expectation = ExpectedRequest & {
  readonly expect: ExpectedOutcome;
  /** For people; it decides nothing. */
  readonly note?: string;
};

export type ExpectedOutcome = 'allowed' | 'not-allowed';

/** Something a person does to a target, or one API call. */
export type ExpectedRequest = (OperationRequest | CallRequest) & RequestCircumstances;

export interface OperationRequest {
  /** Id of the catalogue: `pull`, `push`, `delete-tag`, … */
  readonly operation: string;
  /** An image reference or a namespace; empty for the whole account. */
  readonly target: string;
}

export interface CallRequest {
  /** `tcr:PullRepositoryPersonal` */
  readonly action: string;
  /** Six segments, or `*` for a call that names no resource. */
  readonly resource: string;
}

export interface RequestCircumstances {
  /** What the call carries; `null` says that it carries no such key. A key that is not here is not known. */
  readonly context?: ExpectedContext;
  /** Account ID of the root account that policy and images belong to, digits; not known where absent. */
  readonly account?: string;
}

export type ExpectedContext = Readonly<Record<string, ConditionValue | readonly ConditionValue[] | null>>;

/** A statement about every request: what is named is never, or always, allowed in the scope. */
export interface GuardExpectation {
  readonly claim: 'never' | 'always';
  /** One of `guardGroups`, or the id of an operation. */
  readonly what: string;
  /** `*` for everything, `namespace`, or `namespace/repository`. */
  readonly scope: string;
  readonly note?: string;
}

export const emptySuite: ExpectationSuite = { version: 1, tests: [], guards: [] };

/** So many tests, and so many guards, are read and run; a person keeps dozens. */
export const suiteLimit = 1000;

export function isOperationRequest<Given extends ExpectedRequest>(
  request: Given,
): request is Extract<Given, OperationRequest> {
  return 'operation' in request;
}

/** The request of a test without what is expected of it. */
export function requestOf(expectation: ExpectedRequest): ExpectedRequest {
  const { context, account } = expectation;
  return {
    ...(isOperationRequest(expectation)
      ? { operation: expectation.operation, target: expectation.target }
      : { action: expectation.action, resource: expectation.resource }),
    ...(context === undefined ? {} : { context }),
    ...(account === undefined ? {} : { account }),
  };
}
