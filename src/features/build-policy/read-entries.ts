import {
  checkNamespaceName,
  type ImageReferenceError,
  isAddressRange,
  type NameProblem,
  parseImageReference,
} from '../../core';

/** What is wrong with an entry; `i18n` has a sentence for each code. */
export interface EntryProblem {
  readonly code:
    | NameProblem['code']
    | 'missing-namespace'
    | 'missing-repository'
    | 'too-many-parts'
    | 'other-registry'
    | 'unknown-host'
    | 'enterprise'
    | 'not-readable'
    | 'not-an-address';
  readonly text: string;
  readonly params: NameProblem['params'];
  /** The whole entry as it was probably meant. */
  readonly suggestion?: string;
}

export type EntryReading =
  | { readonly ok: true; readonly value: string }
  | { readonly ok: false; readonly problem: EntryProblem };

/** Reads `team-01`, or takes the namespace out of `ccr.ccs.tencentyun.com/team-01/repo-demo:v1`. */
export function readNamespaceEntry(text: string): EntryReading {
  const trimmed = text.endsWith('/') ? text.slice(0, -1) : text;
  if (!trimmed.includes('/')) return readNamespace(trimmed);
  // A host and a namespace alone: what people copy from the console's page of a namespace.
  const [first = '', second = '', ...rest] = trimmed.split('/');
  if (rest.length === 0 && first.includes('.') && second !== '') return readNamespace(second);
  const repository = readRepositoryEntry(trimmed);
  return repository.ok
    ? { ok: true, value: repository.value.slice(0, repository.value.indexOf('/')) }
    : repository;
}

/** Reads an image reference with or without host and tag into `namespace/repository`. */
export function readRepositoryEntry(text: string): EntryReading {
  const parsed = parseImageReference(text);
  if (!parsed.ok) return { ok: false, problem: toProblem(text, parsed.error) };
  const { edition, namespace, repository } = parsed.value;
  return edition === 'enterprise'
    ? { ok: false, problem: { code: 'enterprise', text, params: {} } }
    : { ok: true, value: `${namespace}/${repository}` };
}

/** Reads an IPv4 address or CIDR range. */
export function readAddressEntry(text: string): EntryReading {
  return isAddressRange(text)
    ? { ok: true, value: text }
    : { ok: false, problem: { code: 'not-an-address', text, params: {} } };
}

function readNamespace(text: string): EntryReading {
  const problem = checkNamespaceName(text).find((candidate) => candidate.severity === 'error');
  if (!problem) return { ok: true, value: text };
  const { code, params, suggestion } = problem;
  return {
    ok: false,
    problem: { code, text, params, ...(suggestion === undefined ? {} : { suggestion }) },
  };
}

function toProblem(text: string, error: ImageReferenceError): EntryProblem {
  const meant = mendReference(text);
  const suggestion = meant === null ? {} : { suggestion: meant };
  const problem = (code: EntryProblem['code'], params: NameProblem['params'] = {}): EntryProblem => ({
    code,
    text,
    params,
    ...suggestion,
  });
  switch (error.kind) {
    case 'invalid-name':
      return problem(error.problem.code, error.problem.params);
    case 'missing-part':
      return problem(error.part === 'namespace' ? 'missing-namespace' : 'missing-repository');
    case 'too-many-parts':
      return problem('too-many-parts');
    case 'other-registry':
      // Docker Hub is what docker itself assumes for a bare name; here a namespace is just missing.
      return problem(text.includes('/') ? 'other-registry' : 'missing-namespace');
    case 'unknown-host':
      return problem('unknown-host');
    default:
      return problem('not-readable');
  }
}

/** Follows the parser's suggestions part by part until the text is an image reference. */
function mendReference(text: string): string | null {
  let mended = text;
  // One suggestion a part: host, namespace, repository, tag, digest.
  for (let step = 0; step < 5; step += 1) {
    const parsed = parseImageReference(mended);
    if (parsed.ok) return mended === text ? null : mended;
    const { range, suggestion } = parsed.error;
    if (suggestion === undefined) return null;
    mended = mended.slice(0, range.start) + suggestion + mended.slice(range.end);
  }
  return null;
}
