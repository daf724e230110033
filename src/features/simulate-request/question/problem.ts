import {
  type DockerCommandError,
  type ImageReferenceError,
  type ImageReferencePart,
  type NameProblem,
  type OperationError,
  parseImageReference,
  parseResourceName,
  type ResourceNameError,
  type TextRange,
} from '../../../core';
import type { Place } from './place';

/** Why a question cannot be answered; `i18n` has a sentence for each code. */
export interface Problem {
  readonly code: ProblemCode;
  /** Quoted from the text, shortened where it is long; or the name that the sentence is about. */
  readonly found: string;
  readonly params: ProblemParams;
  /** The whole text of the field as it was probably meant. */
  readonly suggestion?: string;
}

export type NameCode = `name-${NameProblem['code']}`;

export type ProblemCode =
  | NameCode
  | Exclude<DockerCommandError['kind'], 'empty' | 'invalid-reference' | 'missing-reference'>
  | 'no-image'
  | Exclude<ImageReferenceError['kind'], 'empty' | 'invalid-name' | 'missing-part'>
  | `missing-${ImageReferencePart}`
  | 'docker-hub'
  | 'missing-instance-id'
  | 'edition-mismatch'
  | 'invalid-part'
  | 'action-form'
  | 'action-pattern'
  | 'resource-not-qcs'
  | 'resource-segment-count'
  | 'resource-empty';

export interface ProblemParams {
  readonly part: ImageReferencePart;
  readonly character: string;
  readonly codePoint: string;
  readonly looksLike: string;
  readonly limit: number;
  readonly count: number;
}

/** @returns `null` for a text that is merely empty. */
export function describeCommandError(error: DockerCommandError, text: string): Problem | null {
  switch (error.kind) {
    case 'empty':
      return null;
    case 'invalid-reference':
      return describeReferenceError({ ...error.error, range: error.range }, text);
    case 'missing-reference':
      return problem('no-image', error.command);
    case 'unknown-command':
    case 'local-only':
    case 'undocumented-operation':
      return problem(error.kind, error.command);
    case 'too-long':
      return problem('too-long', '', { limit: error.limit });
    case 'unterminated-quote':
      // The mark alone would say nothing; what follows it is what the person recognises.
      return problem(error.kind, text.slice(error.range.start));
    case 'variable':
      return problem(error.kind, quote(text, error.range));
  }
}

/** @param error its range counts within `text`. */
export function describeReferenceError(error: ImageReferenceError, text: string): Problem | null {
  const found = quote(text, error.range);
  const suggestion = error.suggestion === undefined ? {} : correct(text, error.range, error.suggestion);
  switch (error.kind) {
    case 'empty':
      return null;
    case 'too-long':
      return problem('too-long', '', { limit: error.limit });
    case 'missing-part':
      return problem(`missing-${error.part}`, text.trim());
    case 'too-many-parts':
      return problem('too-many-parts', found, { count: error.found });
    case 'other-registry':
      return error.registry === 'docker.io'
        ? problem('docker-hub', found)
        : { ...problem('other-registry', error.registry), ...suggestion };
    case 'unknown-host':
    case 'invalid-host':
      return { ...problem(error.kind, error.host), ...suggestion };
    case 'invalid-digest':
      return problem('invalid-digest', found);
    case 'invalid-name': {
      const { code, params } = error.problem;
      const { character = '', codePoint = '', looksLike = '', limit = 0 } = params;
      return {
        ...problem(`name-${code}`, found, { part: error.part, character, codePoint, looksLike, limit }),
        ...suggestion,
      };
    }
  }
}

/**
 * @param text of the target field, where the target was typed there.
 * @param needs what the operation is done to.
 */
export function describeOperationError(
  error: OperationError,
  text: string,
  needs: 'repository' | 'namespace' | 'account',
): Problem | null {
  switch (error.kind) {
    case 'unknown-operation':
      return problem('unknown-command', error.operation);
    case 'invalid-reference': {
      // A lone name is Docker Hub's for docker; in this field it is a name with its other half missing.
      const isLoneName = error.error.kind === 'other-registry' && error.error.registry === 'docker.io';
      if (isLoneName && needs === 'repository') return problem('missing-repository', text.trim());
      return describeReferenceError(error.error, text);
    }
    case 'missing-part':
      if (error.part === 'instance-id') return problem('missing-instance-id', '');
      if (text.trim() === '') return null;
      return problem(`missing-${error.part}`, text.trim());
    case 'invalid-part':
      return problem('invalid-part', error.found);
    case 'unknown-host':
      return problem('unknown-host', error.host);
    case 'edition-mismatch':
      return problem('edition-mismatch', error.host);
  }
}

/** Checks the action of a bare API call. @returns `null` where it can be asked for. */
export function findActionProblem(action: string): Problem | null {
  if (action.includes('*')) return problem('action-pattern', action);
  const body = action.startsWith('name/') ? action.slice('name/'.length) : action;
  const colon = body.indexOf(':');
  if (colon > 0 && colon < body.length - 1 && !/\s/.test(body)) return null;
  // An operation alone is what people copy from the page of an API.
  const suggestion = /^[A-Za-z]+$/.test(body) ? { suggestion: `tcr:${body}` } : {};
  return { ...problem('action-form', action), ...suggestion };
}

/** Checks the resource of a bare API call; `*` names none. @returns `null` where it can be asked for. */
export function findResourceProblem(resource: string, place: Place): Problem | null {
  if (resource === '*') return null;
  const parsed = parseResourceName(resource);
  return parsed.ok ? null : describeResourceError(parsed.error, resource, place);
}

function describeResourceError(error: ResourceNameError, resource: string, place: Place): Problem {
  switch (error.kind) {
    case 'not-qcs': {
      const image = parseImageReference(resource);
      if (!image.ok || image.value.edition !== 'individual') return problem('resource-not-qcs', resource);
      const { namespace, repository, region } = image.value;
      const account = place.account === '' ? '' : `uin/${place.account}`;
      const suggestion = `qcs::tcr:${region ?? place.region}:${account}:repo/${namespace}/${repository}`;
      return { ...problem('resource-not-qcs', resource), suggestion };
    }
    case 'segment-count':
      return problem('resource-segment-count', resource, { count: error.found });
    case 'empty-resource':
      return problem('resource-empty', resource);
  }
}

const noParams: ProblemParams = {
  part: 'repository',
  character: '',
  codePoint: '',
  looksLike: '',
  limit: 0,
  count: 0,
};

function problem(code: ProblemCode, found: string, params: Partial<ProblemParams> = {}): Problem {
  return { code, found: shorten(found), params: { ...noParams, ...params } };
}

function quote(text: string, { start, end }: TextRange): string {
  return text.slice(start, end);
}

function correct(text: string, { start, end }: TextRange, part: string): { readonly suggestion: string } {
  return { suggestion: `${text.slice(0, start)}${part}${text.slice(end)}` };
}

/** Enough to recognise what is meant; the field beside has the whole. */
function shorten(text: string): string {
  const characters = Array.from(text);
  return characters.length <= 80 ? text : `${characters.slice(0, 80).join('')}…`;
}
