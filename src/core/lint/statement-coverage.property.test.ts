import { expect, it } from 'vitest';
import { buildNearPolicy, buildRequest } from '../../testing/policy-arbitraries';
import { choicesOf } from '../../testing/seeded-choices';
import { readStatements } from './read-statements';
import { coversResources } from './statement-cover';
import { toSubject } from './to-subject';

it('finds the statements that cover a resource as asking each of them does', () => {
  let found = 0;
  for (let seed = 0; seed < 2_000; seed += 1) {
    const choices = choicesOf(seed, 400);
    const request = buildRequest(choices);
    const statement = [0, 1, 2].flatMap(() => buildNearPolicy(choices, request).statement);
    const statements = readStatements({ statement }, []).readings.map((reading) => reading.statement);
    const { coverage } = toSubject({ statement }, statements);
    for (const inner of statements) {
      const covering = statements.filter((other) => coversResources(other, inner));
      const near = coverage.listNear(inner);
      expect(near.filter((other) => coversResources(other, inner))).toEqual(covering);
      found += covering.length;
      for (const { name } of inner.resources) {
        if (name === null) continue;
        expect(coverage.listNaming(name)).toEqual(statements.filter(({ cover }) => cover.coversName(name)));
      }
    }
  }
  // Statements that never meet would prove nothing.
  expect(found).toBeGreaterThan(5_000);
});
