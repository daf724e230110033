import { readInstant, type WantedValue } from '../../matching';

/**
 * Numbers on, between and beyond the thresholds of numeric conditions: every number compares with the
 * thresholds as one of these does.
 */
export function listNumbers(wanted: readonly WantedValue[]): readonly number[] {
  return listAround(readThresholds(wanted), 1).filter((value) => Math.abs(value) <= Number.MAX_SAFE_INTEGER);
}

/** The same for instants, as texts that requests carry: `2026-01-01T00:00:00Z`. */
export function listInstants(wanted: readonly WantedValue[]): readonly string[] {
  const texts = listAround(readThresholds(wanted), 1000).map(writeInstant);
  return texts.flatMap((text) => (text === null ? [] : [text]));
}

function readThresholds(wanted: readonly WantedValue[]): readonly number[] {
  const thresholds = new Set<number>();
  for (const value of wanted) {
    if (value.state === 'ready' && value.operand.kind === 'number') thresholds.add(value.operand.value);
  }
  return [...thresholds].sort((one, other) => one - other);
}

/** Between two thresholds a step after the first is taken where there is room, else the middle. */
function listAround(thresholds: readonly number[], step: number): readonly number[] {
  const first = thresholds[0];
  if (first === undefined) return [usualInstant];
  const values: number[] = [first - step];
  for (const [index, threshold] of thresholds.entries()) {
    values.push(threshold);
    const next = thresholds[index + 1];
    const between = next === undefined || threshold + step < next ? threshold + step : (threshold + next) / 2;
    // Neighbours among the floating-point numbers have nothing between them.
    if (between > threshold && (next === undefined || between < next)) values.push(between);
  }
  return values;
}

/** 2026-01-01T00:00:00Z; any instant, or number, would do where there is no threshold. */
const usualInstant = 1_767_225_600_000;

/** @returns `null` for years that the language cannot write. */
function writeInstant(instant: number): string | null {
  const whole = Math.floor(instant);
  const fraction = instant - whole;
  const date = new Date(whole);
  if (Number.isNaN(date.getTime()) || date.getUTCFullYear() < 100 || date.getUTCFullYear() > 9999)
    return null;
  const text = date.toISOString();
  if (fraction === 0) return text.endsWith('.000Z') ? `${text.slice(0, -5)}Z` : text;
  const written = `${text.slice(0, -1)}${fraction.toFixed(6).slice(2)}Z`;
  return readInstant(written) === null ? null : written;
}
