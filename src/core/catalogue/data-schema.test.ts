import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import conditionKeys from './data/condition-keys.json';
import conditionOperators from './data/condition-operators.json';
import sources from './data/evidence/sources.json';
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
const sourceId = z.string().refine((id) => Object.hasOwn(sources.sources, id), 'an id that sources.json has');
const sourceIds = z.array(sourceId).min(1);
const heading = { checkedOn: z.literal('2026-11-24'), source: text };

const granularity = z.enum(['resource', 'operation']);
const confidence = z.enum(['documented', 'inferred']);
const placeholders = 'region|account|namespace|repository|tag|instanceId|certificateId';
const template = z.union([
  z.literal('*'),
  z.string().regex(
    // The placeholders are the closed list that expandOperation fills in.
    new RegExp(String.raw`^qcs::(tcr|ssl|ccr):[^:]*:[^:]*:\w+/(?:\$\{(?:${placeholders})\}|[/*:])+$`),
  ),
]);
const templates = z.array(template).min(1);
const alternative = z.strictObject({ granularity, resourceTemplates: templates });

const action = z.strictObject({
  name: z.string().regex(/^[A-Z][A-Za-z]+$/),
  edition: z.enum(['individual', 'enterprise', 'shared']),
  access: z.enum(['list', 'read', 'pull', 'push', 'write', 'delete', 'permissions']),
  group: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
  title: title.optional(),
  granularity,
  confidence,
  basis: z
    .string()
    .regex(/^(?:field-report|param-shape|analogy:[A-Z]\w+)(?:\+(?:field-report|param-shape))?$/)
    .optional(),
  resourceTemplates: templates,
  conflict: z.literal(true).optional(),
  checksAllTemplates: z.literal(true).optional(),
  alternative: alternative.optional(),
  ipRestriction: z.boolean().optional(),
  legacyNames: z.array(z.string().regex(/^ccr:[A-Za-z]+$/)).optional(),
  legacyResourceTemplates: templates.optional(),
  apiStatus: z.enum([
    'public-api',
    'data-plane',
    'console-api',
    'private-sdk',
    'withdrawn-api',
    'cam-table-only',
  ]),
  sources: sourceIds,
});

const knownAction = z
  .string()
  .refine((name) => name === 'cam:GetRole' || actionsByName.has(name), 'an action of the catalogue');

const operation = z.strictObject({
  id: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
  edition: z.enum(['individual', 'enterprise']),
  channel: z.enum(['docker', 'console', 'api', 'console/api', 'api+docker']),
  title: z.strictObject({ en: text, 'zh-CN': text }),
  checks: z.array(
    z.strictObject({
      action: knownAction,
      granularity: granularity.optional(),
      resourceTemplates: templates,
      when: z.string().refine((code) => Object.hasOwn(operations.whens, code), 'a code of `whens`'),
      status: confidence,
      sources: sourceIds.optional(),
    }),
  ),
  sources: sourceIds,
});

const region = z.strictObject({
  code: z.string().regex(/^(ap|na|eu|sa)-[a-z]+(-fsi)?$/),
  name: title,
  listed: z.boolean(),
  shortCode: z
    .string()
    .regex(/^[a-z]{2,4}$/)
    .optional(),
  shortCodeConfidence: confidence.optional(),
});
const regionCode = z
  .string()
  .refine((code) => regions.regions.some((entry) => entry.code === code), 'a region');

const host = z.strictObject({
  host: z.string().regex(/^[a-z]+\.ccs\.tencentyun\.com$/),
  deployedIn: regionCode,
  serves: z.array(regionCode).min(1),
  status: z.enum(['documented', 'code']),
  sources: sourceIds,
});

const support = z.enum(['strong', 'medium', 'weak', 'conflict']);
const noteCodes = z.array(z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/));
const operatorName = z
  .string()
  .refine((name) => conditionOperators.operators.some((entry) => entry.name === name), 'an operator');

const policy = z.strictObject({
  version: z.literal('2.0'),
  statement: z
    .array(
      z.strictObject({
        effect: z.enum(['allow', 'deny']),
        action: z.array(text).min(1),
        resource: z.union([z.literal('*'), z.array(text).min(1)]),
      }),
    )
    .min(1),
});

const lengthAdvice = {
  maxLength: z.int().positive(),
  status: confidence,
  sources: sourceIds,
};

const actionsByName = new Map(actions.actions.map((entry) => [`tcr:${entry.name}`, entry]));

