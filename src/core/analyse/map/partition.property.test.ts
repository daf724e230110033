import { describe, expect, it } from 'vitest';
import type { Choices } from '../../../testing/choices';
import {
  hasOldName,
  isInPart,
  isInRow,
  type NamedWords,
  readNamedWords,
  shapeOf,
} from '../../../testing/map-claims';
import { buildAttached, buildRequest } from '../../../testing/policy-arbitraries';
import { leastOf, shareOf } from '../../../testing/run-share';
import { choicesOf } from '../../../testing/seeded-choices';
import { findAction } from '../../catalogue';
import { evaluateRequest } from '../../evaluate';
import { readInstant, readIpAddress } from '../../matching';
import type { Request, RequestContext } from '../../model';
import { type AccessMap, mapAccess } from './map-access';

const seed = Number(process.env.FAST_CHECK_SEED ?? 20261124);

/** Fills every variable, so that no stand-ins speak. */
const principal = { uin: '100000000002', ownerUin: '100000000001', appId: '1250000000' };

describe(`mapAccess (seed ${seed})`, () => {
  it('partitions all requests, and says of each what the evaluator says', { timeout: 120_000 }, () => {
    const met = new Map<string, number>();
    const count = (what: string) => met.set(what, (met.get(what) ?? 0) + 1);
    for (let round = 0; round < shareOf(200); round += 1) {
      const choices = choicesOf(seed + round, 400);
      const attached = buildAttached(choices, { ...buildRequest(choices), principal });
      const map = mapAccess(attached, { principal });
      const words = readNamedWords(attached, principal);
      // What the map leaves open it need not divide; old resources that name one tag are left out below.
      if (map.open.some((point) => point !== 'legacy-tags')) {
        count('open');
        continue;
      }
      for (const request of listRequests(choices, words)) {
        const rows = map.rows.filter((row) => isInRow(request, row, words));
        const places = map.columns.flatMap(({ parts }, index) =>
          parts.flatMap((part) => (isInPart(request, part, words) ? [{ index, kind: part.kind }] : [])),
        );
        const [place] = places;
        const cell = map.cells[rows[0]?.cells[place?.index ?? -1] ?? -1];
        const { outcome, decidedBy } = evaluateRequest(request, attached, { trace: false, caveats: false });
        const said = cell?.parts.filter(
          (part) => part.outcome === outcome && JSON.stringify(part.decidedBy) === JSON.stringify(decidedBy),
        );
        const found = { rows: rows.length, places: places.length, said: said?.length };
        // Such a call is never checked on such a resource, or the old spelling leaves open on which.
        const expected = { rows: 1, places: 1, said: isNeverAsked(request, map) ? undefined : 1 };
        // To write down every request would take longer than the rest together.
        if (JSON.stringify(found) !== JSON.stringify(expected)) {
          expect({ seed, round, request, attached, outcome, ...found }).toEqual(expected);
        }
        count(said === undefined ? 'never asked' : outcome);
        count(place?.kind ?? '');
      }
    }
    for (const what of [
      'allowed',
      'explicitly-denied',
      'implicitly-denied',
      'no-resource',
      'namespace',
      'repository',
      'tag',
      'name',
      'every-repository',
      'every-in-namespace',
      'other-in-namespace',
      'other-tags',
      'pattern',
      'everything-else',
    ]) {
      expect(met.get(what) ?? 0, `${what} among ${JSON.stringify([...met])}`).toBeGreaterThanOrEqual(
        leastOf(3),
      );
    }
    expect(met.get('open') ?? 0).toBeLessThan(shareOf(200) / 2);
  });
});

const actions = [
  'tcr:PullRepositoryPersonal',
  'tcr:CreateNamespacePersonal',
  'tcr:DeleteImagePersonal',
  'tcr:BatchDeleteImagePersonal',
  'tcr:DescribeRepositoryPersonal',
  'tcr:CreateApplicationTokenPersonal',
  'tcr:CreateApplicationTriggerPersonal',
  'tcr:PullRepository',
  'tcr:NobodyKnowsThis',
  'ccr:NobodyKnowsThis',
  'cvm:DescribeInstances',
];

/** Names in and around those of `policy-words`. */
const plainNames = [
  'repo/team-01',
  'repo/team-01/repo-demo',
  'repo/team-01/repo-demo/v1',
  'repo/team-01/repo-demo:v1',
  'repo/team-01/*',
  'repo/*',
  'repo/other',
  'repo/other/thing',
  'repo/team-01/repo-demo/V2_x',
  'repository/tcr-x/team-01/repo-demo',
  'repo',
  'anything',
];

/** Well-formed requests whose names nearly meet the patterns. */
function* listRequests(choices: Choices, { names, regions, accounts }: NamedWords): Generator<Request> {
  const near = names.flatMap((name) => [
    name.replaceAll('*', ''),
    name.replaceAll('*', 'a'),
    name.replaceAll('*', 'x/y'),
    `${name.replaceAll('*', 'b')}/c`,
  ]);
  const all = [...plainNames, ...near, ...names].filter((name) => shapeOf(name) !== null);
  for (let number = 0; number < 16; number += 1) {
    const place = [
      choices.pick(['tcr', 'tcr', 'tcr', 'ccr', 'cvm']),
      choices.pick(['', 'gz', 'ap-hongkong', ...regions]),
      choices.pick([
        '',
        `uin/${principal.ownerUin}`,
        'uin/5',
        'uin/77',
        ...[...accounts].filter((account) => account !== '*'),
      ]),
    ].join(':');
    const action = choices.pick(actions);
    const { context = {} } = buildRequest(choices);
    yield {
      action,
      resource: choices.rarely(6) ? '*' : `qcs::${place}:${choices.pick(all)}`,
      context: toWellFormed(context),
      principal,
    };
  }
}

/** Known keys carry one value of their type; the map does not speak of others. */
function toWellFormed(context: RequestContext): RequestContext {
  const kept = Object.entries(context).filter(([key, value]) => {
    if (key === 'qcs:ip') return typeof value === 'string' && readIpAddress(value) !== null;
    if (key === 'qcs:current_time') return typeof value === 'string' && readInstant(value) !== null;
    if (key === 'qcs:mfa') return String(value) === 'true' || String(value) === 'false';
    return true;
  });
  return Object.fromEntries(kept);
}

/** Calls of another product's resources, and deletions of one tag while old resources are named. */
function isNeverAsked({ action, resource }: Request, { open }: AccessMap): boolean {
  const known = findAction(action);
  if (known === undefined || resource === '*') return false;
  const [, , service = '', , , ...rest] = resource.split(':');
  const templates = [...known.resourceTemplates, ...(known.alternative?.resourceTemplates ?? [])];
  const services = ['tcr', ...templates.map((template) => template.split(':')[2])];
  if (!services.includes(service === 'ccr' && hasOldName(action) ? 'tcr' : service)) return true;
  const mayNameTag = ['tag', 'other'].includes(shapeOf(rest.join(':')) ?? '');
  return known.hasLegacyTagForm && mayNameTag && open.includes('legacy-tags');
}
