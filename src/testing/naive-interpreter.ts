import { findAction, normaliseRegion } from '../core/catalogue';
import { conditionHolds, type NaiveFacts } from './naive-conditions';
import { and, fill, findVariables, glob, hide, isObject, type Json, or, type Truth } from './naive-terms';

/**
 * A second reading of the policy language, written from the domain facts alone and as plainly as possible:
 * recursive, slow, sharing nothing with `core/matching` and `core/evaluate` but the catalogue's facts. The two
 * are held against each other in property tests.
 */
export function decideNaively(
  request: NaiveRequest,
  attached: NaiveAttached,
  options: { readonly ownerUin?: string; readonly granularity?: 'operation' } = {},
): string {
  const call = toCall(request, options);
  const sets = [attached.identity];
  if (attached.boundary !== undefined) sets.push([attached.boundary]);
  if (attached.session !== undefined) sets.push([attached.session]);
  const outcomes = sets.map((policies) => decideSet(policies.flatMap(statementsOf), call));
  for (const outcome of ['explicitly-denied', 'implicitly-denied', 'undetermined']) {
    if (outcomes.includes(outcome)) return outcome;
  }
  return 'allowed';
}

export interface NaiveRequest {
  readonly action: string;
  readonly resource: string;
  readonly context?: Readonly<Record<string, unknown>>;
  readonly unknownKeys?: readonly string[];
  readonly principal?: { readonly uin?: string; readonly ownerUin?: string; readonly appId?: string };
}

export interface NaiveAttached {
  readonly identity: readonly unknown[];
  readonly boundary?: unknown;
  readonly session?: unknown;
}

interface Call extends NaiveFacts {
  readonly names: readonly string[];
  readonly onlyStar: boolean;
  readonly segments: readonly string[] | null;
  readonly isStar: boolean;
  readonly isOld: boolean;
  readonly oldTagged: boolean;
  readonly owner: string | undefined;
}

