import type { JsonValue } from '../foundation';
import { listActions } from './actions';
import { type ConditionOperator, listConditionKeys, listConditionOperators } from './conditions';

type Schema = { readonly [keyword: string]: JsonValue };

/**
 * The shape of an identity policy as a JSON Schema (draft 2020-12), for editors and checks outside this page. It is
 * made of the tables of operators, keys and actions; a test holds the file in `public/` fresh.
 *
 * It says what a document has to look like and leaves meaning to the linter: every text may be an action,
 * every name a condition key. Repeated names, which JSON readers drop silently, are beyond what a schema can see.
 */
export function writePolicySchema(): Schema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Tencent Cloud CAM policy',
    description:
      'An identity policy of Tencent Cloud CAM, as the console and CreatePolicy take it. At most 6,144 characters, spaces not counted.',
    type: 'object',
    required: ['version', 'statement'],
    additionalProperties: false,
    properties: {
      version: {
        description:
          'Version of the policy language. 2.0 is usual; 3.0 lifts a restriction of temporary credentials.',
        enum: ['2.0', '3.0'],
      },
      statement: {
        description: 'One or more statements. A deny that matches wins over every allow.',
        type: 'array',
        minItems: 1,
        items: { $ref: '#/$defs/statement' },
      },
    },
    $defs: {
      statement: describeStatement(),
      condition: describeCondition(),
      keys: describeKeys(),
      value: { type: ['string', 'number', 'boolean'] },
    },
  };
}

function describeStatement(): Schema {
  const listOf = (description: string, examples: readonly string[]): Schema => ({
    description,
    anyOf: [
      { type: 'string', minLength: 1, examples },
      { type: 'array', minItems: 1, items: { type: 'string', minLength: 1, examples } },
    ],
  });
  return {
    description: 'Allows or denies actions on resources, under conditions.',
    type: 'object',
    required: ['effect', 'action', 'resource'],
    additionalProperties: false,
    properties: {
      effect: { description: 'Whether the statement allows or denies.', enum: ['allow', 'deny'] },
      action: listOf(
        'Calls, as service:Operation; * stands for any characters. Letter case counts.',
        exampleActions(),
      ),
      resource: listOf(
        'Resources in six segments, qcs::service:region:account:resource, or * for all. Calls that are authorised for the whole account need the literal *.',
        ['*', 'qcs::tcr:::repo/team-01', 'qcs::tcr:::repo/team-01/*'],
      ),
      condition: { $ref: '#/$defs/condition' },
    },
  };
}

function describeCondition(): Schema {
  return {
    description:
      'Operators, each with keys and values. All operators and all keys have to hold; one of the values.',
    anyOf: [
      {
        type: 'object',
        properties: Object.fromEntries(
          listConditionOperators().map((operator) => [
            operator.name,
            { description: describeOperator(operator), $ref: '#/$defs/keys' },
          ]),
        ),
        additionalProperties: { $ref: '#/$defs/keys' },
      },
      {
        description: 'An empty list counts as no condition.',
        type: 'array',
        items: { $ref: '#/$defs/value' },
        maxItems: 0,
      },
    ],
  };
}

function describeKeys(): Schema {
  const value = { $ref: '#/$defs/value' };
  const values: Schema = { anyOf: [value, { type: 'array', items: value }] };
  const known = listConditionKeys().filter(({ isPrefix }) => !isPrefix);
  return {
    description: 'Condition keys with a value or a list of values.',
    type: 'object',
    properties: Object.fromEntries(
      known.map(({ key, type }) => [key, { description: `Condition key of the type ${type}.`, ...values }]),
    ),
    additionalProperties: values,
  };
}

function describeOperator({ name, isNegated, supportsIfExist }: ConditionOperator): string {
  return [
    `Operator ${name}.`,
    `It is false where the request lacks the key${isNegated ? ', though it is negated.' : '.'}`,
    ...(supportsIfExist ? [`${name}_if_exist is true there.`] : []),
    'for_any_value: and for_all_value: before it compare sets.',
  ].join(' ');
}

function exampleActions(): readonly string[] {
  return ['tcr:*', ...listActions('individual').map(({ action }) => action)];
}
