import { findAction, normaliseRegion } from '../core/catalogue';

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

/** Kleene's three values. */
type Truth = 'yes' | 'no' | 'maybe';

interface Call {
  readonly names: readonly string[];
  readonly onlyStar: boolean;
  readonly segments: readonly string[] | null;
  readonly isStar: boolean;
  readonly isOld: boolean;
  readonly oldTagged: boolean;
  readonly request: NaiveRequest;
  readonly owner: string | undefined;
  readonly variables: Readonly<Record<string, string | undefined>>;
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
    request,
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

function fill(text: string, variable: string, value: string): string {
  return text.replace(`\${${variable}}`, () => value);
}

/** A variable's value is literal, so its stars are hidden from the wildcard under a letter that no name has. */
function hide(text: string): string {
  return text.replaceAll('*', '\u0001');
}

function glob(pattern: string, text: string): boolean {
  if (pattern === '') return text === '';
  if (pattern[0] === '*') {
    return glob(pattern.slice(1), text) || (text !== '' && glob(pattern, text.slice(1)));
  }
  const wanted = pattern[0] === '\u0001' ? '*' : pattern[0];
  return text !== '' && wanted === text[0] && glob(pattern.slice(1), text.slice(1));
}

function conditionHolds(condition: unknown, call: Call): Truth {
  if (condition === undefined) return 'yes';
  if (Array.isArray(condition)) return condition.length === 0 ? 'yes' : 'no';
  if (!isObject(condition)) return 'no';
  const results: Truth[] = [];
  for (const [operator, keys] of Object.entries(condition)) {
    if (!isObject(keys)) return 'no';
    for (const [key, value] of Object.entries(keys)) {
      const values = Array.isArray(value) ? value : [value];
      if (values.some((one) => !['string', 'number', 'boolean'].includes(typeof one))) return 'no';
      results.push(oneConditionHolds(operator, key, values, call));
    }
  }
  return and(results);
}

function oneConditionHolds(written: string, key: string, wanted: readonly unknown[], call: Call): Truth {
  const parsed = /^(?:for_(any|all)_value:)?(\w+?)(_if_exist)?$/.exec(written);
  if (parsed === null) return 'no';
  const [, qualifier, base = '', ifExist] = parsed;
  if (!operators.has(base) || (base === 'null_equal' && ifExist)) return 'no';
  const { context, unknownKeys = [] } = call.request;
  if (context === undefined || unknownKeys.includes(key)) return 'maybe';
  const raw = Object.hasOwn(context, key) ? context[key] : [];
  const given = Array.isArray(raw) ? raw : [raw];
  const isAbsent = given.length === 0;
  if (base === 'null_equal') return wanted.some((one) => String(one) === String(isAbsent)) ? 'yes' : 'no';
  if (isAbsent) return ifExist ? 'yes' : 'no';
  if (wanted.length === 0) return 'no';
  const isNegated = base.includes('_not_');
  const each = given.map((value) => valueHolds(base, isNegated, value, wanted, call));
  const needsAll = qualifier === 'all' || (qualifier === undefined && isNegated);
  return needsAll ? and(each) : or(each);
}

function valueHolds(
  base: string,
  isNegated: boolean,
  value: unknown,
  wanted: readonly unknown[],
  call: Call,
): Truth {
  const results = wanted.map((one) => compare(base.replace('_not_', '_'), value, one, call));
  if (!isNegated) return or(results.map((one) => (one === 'unusable' ? 'no' : one)));
  // Nothing can be said to differ from what cannot be read.
  if (results.includes('unusable')) return 'no';
  return not(or(results as readonly Truth[]));
}

function compare(base: string, given: unknown, wanted: unknown, call: Call): Truth | 'unusable' {
  let filled = wanted;
  let isMissing = false;
  if (typeof wanted === 'string') {
    for (const variable of findVariables(wanted)) {
      if (!(variable in call.variables)) return 'unusable';
      const value = call.variables[variable];
      if (value === undefined) isMissing = true;
      else filled = fill(String(filled), variable, base === 'string_like' ? hide(value) : value);
    }
  }
  if (read(base, given, 'request') === null) return 'unusable';
  if (isMissing) return 'maybe';
  if (read(base, filled, 'policy') === null) return 'unusable';
  const agrees = agree(base, read(base, given, 'request'), read(base, filled, 'policy'));
  return agrees ? 'yes' : 'no';
}

function agree(base: string, given: unknown, wanted: unknown): boolean {
  if (base === 'string_like') return glob(String(wanted), String(given));
  if (base === 'string_equal_ignore_case')
    return String(given).toLowerCase() === String(wanted).toLowerCase();
  if (base.startsWith('string') || base.startsWith('binary')) return String(given) === String(wanted);
  if (base === 'bool_equal') return String(given) === String(wanted);
  if (base === 'ip_equal') return inNetwork(String(given), String(wanted));
  if (base.endsWith('less_than')) return Number(given) < Number(wanted);
  if (base.endsWith('less_than_equal')) return Number(given) <= Number(wanted);
  if (base.endsWith('greater_than')) return Number(given) > Number(wanted);
  if (base.endsWith('greater_than_equal')) return Number(given) >= Number(wanted);
  return Number(given) === Number(wanted);
}

/** The value in comparable form, or `null` where it is not of the operator's kind. */
function read(base: string, value: unknown, side: 'request' | 'policy'): unknown {
  if (!['string', 'number', 'boolean'].includes(typeof value)) return null;
  const text = String(value);
  if (base.startsWith('bool')) return text === 'true' || text === 'false' ? text : null;
  if (base.startsWith('numeric'))
    return typeof value !== 'boolean' && /^-?\d+(\.\d+)?$/.test(text) ? text : null;
  if (base.startsWith('date')) return typeof value === 'string' ? readDate(value) : null;
  if (base.startsWith('ip')) {
    if (typeof value !== 'string') return null;
    const [address = '', length, ...more] = value.split('/');
    if (more.length > 0 || (side === 'request' && length !== undefined)) return null;
    if (bitsOf(address) === null) return null;
    return length === undefined || /^(\d|[12]\d|3[0-2])$/.test(length) ? value : null;
  }
  return text;
}

/** Only the forms that the tests generate: a date, perhaps a time of day, always UTC. */
function readDate(text: string): number | null {
  const parsed = /^(\d{4})-(\d\d)-(\d\d)(?:(?:T | |T)(\d\d):(\d\d):(\d\d)Z?)?$/.exec(text);
  if (parsed === null) return null;
  const [year, month, day, hour, minute, second] = parsed.slice(1).map((part) => Number(part ?? 0));
  if (!month || month > 12 || !day || day > 31 || (hour ?? 0) > 23) return null;
  return Date.UTC(year ?? 0, month - 1, day, hour, minute, second);
}

function inNetwork(address: string, network: string): boolean {
  const [base = '', length = '32'] = network.split('/');
  const one = bitsOf(address);
  const other = bitsOf(base);
  return one !== null && other !== null && one.slice(0, Number(length)) === other.slice(0, Number(length));
}

/** 32 characters `0` or `1`. */
function bitsOf(address: string): string | null {
  const octets = address.split('.');
  if (octets.length !== 4) return null;
  let bits = '';
  for (const octet of octets) {
    if (!/^(0|[1-9]\d{0,2})$/.test(octet) || Number(octet) > 255) return null;
    bits += Number(octet).toString(2).padStart(8, '0');
  }
  return bits;
}

function findVariables(text: string): readonly string[] {
  return [...text.matchAll(/\$\{([^}]*)\}/g)].map((match) => match[1] ?? '');
}

