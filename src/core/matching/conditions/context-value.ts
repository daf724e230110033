import type { ConditionKey } from '../../catalogue';
import { readInstant } from './instant';
import { readIpAddress } from './ip-network';

export type ContextValueProblem = 'not-an-address' | 'not-an-instant' | 'not-true-or-false';

/**
 * What keeps a text from being a value of a condition key in a request, where an address is one address and an instant
 * is a full one. No condition on the key would ever match such a value.
 *
 * @param type of the key; texts can be anything.
 * @param value without blanks around it, which count.
 */
export function findContextValueProblem(
  type: ConditionKey['type'],
  value: string,
): ContextValueProblem | null {
  switch (type) {
    case 'ip':
      return readIpAddress(value) === null ? 'not-an-address' : null;
    case 'date':
      return readInstant(value) === null ? 'not-an-instant' : null;
    case 'bool':
      return value === 'true' || value === 'false' ? null : 'not-true-or-false';
    case 'string':
    case 'string-set':
      return null;
  }
}
