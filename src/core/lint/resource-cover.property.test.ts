import fc from 'fast-check';
import { expect, it } from 'vitest';
import { allow, readText, toPolicyText } from '../../testing/check-lint';
import { compileGlob, matchesGlob } from '../matching';
import { parseResourceName } from '../model';
import { readStatements } from './read-statements';
import type { ResourceEntry } from './subject';

const seed = 20261124;

const names = fc
  .tuple(
    fc.constantFrom('tcr', 'ccr', '', '*'),
    fc.constantFrom('', 'gz', 'ap-guangzhou', 'hk', '*'),
    fc.constantFrom('', '*', 'uin/1', 'uin/2'),
    fc.array(fc.constantFrom('repo/', 'a', 'b', '/', '*', '*', '${uin}'), { minLength: 1, maxLength: 5 }),
  )
  .map(([service, region, account, parts]) => `qcs::${service}:${region}:${account}:${parts.join('')}`);

const texts = fc.oneof({ weight: 8, arbitrary: names }, fc.constantFrom('*', 'repo/a', 'qcs::tcr:::'));

it('covers what at least one entry covers by itself, held against it one by one', () => {
  const property = fc.property(fc.array(texts, { minLength: 1, maxLength: 6 }), texts, (outer, inner) => {
    const { cover } = statementOf(outer);
    const [entry] = statementOf([inner]).resources;
    const expected = outer.some((text) => coversByItself(text, inner));
    expect(cover.coversEntry(entry as ResourceEntry)).toBe(expected);
  });
  fc.assert(property, { seed, numRuns: 5_000 });
});

/** The meaning, written as plainly as can be. */
function coversByItself(outer: string, inner: string): boolean {
  if (outer === '*' || outer === inner) return true;
  const [one, other] = [parseResourceName(outer), parseResourceName(inner)];
  if (!one.ok || !other.ok || inner === '*') return false;
  const long = (region: string) => ({ gz: 'ap-guangzhou', hk: 'ap-hongkong' })[region] ?? region;
  const isOpen = (segment: string) => segment === '' || segment === '*';
  const { service, region, account, resource } = one.value;
  if (!isOpen(service) && service !== other.value.service) return false;
  if (!isOpen(region) && long(region) !== long(other.value.region)) return false;
  if (account !== '*' && account !== other.value.account) return false;
  if (resource.includes('${')) return resource === other.value.resource;
  return matchesGlob(compileGlob(resource), other.value.resource);
}

function statementOf(resources: readonly string[]) {
  const { policy } = readText(toPolicyText(allow('"tcr:A"', JSON.stringify(resources))));
  const [reading] = readStatements(policy, []).readings;
  if (reading === undefined) throw new Error('There is one statement');
  return reading.statement;
}
