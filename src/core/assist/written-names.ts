import type { TextRange } from '../foundation';
import { splitSegments } from './resource-segments';
import { scanTokens } from './scan-tokens';

/** What the resource names of a text use so far, each once and in the order of the text. */
export interface WrittenNames {
  readonly resources: readonly string[];
  readonly accounts: readonly string[];
  /** Namespaces and repositories of the Individual edition: `team-01`, `team-01/repo-demo`. */
  readonly repositories: readonly string[];
}

/** More than a policy within the service's limits can name; a longer list of choices helps nobody. */
const nameLimit = 300;

/** Reads the names out of any text; `own` is the one being typed, which counts as not written yet. */
export function readWrittenNames(text: string, own: TextRange | null): WrittenNames {
  const resources = new Set<string>();
  const accounts = new Set<string>();
  const repositories = new Set<string>();
  scanTokens(text, (token) => {
    if (token.kind !== 'text' || token.start === own?.start || resources.size >= nameLimit) return;
    const written = text.slice(token.content.start, token.content.end);
    if (!written.startsWith('qcs:') || written.includes('\\')) return;
    const [, , , , account, resource] = splitSegments(written);
    if (resource === undefined || resource.text === '') return;
    resources.add(written);
    if (account && account.text !== '') accounts.add(account.text);
    for (const name of namesIn(resource.text)) repositories.add(name);
  });
  return { resources: [...resources], accounts: [...accounts], repositories: [...repositories] };
}

/** `repo/team-01/repo-demo/*` names the namespace and the repository; patterns name nothing. */
function namesIn(resource: string): readonly string[] {
  const [type, namespace, repository] = resource.split('/');
  if (type !== 'repo' || !isPlain(namespace)) return [];
  return isPlain(repository) ? [namespace, `${namespace}/${repository}`] : [namespace];
}

function isPlain(name: string | undefined): name is string {
  return name !== undefined && name !== '' && !name.includes('*') && !name.includes('$');
}
