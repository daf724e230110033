import {
  type Circumstances,
  type CompiledPolicies,
  type ConditionKey,
  type ContextValueProblem,
  type ExpectedRequest,
  findConditionKey,
  findContextValueProblem,
  isAccountId,
  listMentionedKeys,
  type RequestPrincipal,
  type ResourceClasses,
} from '../../../core';

/** What is known of one condition key of the call. */
export interface KeyKnowledge {
  readonly state: 'unknown' | 'absent' | 'given';
  /** Kept while the state is another one; several values stand one a line. */
  readonly text: string;
}

/** What stands in the fields about the call's circumstances. */
export interface CircumstanceFields {
  readonly keys: ReadonlyMap<string, KeyKnowledge>;
  /** Keys that the person asked for although the policy does not mention them. */
  readonly added: readonly string[];
  readonly ownerUin: string;
  readonly uin: string;
  readonly appId: string;
}

export const noCircumstances: CircumstanceFields = {
  keys: new Map(),
  added: [],
  ownerUin: '',
  uin: '',
  appId: '',
};

/** The fields as a request of another window says them; one that says nothing of them leaves them as they are. */
export function takeCircumstances(former: CircumstanceFields, request: ExpectedRequest): CircumstanceFields {
  const { context, account = '' } = request;
  if (context === undefined) return former;
  const keys = Object.entries(context).map(([key, value]): [string, KeyKnowledge] =>
    value === null
      ? [key, { state: 'absent', text: '' }]
      : [key, { state: 'given', text: Array.isArray(value) ? value.join('\n') : String(value) }],
  );
  return { ...noCircumstances, keys: new Map(keys), added: keys.map(([key]) => key), ownerUin: account };
}

export const unknownKey: KeyKnowledge = { state: 'unknown', text: '' };

/** Keys that can always be asked for. */
export const keysOnDemand: readonly string[] = ['qcs:ip', 'qcs:current_time'];

export interface CircumstanceKey {
  readonly key: string;
  readonly type: ConditionKey['type'];
  readonly isMentioned: boolean;
}

/** The keys that statements mention, in the order of the document, then those that the person added. */
export function listKeys(policies: CompiledPolicies, added: readonly string[]): readonly CircumstanceKey[] {
  const mentioned = new Set(listMentionedKeys(policies));
  const extra = added.filter((key) => !mentioned.has(key));
  return [...mentioned, ...extra].map((key) => ({
    key,
    type: findConditionKey(key)?.type ?? 'string',
    isMentioned: mentioned.has(key),
  }));
}

/** Which facts about the accounts can matter at all. */
export interface PrincipalNeeds {
  readonly ownerUin: boolean;
  readonly uin: boolean;
  readonly appId: boolean;
}

export function findPrincipalNeeds(
  policies: CompiledPolicies,
  { accounts }: ResourceClasses,
): PrincipalNeeds {
  const texts = policies.sets.flatMap(({ statements }) =>
    statements.flatMap(({ resources, conditions }) => [
      ...resources.map(({ text }) => text),
      ...conditions.flatMap(({ written }) => written.values.map(String)),
    ]),
  );
  const mentions = (variable: string) => texts.some((text) => text.includes(variable));
  return {
    ownerUin: accounts.length > 0 || mentions('${owner_uin}'),
    uin: mentions('${uin}'),
    appId: mentions('${app_id}'),
  };
}

export type ValueProblem = 'value-missing' | ContextValueProblem | 'not-digits';

/** What is wrong with the text of a field; a value with a problem counts as unknown, never as a mismatch. */
export function findValueProblem(type: ConditionKey['type'], knowledge: KeyKnowledge): ValueProblem | null {
  if (knowledge.state !== 'given') return null;
  const values = readValues(type, knowledge.text);
  if (values.length === 0) return 'value-missing';
  return (
    values.map((value) => findContextValueProblem(type, value)).find((problem) => problem !== null) ?? null
  );
}

/** @returns `not-digits` for a text that no account ID has; an empty one says that it is not known. */
export function findAccountProblem(text: string): ValueProblem | null {
  const trimmed = text.trim();
  return trimmed === '' || isAccountId(trimmed) ? null : 'not-digits';
}

/**
 * What the core is told of a call. Every key of the list is either given, or absent, or named as unknown:
 * a key that were left out would count as absent from the call.
 */
export function toCircumstances(fields: CircumstanceFields, keys: readonly CircumstanceKey[]): Circumstances {
  const given: [string, string | readonly string[]][] = [];
  const unknownKeys: string[] = [];
  for (const { key, type } of keys) {
    const knowledge = fields.keys.get(key) ?? unknownKey;
    if (knowledge.state === 'absent') continue;
    if (knowledge.state === 'unknown' || findValueProblem(type, knowledge) !== null) {
      unknownKeys.push(key);
      continue;
    }
    const values = readValues(type, knowledge.text);
    const [first = ''] = values;
    given.push([key, type === 'string-set' ? values : first]);
  }
  const ownerUin = readAccount(fields.ownerUin);
  const principal = toPrincipal(fields, ownerUin);
  return {
    // `Object.fromEntries` makes own properties, whatever a key is called.
    context: Object.fromEntries(given),
    unknownKeys,
    ...(principal === null ? {} : { principal }),
    ...(ownerUin === '' ? {} : { ownerUin }),
  };
}

function toPrincipal({ uin, appId }: CircumstanceFields, ownerUin: string): RequestPrincipal | null {
  const caller = readAccount(uin);
  const application = readAccount(appId);
  if (caller === '' && application === '' && ownerUin === '') return null;
  return {
    type: 'user',
    ...(caller === '' ? {} : { uin: caller }),
    ...(application === '' ? {} : { appId: application }),
    ...(ownerUin === '' ? {} : { ownerUin }),
  };
}

/** The digits of an account ID, or an empty text where the field holds none that can be used. */
export function readAccount(text: string): string {
  return findAccountProblem(text) === null ? text.trim() : '';
}

/** Only sets have several values; blanks around an address or an instant are slips of copying. */
function readValues(type: ConditionKey['type'], text: string): readonly string[] {
  const lines = type === 'string-set' ? text.split('\n').map((line) => line.trim()) : [text];
  const values = type === 'string' ? lines : lines.map((line) => line.trim());
  return values.filter((value) => value !== '');
}
