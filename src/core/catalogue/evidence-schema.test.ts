import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import conditionKeys from './data/condition-keys.json';
import conditionOperators from './data/condition-operators.json';
import hostEvidence from './data/evidence/hosts.json';
import limitEvidence from './data/evidence/limits.json';
import nameEvidence from './data/evidence/names.json';
import operationEvidence from './data/evidence/operations.json';
import presetEvidence from './data/evidence/preset-policies.json';
import regionEvidence from './data/evidence/regions.json';
import sources from './data/evidence/sources.json';
import actionEvidence from './data/evidence/tcr-actions.json';
import hosts from './data/hosts.json';
import limits from './data/limits.json';
import names from './data/names.json';
import officialScenarios from './data/official-scenarios.json';
import operations from './data/operations.json';
import presetPolicies from './data/preset-policies.json';
import regions from './data/regions.json';
import actions from './data/tcr-actions.json';

const text = z.string().min(1);
const title = z.strictObject({ en: text, 'zh-CN': text.regex(/\p{Script=Han}/u) });
const sourceIds = z.array(text.refine((id) => Object.hasOwn(sources.sources, id), 'an id of sources.json'));
const heading = { checkedOn: z.literal('2026-11-24'), source: text };

const actionNames = new Set(actions.actions.map((entry) => entry.name));
const knownAction = text.refine(
  (name) => name === 'cam:GetRole' || actionNames.has(name.replace('tcr:', '')),
  'a known action',
);

describe('every evidence file has the shape that its readers claim', () => {
  const files: readonly (readonly [string, unknown, z.ZodType])[] = [
    [
      'evidence/sources',
      sources,
      z.strictObject({
        ...heading,
        sources: z.record(
          z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
          z.strictObject({
            description: text,
            url: z.url({ protocol: /^https$/ }).optional(),
            repo: z
              .string()
              .regex(/^[\w.-]+\/[\w.-]+$/)
              .optional(),
            path: text.optional(),
            commit: z
              .string()
              .regex(/^[0-9a-f]{40}$/)
              .optional(),
            package: text.optional(),
          }),
        ),
      }),
    ],
    [
      'evidence/tcr-actions',
      actionEvidence,
      z.strictObject({
        ...heading,
        vocabulary: z.record(text, z.record(text, text)),
        generalSources: sourceIds,
        excludedNames: z.array(z.strictObject({ name: text, reason: text, sources: sourceIds })),
        actions: z.record(
          text.refine((name) => actionNames.has(name), 'an action of the catalogue'),
          z.strictObject({
            title: title.optional(),
            note: text.optional(),
            rawResource: z.array(text).optional(),
            checkedParams: z.array(text).optional(),
            legacyApi: text.optional(),
            camSection: text.optional(),
          }),
        ),
      }),
    ],
    [
      'evidence/operations',
      operationEvidence,
      z.strictObject({
        ...heading,
        example: z.strictObject({ namespace: text, repository: text, tag: text, instanceId: text }),
        statusVocabulary: z.record(text, text),
        evaluationHints: z.array(text),
        operations: z.record(
          text,
          z.strictObject({
            note: text.optional(),
            failures: z
              .array(z.strictObject({ symptom: text, meaning: text, sources: sourceIds }))
              .optional(),
            notChecked: z.array(knownAction).optional(),
            checks: z.array(
              z.strictObject({
                action: knownAction,
                exampleResources: z.array(text).min(1),
                note: text.optional(),
              }),
            ),
          }),
        ),
      }),
    ],
    [
      'evidence/hosts',
      hostEvidence,
      z.looseObject({
        ...heading,
        hosts: z.record(text, text),
        enterprise: z.looseObject({ sources: sourceIds }),
      }),
    ],
    [
      'evidence/regions',
      regionEvidence,
      z.looseObject({
        ...heading,
        sources: sourceIds,
        nonListedSources: sourceIds.optional(),
        individualNoteSources: sourceIds,
      }),
    ],
    [
      'evidence/names',
      nameEvidence,
      z.looseObject({ ...heading, tag: z.looseObject({ sources: sourceIds }) }),
    ],
    [
      'evidence/limits',
      limitEvidence,
      z.looseObject({ ...heading, errorCodes: z.looseObject({ sources: sourceIds }) }),
    ],
    [
      'evidence/preset-policies',
      presetEvidence,
      z.strictObject({ ...heading, presetPolicies: z.record(text, z.looseObject({ documentStatus: text })) }),
    ],
  ];

  it.each(files)('%s', (_, file, schema) => {
    const result = schema.safeParse(file);
    expect(result.success ? '' : z.prettifyError(result.error)).toBe('');
  });
});

describe('sources', () => {
  const files = {
    actions,
    operations,
    hosts,
    regions,
    names,
    limits,
    presetPolicies,
    officialScenarios,
    conditionKeys,
    conditionOperators,
    actionEvidence,
    operationEvidence,
    hostEvidence,
    regionEvidence,
    nameEvidence,
    limitEvidence,
    presetEvidence,
  };

  it('cites no source id that sources.json lacks, wherever the id stands', () => {
    const missing = Object.entries(files).flatMap(([file, content]) =>
      citedIds(content)
        .filter((id) => !Object.hasOwn(sources.sources, id))
        .map((id) => `${file}: ${id}`),
    );
    expect(missing).toEqual([]);
  });

  it('lists no source that nothing cites', () => {
    const cited = new Set(Object.values(files).flatMap((content) => citedIds(content)));
    expect(Object.keys(sources.sources).filter((id) => !cited.has(id))).toEqual([]);
  });
});

/** The ids under every property whose name ends with `sources`. */
function citedIds(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, entry]) =>
    /(?:^s|S)ources$/.test(key) && Array.isArray(entry) ? entry.map(String) : citedIds(entry),
  );
}