function toCall(
  request: NaiveRequest,
  options: { readonly ownerUin?: string; readonly granularity?: 'operation' },
): Call {
  const plain = request.action.replace(/^name\//, '');
  const known = findAction(plain);
  const owner = options.ownerUin || request.principal?.ownerUin || undefined;
  return {
    names: known ? [known.action, ...known.legacyNames] : [plain],
    onlyStar:
      options.granularity === 'operation' ||
      (known?.granularity === 'operation' && known.confidence === 'documented'),
    segments: request.resource === '*' ? null : splitSix(request.resource),
    isStar: request.resource === '*',
    isOld: known !== undefined && known.legacyNames.length > 0,
    oldTagged: known?.action === 'tcr:DeleteImagePersonal',
    context: request.context,
    unknownKeys: request.unknownKeys ?? [],
    owner,
    variables: {
      // An empty text says nothing.
      uin: request.principal?.uin || undefined,
      owner_uin: request.principal?.ownerUin || options.ownerUin || undefined,
      app_id: request.principal?.appId || undefined,
    },
  };
}

function decideSet(statements: readonly Json[], call: Call): string {
  const denies = statements.filter((one) => one.effect === 'deny').map((one) => statementHolds(one, call));
  const allows = statements.filter((one) => one.effect === 'allow').map((one) => statementHolds(one, call));
  if (or(denies) === 'yes') return 'explicitly-denied';
  if (or(allows) === 'no') return 'implicitly-denied';
  return or(allows) === 'yes' && or(denies) === 'no' ? 'allowed' : 'undetermined';
}

function statementHolds(statement: Json, call: Call): Truth {
  const forbidden = ['notaction', 'notresource', 'notprincipal', 'effect', 'action', 'resource', 'condition'];
  for (const element of Object.keys(statement)) {
    const known = ['effect', 'action', 'resource', 'condition', 'principal'].includes(element);
    if (!known && forbidden.includes(element.toLowerCase().replace('_', ''))) return 'no';
  }
  const actions = texts(statement.action);
  const resources = texts(statement.resource);
  if (actions === null || resources === null) return 'no';
  return and([
    or(actions.map((pattern) => (actionFits(pattern, call) ? 'yes' : 'no'))),
    or(resources.map((pattern) => resourceFits(pattern, call))),
    conditionHolds(statement.condition, call),
  ]);
}

function actionFits(pattern: string, call: Call): boolean {
  const plain = pattern.replace(/^name\//, '');
  if (plain === '*') return true;
  if (plain.startsWith('permid/') || !plain.includes(':')) return false;
  return call.names.some((name) => glob(plain, name));
}

function resourceFits(pattern: string, call: Call): Truth {
  if (pattern === '*') return 'yes';
  if (call.onlyStar || call.isStar || call.segments === null) return 'no';
  const policy = splitSix(pattern);
  if (policy === null) return 'no';
  const [, , service = '', region = '', account = '', name = ''] = policy;
  const [, , askedService = '', askedRegion = '', askedAccount = '', askedName = ''] = call.segments;
  const current = (code: string) => (call.isOld && code === 'ccr' ? 'tcr' : code);
  const isOldPattern = call.isOld && service === 'ccr';
  const checks: Truth[] = [
    service === '' || service === '*' || current(service) === current(askedService) ? 'yes' : 'no',
    region === '' || region === '*' || normaliseRegion(region) === normaliseRegion(askedRegion)
      ? 'yes'
      : 'no',
    accountFits(account, askedAccount, call.owner),
  ];
  // In the old spelling a tag follows a colon, today the call is checked on the repository.
  const isOldTagRequest =
    call.oldTagged && askedService === 'ccr' && askedName.split('/').length === 3 && askedName.includes(':');
  const names = [isOldTagRequest ? (askedName.split(':')[0] ?? '') : askedName];
  if (isOldPattern && call.oldTagged) {
    if (isOldTagRequest) names.push(askedName);
    else if (askedName.split('/').length === 4 && !(askedService === 'ccr' && isOldTagRequest)) {
      const cut = askedName.lastIndexOf('/');
      names.push(`${askedName.slice(0, cut)}:${askedName.slice(cut + 1)}`);
    }
  }
  checks.push(or(names.map((one) => nameFits(name, one, call))));
  return and(checks);
}

function accountFits(policy: string, asked: string, owner: string | undefined): Truth {
  if (policy === '*') return 'yes';
  const ownerAccount = owner === undefined ? undefined : `uin/${owner}`;
  if (policy === '' && ownerAccount === undefined) return 'yes';
  const meant = policy === '' ? ownerAccount : policy;
  const given = asked === '' ? ownerAccount : asked;
  if (given === undefined) return 'maybe';
  return meant === given ? 'yes' : 'no';
}

function nameFits(pattern: string, name: string, call: Call): Truth {
  const variables = findVariables(pattern);
  if (variables.some((variable) => !(variable in call.variables))) return 'no';
  const missing = variables.filter((variable) => call.variables[variable] === undefined);
  let filled = pattern;
  for (const variable of variables) {
    const value = call.variables[variable];
    filled = fill(filled, variable, value === undefined ? '*' : hide(value));
  }
  if (!glob(filled, name)) return 'no';
  return missing.length > 0 ? 'maybe' : 'yes';
}

function splitSix(text: string): readonly string[] | null {
  const parts = text.split(':');
  if (parts.length < 6 || parts[0] !== 'qcs') return null;
  const last = parts.slice(5).join(':');
  return last === '' ? null : [...parts.slice(0, 5), last];
}

function statementsOf(policy: unknown): readonly Json[] {
  if (!isObject(policy) || !Array.isArray(policy.statement)) return [];
  return policy.statement.filter(isObject);
}

function texts(value: unknown): readonly string[] | null {
  if (typeof value === 'string') return [value];
  if (!Array.isArray(value)) return null;
  return value.every((one): one is string => typeof one === 'string') ? value : null;
}
