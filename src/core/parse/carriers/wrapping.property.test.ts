import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryPolicy } from '../../../testing/policy-text';
import { type JsonValue, toPointer } from '../../foundation';
import type { PolicyDocument } from '../../model';
import { formatPolicy } from '../../render';
import { readPolicy } from '../read-policy';
import type { Carrier } from './layer';

const inJson = (text: string) => JSON.stringify(text);
const inHcl = (text: string) =>
  JSON.stringify(text)
    .replaceAll('${', () => '$${')
    .replaceAll('%{', () => '%%{');

/** Every way of wrapping a text of JSON that leaves all of it readable. */
const wrappers: readonly {
  readonly carrier: Carrier;
  readonly says: string;
  readonly wrap: (json: string) => string;
}[] = [
  { carrier: 'json-string', says: 'a string', wrap: inJson },
  { carrier: 'json-string', says: 'a string in a string', wrap: (json) => inJson(inJson(json)) },
  {
    carrier: 'json-string',
    says: 'a string with escaped slashes',
    wrap: (json) => inJson(json).replaceAll('/', '\\/'),
  },
  {
    carrier: 'api-response',
    says: 'an answer',
    wrap: (json) => `{"Response":{"PolicyName":"a","PolicyDocument":${inJson(json)},"RequestId":"b"}}`,
  },
  { carrier: 'url-encoded', says: 'an encoding', wrap: encode },
  { carrier: 'url-encoded', says: 'an encoding of an encoding', wrap: (json) => encode(encode(json)) },
  {
    carrier: 'terraform',
    says: 'a quoted string',
    wrap: (json) => `resource "tencentcloud_cam_policy" "p" {\n  document = ${inHcl(json)}\n}`,
  },
  {
    carrier: 'terraform',
    says: 'a heredoc',
    wrap: (json) =>
      `document = <<-EOF\n${json.replaceAll('${', () => '$${').replaceAll('%{', () => '%%{')}\nEOF\n`,
  },
  {
    carrier: 'shell',
    says: 'single quotes',
    wrap: (json) =>
      `tccli cam CreatePolicy --PolicyDocument '${json.replaceAll("'", () => `'\\''`)}' --Description x`,
  },
  {
    carrier: 'shell',
    says: 'double quotes',
    wrap: (json) =>
      `tccli cam CreatePolicy --PolicyDocument "${json.replaceAll(/[\\"$`]/g, (letter) => `\\${letter}`)}"`,
  },
  { carrier: 'yaml', says: 'a block', wrap: (json) => `a: 1\npolicy: |\n  ${json}\nb: 2\n` },
  { carrier: 'markdown', says: 'a fenced block', wrap: (json) => `Text\n\`\`\`json\n${json}\n\`\`\`\n` },
];

/** Whatever a program may put on one line; half characters have no encoding as bytes. */
const policies = arbitraryPolicy.filter((policy) => {
  const json = JSON.stringify(policy);
  return JSON.parse(json) !== null && json.length > 20 && isWellFormed(json) && !hasHalves(policy);
});

describe('a policy in a wrapping', { timeout: 120_000 }, () => {
  it.each(wrappers)('is the same policy in $carrier: $says', ({ carrier, wrap }) => {
    fc.assert(
      fc.property(policies, (value) => {
        const json = JSON.stringify(value);
        const text = wrap(json);
        const reading = readPolicy(text);
        expect(reading.policy).toEqual(JSON.parse(json));
        expect(reading.carrier).toBe(carrier);
        const formatted = formatPolicy(reading.policy as PolicyDocument);
        expect(formatPolicy(readPolicy(formatted).policy as PolicyDocument)).toBe(formatted);
        // Read by itself and wrapped, the policy has the same parts, each written as the wrapping writes it.
        const plain = readPolicy(json);
        expect(Object.keys(reading.sourceMap.places)).toEqual(Object.keys(plain.sourceMap.places));
        for (const [pointer, place] of Object.entries(plain.sourceMap.places)) {
          const written = json.slice(place.value.start, place.value.end);
          const mapped = reading.sourceMap.places[pointer]?.value;
          expect(text.slice(mapped?.start, mapped?.end)).toBe(writeInside(wrap, written));
        }
      }),
      { seed: 20_261_124, numRuns: 60 },
    );
  });

  it('has a place for each of its parts', () => {
    const text = `document = <<EOF\n{"version":"2.0","statement":[{"effect":"allow"}]}\nEOF`;
    const { sourceMap } = readPolicy(text);
    const place = sourceMap.places[toPointer(['statement', 0, 'effect'])];
    expect(text.slice(place?.value.start, place?.value.end)).toBe('"allow"');
    expect(text.slice(place?.key?.start, place?.key?.end)).toBe('"effect"');
  });
});

/** How a wrapping writes a stretch of the text that it holds. */
function writeInside(wrap: (json: string) => string, written: string): string {
  const [head = '', tail = ''] = wrap('MARK').split('MARK');
  const whole = wrap(written);
  return whole.slice(head.length, whole.length - tail.length);
}

function encode(text: string): string {
  return encodeURIComponent(text);
}

function isWellFormed(json: string): boolean {
  try {
    encodeURIComponent(json);
    return true;
  } catch {
    return false;
  }
}

/** Half characters, which have no encoding. */
function hasHalves(policy: { readonly [name: string]: JsonValue }): boolean {
  return JSON.stringify(policy).includes('\\ud');
}
