import { findConditionOperator, listConditionKeys, listConditionOperators } from '../catalogue';
import { findNearestName } from './nearest-name';
import { rememberByText } from './remember-by-text';

/**
 * The documented operator that an unknown one was probably meant to be: in other letter case, with white
 * space, in the spelling of another cloud, or with a wrong letter. `undefined` where none is near.
 */
export const suggestOperator = rememberByText((written): string | undefined => {
  if (written.length > longestOperator) return undefined;
  const plain = toSnakeCase(written.replace(/\s+/g, ''));
  const [, qualifier, bare, suffix] = /^(?:for_?(any|all)_?values?:)?(.*?)(_if_?exists?)?$/.exec(plain) ?? [];
  if (bare === undefined || bare === '') return undefined;
  const base = foreignNames.get(bare) ?? nearestBase(bare);
  if (base === undefined) return undefined;
  const operator = `${qualifier === undefined ? '' : `for_${qualifier}_value:`}${base}${suffix === undefined ? '' : '_if_exist'}`;
  const found = findConditionOperator(operator);
  return found === undefined || (found.ifExists && !found.base.supportsIfExist) ? undefined : operator;
});

/** The published key that an unknown one was probably meant to be. */
export const suggestKey = rememberByText((written): string | undefined => {
  const tight = written.replace(/\s+/g, '');
  const meant = [tight, `qcs:${tight}`].find((key) => keys.includes(key)) ?? findNearestName(tight, keys);
  if (meant !== undefined) return meant;
  const snake = toSnakeCase(tight);
  return keys.includes(snake) ? snake : undefined;
});

const longestOperator = 64;

/** `StringEquals` → `string_equals`; what is in lower case already stays. */
function toSnakeCase(text: string): string {
  return text.replace(/([a-z])([A-Z])/g, '$1_$2').toLowerCase();
}

function nearestBase(bare: string): string | undefined {
  // Other clouds write most of theirs in the plural.
  const singular = bare.replace(/equals/, 'equal');
  return names.includes(singular) ? singular : findNearestName(singular, names);
}

/** Names of another cloud that are not near ours. */
const foreignNames: ReadonlyMap<string, string> = new Map([
  ['ip_address', 'ip_equal'],
  ['not_ip_address', 'ip_not_equal'],
  ['bool', 'bool_equal'],
  ['null', 'null_equal'],
]);

const names = listConditionOperators().map(({ name }) => name);
/** Short keys without a product (`mfa`) are near too much. */
const keys = listConditionKeys()
  .filter(({ isPrefix, key }) => !isPrefix && key.includes(':'))
  .map(({ key }) => key);
