import type { ConditionOperator } from '../../catalogue';
import { compileGlob, type Glob, matchesGlob } from '../glob';
import type { Reading } from '../reading';
import { readInstant } from './instant';
import { type IpNetwork, isAddressInside, readIpAddress, readIpNetwork } from './ip-network';

/** One value of a policy or a request, read for the kind of comparison that its operator makes. */
export type Operand =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'pattern'; readonly glob: Glob }
  /** A number, or an instant in milliseconds. */
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'flag'; readonly value: boolean }
  | { readonly kind: 'network'; readonly network: IpNetwork };

/**
 * Reads a value that stands in a policy.
 *
 * @returns `null` where it cannot be read for this operator; such a value never lets a statement match.
 */
export function readPolicyOperand(operator: ConditionOperator, value: unknown): Operand | null {
  if (operator.comparison === 'like') {
    const text = readText(value);
    return text === null ? null : { kind: 'pattern', glob: compileGlob(text) };
  }
  if (operator.kind === 'ip') {
    const network = typeof value === 'string' ? readIpNetwork(value) : null;
    return network === null ? null : { kind: 'network', network };
  }
  return readRequestOperand(operator, value);
}

/** Reads a value that a request carries; an address there is one address. `null` as above. */
export function readRequestOperand(operator: ConditionOperator, value: unknown): Operand | null {
  switch (operator.kind) {
    case 'string':
    case 'binary':
      return wrap(readText(value), (text) => ({ kind: 'text', text }));
    case 'numeric':
      return wrap(readNumber(value), (number) => ({ kind: 'number', value: number }));
    case 'date':
      return wrap(typeof value === 'string' ? readInstant(value) : null, (instant) => ({
        kind: 'number',
        value: instant,
      }));
    case 'bool':
    case 'null':
      return wrap(readFlag(value), (flag) => ({ kind: 'flag', value: flag }));
    case 'ip':
      return typeof value === 'string' ? readAddressOnce(value) : null;
  }
}

/** The same few addresses are held against many statements, and reading one takes longer than the rest. */
function readAddressOnce(text: string): Operand | null {
  const known = addresses.get(text);
  if (known !== undefined) return known;
  const operand = wrap(readIpAddress(text), (network): Operand => ({ kind: 'network', network }));
  if (addresses.size >= addressLimit) addresses.clear();
  if (text.length <= longestKept) addresses.set(text, operand);
  return operand;
}

const addresses = new Map<string, Operand | null>();
const addressLimit = 256;
/** An address of the newer kind takes up to 45 characters. */
const longestKept = 45;

/** Whether the two agree in the operator's sense, before a negated operator turns it round. */
export function agree(
  operator: ConditionOperator,
  given: Operand,
  wanted: Operand,
  reading: Reading,
): boolean {
  if (wanted.kind === 'pattern') return given.kind === 'text' && matchesGlob(wanted.glob, given.text);
  if (wanted.kind === 'network')
    return given.kind === 'network' && isAddressInside(given.network, wanted.network);
  if (wanted.kind === 'flag') return given.kind === 'flag' && given.value === wanted.value;
  if (wanted.kind === 'number') {
    return given.kind === 'number' && compareNumbers(operator, given.value, wanted.value);
  }
  if (given.kind !== 'text') return false;
  if (operator.kind === 'binary') return agreeAsBinary(given.text, wanted.text, reading);
  return operator.comparison === 'equal-ignore-case'
    ? given.text.toLowerCase() === wanted.text.toLowerCase()
    : given.text === wanted.text;
}

function compareNumbers(operator: ConditionOperator, given: number, wanted: number): boolean {
  switch (operator.comparison) {
    case 'less-than':
      return given < wanted;
    case 'less-than-equal':
      return given <= wanted;
    case 'greater-than':
      return given > wanted;
    case 'greater-than-equal':
      return given >= wanted;
    default:
      return given === wanted;
  }
}

/** Three pages give `binary_equal` three meanings; exact text is the strictest of them. */
function agreeAsBinary(given: string, wanted: string, reading: Reading): boolean {
  if (reading.binaryEqual === 'ignore-case') return given.toLowerCase() === wanted.toLowerCase();
  if (reading.binaryEqual === 'exact') return given === wanted;
  const number = readNumber(given);
  return number !== null && number === readNumber(wanted);
}

/** Policies write numbers and booleans bare or as text, so all three compare as text. */
function readText(value: unknown): string | null {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : null;
}

/**
 * A number, or decimal text of at most 15 significant digits. Longer ones would be rounded, and two
 * different values could then count as equal.
 */
function readNumber(value: unknown): number | null {
  if (typeof value === 'number') return Math.abs(value) <= Number.MAX_SAFE_INTEGER ? value : null;
  if (typeof value !== 'string' || value.length > 40 || !/^-?\d+(\.\d+)?$/.test(value)) return null;
  const significant = value.replace('-', '').replace('.', '').replace(/^0+/, '');
  return significant.length <= 15 ? Number(value) : null;
}

function readFlag(value: unknown): boolean | null {
  if (value === true || value === 'true') return true;
  return value === false || value === 'false' ? false : null;
}

function wrap<Value>(value: Value | null, toOperand: (value: Value) => Operand): Operand | null {
  return value === null ? null : toOperand(value);
}
