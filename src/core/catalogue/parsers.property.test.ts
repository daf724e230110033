import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expandOperation, listOperations, parseDockerCommand, parseImageReference } from './index';

const pieces = fc.constantFrom(
  ...['docker', 'pull', 'push', 'login', 'skopeo', 'copy', 'sudo', '-t', '--push', 'build', '&&', '|', '#'],
  ...['ccr.ccs.tencentyun.com', 'team-01', 'repo-demo', 'demo.tencentcloudcr.com', 'nginx', 'https://'],
  ...[
    '/',
    ':',
    '@',
    ' ',
    '\n',
    '\\',
    '"',
    "'",
    '$',
    '`',
    '>',
    '<',
    '*',
    '=',
    '-',
    '.',
    'A',
    'а',
    '\u200b',
    '🐳',
  ],
  `sha256:${'a'.repeat(64)}`,
);
const commandLike = fc.oneof(
  fc.array(pieces, { maxLength: 14 }).map((parts) => parts.join('')),
  fc.array(pieces, { maxLength: 14 }).map((parts) => parts.join(' ')),
  fc.string({ unit: 'binary' }),
);

const name = fc.stringMatching(/^[a-z0-9]{1,9}(-[a-z0-9]{1,9})?$/);

/** Every range anywhere in a result, so that new fields are held to the same law. */
function listRanges(value: unknown): readonly { start: number; end: number }[] {
  if (typeof value !== 'object' || value === null) return [];
  const { start, end } = value as { start?: unknown; end?: unknown };
  if (typeof start === 'number' && typeof end === 'number') return [{ start, end }];
  // A problem's own range counts from the start of its part, so it is left out here.
  return Object.entries(value).flatMap(([key, entry]) => (key === 'problem' ? [] : listRanges(entry)));
}

describe('parsers, for any text', () => {
  it('answer with ranges inside the text', () => {
    fc.assert(
      fc.property(commandLike, (text) => {
        for (const result of [parseDockerCommand(text), parseImageReference(text)]) {
          for (const { start, end } of listRanges(result)) {
            expect(start).toBeGreaterThanOrEqual(0);
            expect(end).toBeGreaterThanOrEqual(start);
            expect(end).toBeLessThanOrEqual(text.length);
          }
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('give plain data', () => {
    fc.assert(
      fc.property(commandLike, (text) => {
        for (const result of [
          parseDockerCommand(text),
          parseImageReference(text),
          expandOperation('pull', text),
        ]) {
          expect(JSON.parse(JSON.stringify(result))).toEqual(result);
        }
      }),
    );
  });

  it('read back what they took apart', () => {
    const host = fc.constantFrom('ccr.ccs.tencentyun.com', 'hkccr.ccs.tencentyun.com', null);
    fc.assert(
      fc.property(host, name, name, fc.option(name), (registry, namespace, repository, tag) => {
        const text = `${registry === null ? '' : `${registry}/`}${namespace}/${repository}${tag === null ? '' : `:${tag}`}`;
        const parsed = { ok: true, value: { host: registry, namespace, repository, tag, digest: null } };
        expect(parseImageReference(text)).toMatchObject(parsed);
        expect(parseDockerCommand(`sudo docker pull "${text}"`)).toMatchObject({
          value: { steps: [{ operation: 'pull', reference: parsed.value }] },
        });
      }),
    );
  });
});

describe('expandOperation, for any operation and target', () => {
  const anyOperation = fc.oneof(
    fc.constantFrom(...listOperations().map((operation) => operation.id)),
    fc.string(),
  );
  const part = fc.option(
    fc.oneof(name, fc.string({ unit: 'binary' }), fc.constantFrom('', '\u0024{tag}', '$&', 'a:b', '*')),
  );
  const target = fc.record(
    {
      namespace: part,
      repository: part,
      tag: part,
      region: part,
      account: part,
      host: part,
      instanceId: part,
    },
    { requiredKeys: [] },
  );

  it('never throws, and asks only for well-formed resources', () => {
    fc.assert(
      fc.property(anyOperation, fc.oneof(target, commandLike), (operation, given) => {
        const expansion = expandOperation(operation, given);
        if (!expansion.ok) return;
        for (const check of expansion.checks) {
          const resources = [check.request.resource, ...check.alternatives.map((other) => other.resource)];
          for (const resource of resources) {
            // Five colons, whatever the target holds: no part may break out of its segment.
            if (resource !== '*') expect(resource).toMatch(/^qcs::[a-z]+:[^:]*:[^:]*:[^:]+$/s);
          }
          expect(new Set(resources).size).toBe(resources.length);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
