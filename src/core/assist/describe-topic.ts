import { findAction, findConditionKey, findConditionOperator, listActions } from '../catalogue';
import { compileGlob, matchesGlob, readInstant, readIpNetwork, stripScope } from '../matching';
import type { HelpTopic, ValueReading } from './help-topic';

const exampleCount = 6;

export function describeAction(written: string): HelpTopic | null {
  const action = stripScope(written);
  const known = findAction(action);
  if (known) return { kind: 'action', action: known.action, written };
  if (action.includes('*')) {
    const pattern = action === '*' ? '*:*' : action;
    const glob = compileGlob(pattern);
    const covered = listActions().filter((entry) => matchesGlob(glob, entry.action));
    const individual = covered.filter(({ edition }) => edition === 'individual');
    const others = covered.filter(({ edition }) => edition !== 'individual');
    return {
      kind: 'action-pattern',
      pattern: written,
      individual: individual.length,
      others: others.length,
      examples: [...individual, ...others].slice(0, exampleCount).map((entry) => entry.action),
    };
  }
  const colon = action.indexOf(':');
  return colon <= 0 ? null : { kind: 'unknown-action', action, service: action.slice(0, colon) };
}

export function describeOperator(written: string): HelpTopic | null {
  const found = findConditionOperator(written);
  if (!found) return null;
  const { base, qualifier, ifExists } = found;
  return { kind: 'operator', operator: written, base: base.name, qualifier, ifExists };
}

export function describeValue(value: string, operator: string, key: string): HelpTopic {
  return { kind: 'condition-value', value, key, reading: readValue(value, operator, key) };
}

function readValue(value: string, operator: string, key: string): ValueReading {
  switch (findConditionOperator(operator)?.base.kind) {
    case 'ip': {
      const network = readIpNetwork(value);
      if (!network) return { kind: 'network', addresses: null, prefixLength: null };
      const hostBits = network.groups.length * 16 - network.prefixLength;
      return { kind: 'network', addresses: 2 ** hostBits, prefixLength: network.prefixLength };
    }
    case 'date':
      return { kind: 'instant', atMs: readInstant(value) };
    case 'numeric':
      return { kind: 'number' };
    case 'bool':
    case 'null':
      return { kind: 'boolean' };
    default:
      return isTagKey(key) ? readTag(value) : { kind: 'text' };
  }
}

/** Whether the values of a key are written `key&value`. */
export function isTagKey(key: string): boolean {
  return findConditionKey(key)?.notes.includes('tag-value') ?? false;
}

function readTag(value: string): ValueReading {
  const [tagKey = '', tagValue = '', ...more] = value.split('&');
  const isTag = tagKey !== '' && tagValue !== '' && more.length === 0;
  return isTag ? { kind: 'tag', tagKey, tagValue } : { kind: 'tag', tagKey: null, tagValue: null };
}