describe('every data file has the shape that its one cast claims', () => {
  const files: readonly (readonly [string, unknown, z.ZodType])[] = [
    ['tcr-actions', actions, z.strictObject({ ...heading, actions: z.array(action) })],
    [
      'operations',
      operations,
      z.strictObject({
        ...heading,
        whens: z.record(
          z.string().regex(/^[a-z]+(-[a-z]+)*$/),
          z.strictObject({
            need: z.enum(['always', 'expected', 'conditional']),
            en: text,
            'zh-CN': text.regex(/\p{Script=Han}/u),
          }),
        ),
        operations: z.array(operation),
      }),
    ],
    [
      'hosts',
      hosts,
      z.strictObject({
        ...heading,
        defaultHost: z.literal('ccr.ccs.tencentyun.com'),
        individualDomain: z.literal('ccs.tencentyun.com'),
        individual: z.array(host),
        enterpriseDomain: z.literal('tencentcloudcr.com'),
        enterpriseSources: sourceIds,
      }),
    ],
    [
      'regions',
      regions,
      z.strictObject({
        ...heading,
        sources: sourceIds,
        unlistedSources: sourceIds,
        shortCodeSource: text,
        shortCodeSources: sourceIds,
        regions: z.array(region),
      }),
    ],
    [
      'names',
      names,
      z.strictObject({
        ...heading,
        namespace: z.strictObject({ ...lengthAdvice, warnAbove: z.int().positive() }),
        repository: z.strictObject(lengthAdvice),
        tag: z.strictObject(lengthAdvice),
        digest: z.strictObject({ status: confidence, sources: sourceIds }),
      }),
    ],
    [
      'limits',
      limits,
      z.strictObject({
        ...heading,
        policy: z.strictObject({
          characters: z.int(),
          policiesPerAccount: z.int(),
          policiesPerPrincipal: z.int(),
          versionsPerPolicy: z.int(),
          nameCharacters: z.int(),
          descriptionBytes: z.int(),
          sources: sourceIds,
        }),
        individual: z.strictObject({
          namespacesPerRegion: z.int(),
          repositoriesPerRegion: z.strictObject({ default: z.int(), otherRegions: z.int() }),
          tagsPerRepository: z.int(),
          triggersPerRepository: z.int(),
          adjustable: z.boolean(),
          sources: sourceIds,
        }),
        registryLogin: z.strictObject({
          passwordMinCharacters: z.int(),
          passwordMaxCharacters: z.int(),
          sources: sourceIds,
        }),
      }),
    ],
    [
      'preset-policies',
      presetPolicies,
      z.strictObject({
        ...heading,
        presetPolicies: z.array(
          z.strictObject({
            name: z.string().regex(/^Qcloud\w+$/),
            policyId: z.int().nullable(),
            documentStatus: text,
            document: policy.optional(),
            sources: sourceIds,
          }),
        ),
      }),
    ],
    [
      'official-scenarios',
      officialScenarios,
      z.strictObject({
        checkedOn: heading.checkedOn,
        source: z.strictObject({ title: text, url: z.url(), lastUpdated: z.iso.date() }),
        sources: sourceIds,
        scenarios: z.array(
          z.strictObject({
            id: z.enum(['all-full', 'all-read-only', 'namespace-full', 'repository-read-only']),
            scope: z.discriminatedUnion('kind', [
              z.strictObject({ kind: z.literal('all') }),
              z.strictObject({ kind: z.literal('namespaces'), namespaces: z.array(text) }),
              z.strictObject({ kind: z.literal('repositories'), repositories: z.array(text) }),
            ]),
            level: z.enum(['full', 'read-only']),
            grants: text,
            policy,
          }),
        ),
      }),
    ],
    [
      'condition-operators',
      conditionOperators,
      z.strictObject({
        ...heading,
        operators: z.array(
          z.strictObject({
            name: z.string().regex(/^[a-z]+(_[a-z]+)+$/),
            kind: z.enum(['string', 'numeric', 'date', 'bool', 'ip', 'null', 'binary']),
            comparison: z.enum([
              'equal',
              'equal-ignore-case',
              'like',
              'less-than',
              'less-than-equal',
              'greater-than',
              'greater-than-equal',
              'in-range',
              'absent',
            ]),
            negated: z.boolean(),
            supportsIfExist: z.literal(false).optional(),
            confidence: support,
            notes: noteCodes.optional(),
            sources: sourceIds,
          }),
        ),
      }),
    ],
    [
      'condition-keys',
      conditionKeys,
      z.strictObject({
        ...heading,
        keys: z.array(
          z.strictObject({
            key: text,
            isPrefix: z.literal(true).optional(),
            type: z.enum(['string', 'string-set', 'date', 'ip', 'bool']),
            operators: z.array(operatorName),
            scope: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
            confidence: support,
            replacement: text.optional(),
            notes: noteCodes,
            sources: sourceIds,
          }),
        ),
      }),
    ],
  ];

  it.each(files)('%s', (_, file, schema) => {
    const result = schema.safeParse(file);
    expect(result.success ? '' : z.prettifyError(result.error)).toBe('');
  });
});
