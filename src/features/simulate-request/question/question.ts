import {
  type ExpectedRequest,
  findAction,
  findHost,
  findOperation,
  isOperationRequest,
  levelOfOperation,
} from '../../../core';
import type { Place } from './place';

export type AskMode = 'command' | 'operation' | 'call';

/**
 * What stands in the form. All three ways to ask keep their text while another one is shown.
 * `null` says that nobody touched the field yet: it then shows a sample that follows the policy.
 */
export interface Question {
  readonly mode: AskMode;
  readonly command: string | null;
  /** Id of an operation of the catalogue. */
  readonly operation: string;
  readonly target: string | null;
  /** Empty for the usual one, see `Place`. */
  readonly region: string;
  readonly action: string;
  readonly resource: string | null;
  /** Enterprise only: a host name does not tell it. */
  readonly instanceId: string;
}

/** A question whose untouched fields are filled in. */
export type FilledQuestion = { readonly [Key in keyof Question]: NonNullable<Question[Key]> };

export const firstQuestion: Question = {
  mode: 'command',
  command: null,
  operation: 'delete-tag',
  target: null,
  region: '',
  action: 'tcr:PushRepositoryPersonal',
  resource: null,
  instanceId: '',
};

/** The repository that untouched fields speak of, and the command for it. */
export interface StandIn {
  readonly namespace: string;
  readonly repository: string;
  readonly command: string;
}

export function fillQuestion(question: Question, standIn: StandIn, place: Place): FilledQuestion {
  return {
    ...question,
    command: question.command ?? standIn.command,
    target: question.target ?? standInTarget(question.operation, standIn),
    resource: question.resource ?? standInResource(question.action, standIn, place),
  };
}

/**
 * The question that another window asked.
 *
 * @param target an image reference or a namespace, shown as it came; for operations on the whole account a
 *   host or an empty text, which have no field of their own and become the region.
 */
export function toQuestion(former: Question, request: ExpectedRequest): Question {
  if (!isOperationRequest(request)) {
    return { ...former, mode: 'call', action: request.action, resource: request.resource };
  }
  const { operation, target } = request;
  const asked: Question = { ...former, mode: 'operation', operation, region: '' };
  const known = findOperation(operation);
  if (!known || levelOfOperation(known) !== 'account') return { ...asked, target };
  const registry = findHost(target);
  return registry?.edition === 'individual' ? { ...asked, region: registry.region } : asked;
}

function standInTarget(operation: string, { namespace, repository }: StandIn): string {
  const known = findOperation(operation);
  const level = known ? levelOfOperation(known) : 'repository';
  if (level === 'account') return '';
  return level === 'namespace' ? namespace : `${namespace}/${repository}`;
}

/** What the catalogue has the call checked on, for the repository of the sample. */
function standInResource(action: string, { namespace, repository }: StandIn, place: Place): string {
  const template = findAction(action.trim())?.resourceTemplates[0] ?? '*';
  return template
    .replaceAll('${region}', place.region)
    .replaceAll('${account}', place.account === '' ? '' : `uin/${place.account}`)
    .replaceAll('${namespace}', namespace)
    .replaceAll('${repository}', repository)
    .replaceAll('${tag}', 'v1')
    .replaceAll('${instanceId}', 'tcr-xxxxxxxx');
}