function splitSix(text: string): readonly string[] | null {
  const parts = text.split(':');
  if (parts.length < 6 || parts[0] !== 'qcs') return null;
  const last = parts.slice(5).join(':');
  return last === '' ? null : [...parts.slice(0, 5), last];
}

function and(values: readonly Truth[]): Truth {
  if (values.includes('no')) return 'no';
  return values.includes('maybe') ? 'maybe' : 'yes';
}

function or(values: readonly Truth[]): Truth {
  return not(and(values.map(not)));
}

function not(value: Truth): Truth {
  if (value === 'maybe') return 'maybe';
  return value === 'yes' ? 'no' : 'yes';
}

type Json = Readonly<Record<string, unknown>>;

function statementsOf(policy: unknown): readonly Json[] {
  if (!isObject(policy) || !Array.isArray(policy.statement)) return [];
  return policy.statement.filter(isObject);
}

function texts(value: unknown): readonly string[] | null {
  if (typeof value === 'string') return [value];
  if (!Array.isArray(value)) return null;
  return value.every((one): one is string => typeof one === 'string') ? value : null;
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const operators = new Set([
  'string_equal',
  'string_not_equal',
  'string_equal_ignore_case',
  'string_not_equal_ignore_case',
  'string_like',
  'string_not_like',
  'numeric_equal',
  'numeric_not_equal',
  'numeric_less_than',
  'numeric_less_than_equal',
  'numeric_greater_than',
  'numeric_greater_than_equal',
  'date_equal',
  'date_not_equal',
  'date_less_than',
  'date_less_than_equal',
  'date_greater_than',
  'date_greater_than_equal',
  'bool_equal',
  'binary_equal',
  'ip_equal',
  'ip_not_equal',
  'null_equal',
]);
