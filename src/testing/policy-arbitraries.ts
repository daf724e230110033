import type fc from 'fast-check';
import type { AttachedPolicies } from '../core/evaluate';
import type { ConditionValue, PolicyDocument, Request, RequestContext, Statement } from '../core/model';
import { built, type Choices } from './choices';
import {
  actions,
  type ConditionPool,
  conditionPools,
  otherSpellings,
  principals,
  resourceNames,
} from './policy-words';

/**
 * Requests and policies that nearly meet. A policy is grown out of the request that it will be held against:
 * its entries are the request's own words, changed in one place, so that most statements either match or
 * miss by a hair.
 */
export interface Encounter {
  readonly request: Request;
  readonly attached: AttachedPolicies;
}

export function encounters(): fc.Arbitrary<Encounter> {
  return built(120, (choices) => {
    const request = buildRequest(choices);
    return { request, attached: buildAttached(choices, request) };
  });
}

/** An encounter and one more statement near its request. */
export function encountersWithStatement(): fc.Arbitrary<Encounter & { readonly statement: Statement }> {
  return built(150, (choices) => {
    const request = buildRequest(choices);
    const statement = buildNearStatement(choices, request);
    return { request, statement, attached: buildAttached(choices, request) };
  });
}

export function buildRequest(choices: Choices): Request {
  const action = choices.pick(actions);
  const context = buildContext(choices);
  return {
    action: choices.rarely(8) ? `name/${action}` : action,
    resource: choices.rarely(5) ? '*' : choices.pick(resourceNames),
    ...(choices.rarely(6) ? {} : { context }),
    ...(choices.rarely(8) ? { unknownKeys: [choices.pick(conditionPools).key] } : {}),
    ...(choices.rarely(3) ? {} : { principal: choices.pick(principals) }),
  };
}

export function buildAttached(choices: Choices, request: Request): AttachedPolicies {
  const build = () => buildNearPolicy(choices, request);
  return {
    identity: choices.list(1, 2, build),
    ...(choices.rarely(6) ? { boundary: build() } : {}),
    ...(choices.rarely(8) ? { session: build() } : {}),
  };
}

export function buildNearPolicy(choices: Choices, request: Request): PolicyDocument {
  return { version: '2.0', statement: choices.list(1, 3, () => buildNearStatement(choices, request)) };
}

export function buildNearStatement(choices: Choices, request: Request): Statement {
  const element = choices.pick(['Sid', 'notResource', 'Condition']);
  return {
    effect: choices.rarely(4) ? 'deny' : 'allow',
    action: oneOrMany(choices, () => nearAction(choices, request.action)),
    resource: oneOrMany(choices, () => nearResource(choices, request.resource)),
    ...(choices.rarely(3) ? { condition: buildCondition(choices, request.context ?? {}) } : {}),
    ...(choices.rarely(20) ? { [element]: '*' } : {}),
  };
}

function nearAction(choices: Choices, action: string): string {
  const plain = action.replace('name/', '');
  const [service = '', operation = ''] = plain.split(':');
  if (!choices.rarely(3)) {
    const other = otherSpellings.get(plain) ?? plain;
    return choices.pick([plain, `name/${plain}`, `${service}:*`, '*', '*:*', other, 'tcr:*', 'ccr:*']);
  }
  if (!choices.rarely(2)) return `${service}:${withStar(choices, operation)}`;
  return choices.pick([
    plain.toLowerCase(),
    `${plain}*x`,
    `${service}:?${operation.slice(1)}`,
    plain.slice(0, -1),
    'tcr:Describe*',
    'permid/280649',
    operation,
    '*:Describe*',
    'c*r:*',
  ]);
}

function nearResource(choices: Choices, resource: string): string {
  if (resource === '*' && !choices.rarely(3)) return '*';
  if (choices.rarely(10)) return '*';
  if (choices.rarely(15))
    return choices.pick(['repo/team-01/*', 'qcs::tcr:::', 'qcs:::::*', 'QCS::tcr:::repo/*']);
  const segments = resource.split(':');
  const [, , service = '', region = '', account = '', ...rest] =
    segments.length > 5 ? segments : ['qcs', '', 'tcr', '', '', 'repo/team-01/repo-demo'];
  return [
    'qcs',
    choices.rarely(9) ? 'id/0' : '',
    choices.rarely(5) ? choices.pick(['tcr', 'ccr', '*']) : choices.pick([service, '']),
    choices.rarely(6) ? choices.pick(['gz', 'ap-guangzhou', 'ap-hongkong', '*']) : choices.pick(['', region]),
    choices.rarely(6) ? choices.pick(['uin/100000000001', 'uin/5', '*']) : choices.pick(['', account]),
    nearName(choices, rest.join(':')),
  ].join(':');
}

function nearName(choices: Choices, name: string): string {
  const cut = Math.max(name.lastIndexOf('/'), name.lastIndexOf(':'));
  const parent = name.slice(0, cut);
  if (!choices.rarely(2)) return choices.pick([name, `${parent}/*`, 'repo/*', `${name}*`, `${parent}:*`]);
  if (!choices.rarely(2)) return withStar(choices, name);
  return choices.pick([
    parent,
    `${name}/*`,
    `${parent}:v1`,
    `${name}:v1`,
    `${name}0`,
    name.toUpperCase(),
    `repo/team-01/\${uin}`,
    `repo/*/\${owner_uin}*`,
    `repo/team-01/\${app_id}`,
    `*\${uin}*\${uin}*`,
    `repo/\${qcs:user}/*`,
    `repo/\${uin`,
  ]);
}

function withStar(choices: Choices, text: string): string {
  const from = choices.below(text.length + 1);
  const to = choices.below(text.length + 1);
  return `${text.slice(0, Math.min(from, to))}*${text.slice(Math.max(from, to))}`;
}

function buildContext(choices: Choices): RequestContext {
  const context: Record<string, ConditionValue | readonly ConditionValue[]> = {};
  for (const { key, values } of conditionPools) {
    if (choices.rarely(4)) continue;
    context[key] = choices.rarely(3) ? choices.list(0, 3, () => choices.pick(values)) : choices.pick(values);
  }
  return context;
}

/** One or two operators of any kind, each with a key of the pools; values are those of the context half of the time. */
export function buildCondition(
  choices: Choices,
  context: RequestContext,
  pools: readonly ConditionPool[] = conditionPools,
): NonNullable<Statement['condition']> {
  const condition: Record<string, Record<string, ConditionValue | readonly ConditionValue[]>> = {};
  for (const pool of choices.list(1, 2, () => choices.pick(pools))) {
    const qualifier = choices.pick(['', '', '', 'for_any_value:', 'for_all_value:']);
    const suffix = choices.pick(['', '', '_if_exist']);
    const operator = `${qualifier}${choices.pick(pool.operators)}${suffix}`;
    condition[operator] = {
      ...condition[operator],
      [pool.key]: oneOrMany(choices, () => nearValue(choices, pool, context)),
    };
  }
  return condition;
}

/** The request's own value half of the time. */
function nearValue(
  choices: Choices,
  { key, values }: ConditionPool,
  context: RequestContext,
): ConditionValue {
  const given = [context[key] ?? []].flat();
  return given.length > 0 && choices.rarely(2) ? choices.pick(given) : choices.pick(values);
}

function oneOrMany<Value>(choices: Choices, build: () => Value): Value | readonly Value[] {
  return choices.rarely(3) ? build() : choices.list(choices.rarely(30) ? 0 : 1, 3, build);
}
