import {
  type Circumstances,
  type CompiledPolicies,
  defaultHost,
  type Expectation,
  type ExpectedContext,
  type ExpectedRequest,
  findHost,
  hostOfRegion,
  prepareTest,
  type ResolvedTarget,
  runTest,
} from '../../../core';
import type { AnsweredStep } from '../answer/answer-question';
import type { CircumstanceKey } from './circumstances';

/**
 * What was simulated, as a test that expects what came out. `null` where nothing certain came out, or where a test
 * cannot say what was asked (an Enterprise instance, who calls).
 */
export function toExpectation(
  step: AnsweredStep,
  keys: readonly CircumstanceKey[],
  circumstances: Circumstances,
  policies: CompiledPolicies,
): Expectation | null {
  const request = toRequest(step);
  const { outcome } = step.decision;
  if (request === null || outcome === 'undetermined') return null;
  const context = toContext(keys, circumstances);
  const account = step.resolved.account.replace(/^uin\//, '') || (circumstances.ownerUin ?? '');
  const test: Expectation = {
    ...request,
    ...(context === null ? {} : { context }),
    ...(account === '' ? {} : { account }),
    expect: outcome === 'allowed' ? 'allowed' : 'not-allowed',
  };
  return runTest(prepareTest(test), policies).verdict === 'holds' ? test : null;
}

function toRequest({ operation, target, resolved, checks }: AnsweredStep): ExpectedRequest | null {
  if (operation === null) {
    const action = checks[0]?.check.request.action;
    return action === undefined ? null : { action, resource: target };
  }
  if (operation.edition === 'enterprise') return null;
  const host = readHost(resolved);
  if (host === null) return null;
  const tag = resolved.tag === null || resolved.repository === null ? '' : `:${resolved.tag}`;
  return { operation: operation.id, target: target === '' ? '' : `${host}${target}${tag}` };
}

/** The registry with its slash; empty for the usual one, `null` where no registry stands for the region. */
function readHost({ host, region }: ResolvedTarget): string | null {
  const usual = findHost(defaultHost);
  if (usual?.edition === 'individual' && region === usual.region) return '';
  const found = host ?? hostOfRegion(region)?.host ?? null;
  return found === null ? null : `${found}/`;
}

function toContext(keys: readonly CircumstanceKey[], circumstances: Circumstances): ExpectedContext | null {
  const { context = {}, unknownKeys = [] } = circumstances;
  const told = keys.filter(({ key }) => !unknownKeys.includes(key));
  if (told.length === 0) return null;
  return Object.fromEntries(
    told.map(({ key }) => [key, Object.hasOwn(context, key) ? (context[key] ?? null) : null]),
  );
}
