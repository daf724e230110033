import { listOperations } from '../catalogue';
import type { JsonValue } from '../foundation';
import { guardGroups, isGuardSubject } from './guards';
import { suiteLimit } from './suite';

type Schema = { readonly [keyword: string]: JsonValue };

/**
 * The shape of a file of tests and guards as a JSON Schema (draft 2020-12), for editors and checks outside this
 * page; it holds for YAML too. A test holds the file in `public/` fresh.
 *
 * Whether a target fits its operation is beyond what a schema can see.
 */
export function writeSuiteSchema(): Schema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Tests and guards of an access policy',
    description: 'What shall stay true of a policy for Tencent Container Registry (TCR) Individual edition.',
    type: 'object',
    required: ['version'],
    additionalProperties: false,
    properties: {
      version: { const: 1 },
      tests: listOf('test', 'Single requests, each with what shall come of it.'),
      guards: listOf('guard', 'Statements about all requests there can be.'),
    },
    $defs: {
      test: { oneOf: [describeOperationTest(), describeCallTest()] },
      guard: describeGuard(),
      outcome: { enum: ['allowed', 'not-allowed'] },
      context: describeContext(),
      account: {
        description: 'Account ID of the root account that policy and images belong to.',
        anyOf: [
          { type: 'string', pattern: '^[0-9]{1,20}$' },
          { type: 'integer', minimum: 0 },
        ],
      },
      note: { description: 'For people; it decides nothing.', type: 'string' },
      value: { type: ['string', 'number', 'boolean'] },
    },
  };
}

function listOf(entry: string, description: string): Schema {
  return { description, type: ['array', 'null'], maxItems: suiteLimit, items: { $ref: `#/$defs/${entry}` } };
}

const circumstances: Schema = {
  context: { $ref: '#/$defs/context' },
  account: { $ref: '#/$defs/account' },
  expect: { $ref: '#/$defs/outcome' },
  note: { $ref: '#/$defs/note' },
};

function describeOperationTest(): Schema {
  const ids = listOperations().map(({ id }) => id);
  return {
    description: 'Something a person does.',
    type: 'object',
    required: ['operation', 'expect'],
    additionalProperties: false,
    properties: {
      operation: { enum: [...ids, 'docker-pull', 'docker-push', 'docker-login'] },
      target: {
        description: 'An image reference or a namespace; absent or empty for the whole account.',
        type: 'string',
      },
      ...circumstances,
    },
  };
}

function describeCallTest(): Schema {
  return {
    description: 'One API call.',
    type: 'object',
    required: ['action', 'resource', 'expect'],
    additionalProperties: false,
    properties: {
      action: { type: 'string', pattern: '^(name/)?[A-Za-z][A-Za-z0-9_-]*:[A-Za-z][A-Za-z0-9_]*$' },
      resource: { description: 'Six segments, or * for a call that names no resource.', type: 'string' },
      ...circumstances,
    },
  };
}

function describeContext(): Schema {
  return {
    description:
      'What the call carries, by condition key. null: the call carries no such key. A key that is not here is not known.',
    type: 'object',
    additionalProperties: {
      anyOf: [
        { $ref: '#/$defs/value' },
        { type: 'array', items: { $ref: '#/$defs/value' } },
        { type: 'null' },
      ],
    },
  };
}

function describeGuard(): Schema {
  const operations = listOperations('individual').flatMap(({ id }) => (isGuardSubject(id) ? [id] : []));
  return {
    type: 'object',
    required: ['claim', 'what', 'scope'],
    additionalProperties: false,
    properties: {
      claim: { enum: ['never', 'always'] },
      what: {
        description: 'A kind of access, or an operation.',
        enum: [...new Set([...guardGroups, ...operations])],
      },
      scope: { description: '* for everything, namespace, or namespace/repository.', type: 'string' },
      note: { $ref: '#/$defs/note' },
    },
  };
}
