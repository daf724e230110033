import { carrierOf, type FoundPolicy } from './carriers/layer';
import { readLayer } from './carriers/read-layer';
import { inTextOrder, type PolicyReading, tryPlain } from './read-plain-policy';

/**
 * Reads the text of a policy, broken or not, in whatever wrapping, with the place of every part.
 *
 * - Plain JSON comes first. Anything else is looked through for what it wraps, at most four layers deep;
 *   `readLayer` has the order. All places are those of the text that was given, and findings have no fixes.
 * - A text that `JSON.parse` accepts, with element names in lower case and an array of statements, gives the
 *   same value as `JSON.parse`. Of repeated names the last value counts, as there; each repetition is an
 *   error (`structure/duplicate-key`).
 * - Element names and effects in another case are read in lower case, a single statement as a list of one;
 *   findings say so. Everything else stays as written, wrong values and unknown elements included.
 * - Errors of syntax (`syntax/…`, at most 50 listed) do not end the reading; what follows is read as it was
 *   probably meant. While there are any, no finding carries a fix, and what is missing is not reported for
 *   the objects and lists that hold them.
 * - A text of more than 262,144 bytes (`syntax/too-large`), 64 levels (`syntax/too-deep`) or 24,000 values
 *   (`syntax/too-many-values`) is refused as a whole.
 *
 * Takes time linear in the text and never throws. `readingCodes` lists what it reports.
 */
export function readPolicy(text: string): PolicyReading {
  const { text: source, reading, isSettled } = tryPlain(text);
  if (isSettled) return reading;
  const [first, ...others] = readLayer(source, 0).map(inOrder);
  if (!first || (first.layers.length === 0 && reading.policy !== null)) return reading;
  return { carrier: carrierOf(first), ...first, others };
}

function inOrder(found: FoundPolicy): FoundPolicy {
  return { ...found, diagnostics: inTextOrder(found.diagnostics, found.sourceMap) };
}
