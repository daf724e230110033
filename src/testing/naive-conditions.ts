import { inNetwork, isNetwork } from './naive-addresses';
import { and, fill, findVariables, glob, hide, isObject, not, or, type Truth } from './naive-terms';

/** The condition element of a statement, for the naive interpreter. */
export function conditionHolds(condition: unknown, facts: NaiveFacts): Truth {
  if (condition === undefined) return 'yes';
  if (Array.isArray(condition)) return condition.length === 0 ? 'yes' : 'no';
  if (!isObject(condition)) return 'no';
  const results: Truth[] = [];
  for (const [operator, keys] of Object.entries(condition)) {
    if (!isObject(keys)) return 'no';
    for (const [key, value] of Object.entries(keys)) {
      const values = Array.isArray(value) ? value : [value];
      if (values.some((one) => !['string', 'number', 'boolean'].includes(typeof one))) return 'no';
      results.push(oneConditionHolds(operator, key, values, facts));
    }
  }
  return and(results);
}

/** What of a call its conditions look at. */
export interface NaiveFacts {
  readonly context: Readonly<Record<string, unknown>> | undefined;
  readonly unknownKeys: readonly string[];
  readonly variables: Readonly<Record<string, string | undefined>>;
}

function oneConditionHolds(
  written: string,
  key: string,
  wanted: readonly unknown[],
  facts: NaiveFacts,
): Truth {
  const parsed = /^(?:for_(any|all)_value:)?(\w+?)(_if_exist)?$/.exec(written);
  if (parsed === null) return 'no';
  const [, qualifier, base = '', ifExist] = parsed;
  if (!operators.has(base) || (base === 'null_equal' && ifExist)) return 'no';
  const { context, unknownKeys } = facts;
  if (context === undefined || unknownKeys.includes(key)) return 'maybe';
  const raw = Object.hasOwn(context, key) ? context[key] : [];
  const given = Array.isArray(raw) ? raw : [raw];
  const isAbsent = given.length === 0;
  if (base === 'null_equal') return wanted.some((one) => String(one) === String(isAbsent)) ? 'yes' : 'no';
  if (isAbsent) return ifExist ? 'yes' : 'no';
  if (wanted.length === 0) return 'no';
  const isNegated = base.includes('_not_');
  const each = given.map((value) => valueHolds(base, isNegated, value, wanted, facts));
  const needsAll = qualifier === 'all' || (qualifier === undefined && isNegated);
  return needsAll ? and(each) : or(each);
}

function valueHolds(
  base: string,
  isNegated: boolean,
  value: unknown,
  wanted: readonly unknown[],
  facts: NaiveFacts,
): Truth {
  const results = wanted.map((one) => compare(base.replace('_not_', '_'), value, one, facts));
  if (!isNegated) return or(results.map((one) => (one === 'unusable' ? 'no' : one)));
  // Nothing can be said to differ from what cannot be read.
  if (results.includes('unusable')) return 'no';
  return not(or(results as readonly Truth[]));
}

function compare(base: string, given: unknown, wanted: unknown, facts: NaiveFacts): Truth | 'unusable' {
  let filled = wanted;
  let isMissing = false;
  if (typeof wanted === 'string') {
    for (const variable of findVariables(wanted)) {
      if (!(variable in facts.variables)) return 'unusable';
      const value = facts.variables[variable];
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
    return (side === 'policy' || !value.includes('/')) && isNetwork(value) ? value : null;
  }
  return text;
}

/** Only the forms that the tests generate: a date, perhaps a time of day with tenths, always UTC. */
function readDate(text: string): number | null {
  const parsed = /^(\d{4})-(\d\d)-(\d\d)(?:(?:T | |T)(\d\d):(\d\d):(\d\d)(?:\.(\d)00)?Z?)?$/.exec(text);
  if (parsed === null) return null;
  const [year, month, day, hour, minute, second, tenth] = parsed.slice(1).map((part) => Number(part ?? 0));
  if (!month || month > 12 || !day || day > 31 || (hour ?? 0) > 23) return null;
  return Date.UTC(year ?? 0, month - 1, day, hour, minute, second, (tenth ?? 0) * 100);
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
