import {
  checkNamespaceName,
  checkRepositoryName,
  isAddressRange,
  type NameProblem,
  parseImageReference,
} from '../../core';

/** Which part of an entry a problem is about; `i18n` has a sentence for each pair of part and problem. */
export interface EntryProblem {
  readonly part: 'namespace' | 'repository' | 'reference' | 'address';
  readonly code: NameProblem['code'] | 'missing-namespace' | 'missing-repository' | 'too-many-parts' | 'other-registry' | 'enterprise' | 'not-readable' | 'not-an-address';
  readonly text: string;
  readonly params: NameProblem['params'];
  readonly suggestion?: string;
}

export type EntryReading =
  | { readonly ok: true; readonly value: string }
  | { readonly ok: false; readonly problem: EntryProblem };

/** Reads `team-01`, or takes the namespace out of `ccr.ccs.tencentyun.com/team-01/repo-demo:v1`. */
export function readNamespaceEntry(text: string): EntryReading {
  if (!text.includes('/')) return readName(text, 'namespace');
  const trimmed = text.endsWith('/') ? text.slice(0, -1) : text;
  if (!trimmed.includes('/')) return readName(trimmed, 'namespace');
  // A host and a namespace alone: what people copy from the console's page of a namespace.
  const [first = '', second = '', ...rest] = trimmed.split('/');
  if (rest.length === 0 && first.includes('.') && second !== '') return readName(second, 'namespace');
  const reference = readRepositoryEntry(trimmed);
  return reference.ok
    ? { ok: true, value: reference.value.slice(0, reference.value.indexOf('/')) }
    : reference;
}

/** Reads an image reference with or without host and tag into `namespace/repository`. */
export function readRepositoryEntry(text: string): EntryReading {
  const parsed = parseImageReference(text);
  if (parsed.ok) {
    if (parsed.value.edition === 'enterprise') {
      return refuse({ part: 'reference', code: 'enterprise', text, params: {} });
    }
    return { ok: true, value: `${parsed.value.namespace}/${parsed.value.repository}` };
  }
  const [namespace = '', repository, ...rest] = text.split('/');
  if (repository !== undefined && rest.length === 0 && !namespace.includes('.')) {
    const first = readName(namespace, 'namespace');
    if (!first.ok) return first;
    const second = readName(repository, 'repository');
    if (!second.ok) return second;
  }
  const { error } = parsed;
  const suggestion = 'suggestion' in error ? error.suggestion : undefined;
  return refuse({
    part: 'reference',
    code: referenceCode(error.kind),
    text,
    params: {},
    ...(suggestion === undefined ? {} : { suggestion }),
  });
}

export function readAddressEntry(text: string): EntryReading {
  return isAddressRange(text)
    ? { ok: true, value: text }
    : refuse({ part: 'address', code: 'not-an-address', text, params: {} });
}

function readName(text: string, part: 'namespace' | 'repository'): EntryReading {
  const problems = part === 'namespace' ? checkNamespaceName(text) : checkRepositoryName(text);
  const problem = problems.find((candidate) => candidate.severity === 'error');
  if (!problem) return { ok: true, value: text };
  return refuse({
    part,
    code: problem.code,
    text,
    params: problem.params,
    ...(problem.suggestion === undefined ? {} : { suggestion: problem.suggestion }),
  });
}

function referenceCode(kind: string): EntryProblem['code'] {
  switch (kind) {
    case 'missing-namespace':
    case 'missing-repository':
    case 'too-many-parts':
    case 'other-registry':
      return kind;
    default:
      return 'not-readable';
  }
}

function refuse(problem: EntryProblem): EntryReading {
  return { ok: false, problem };
}
