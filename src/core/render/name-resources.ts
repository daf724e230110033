import type { ResourceDescription } from '../analyse';

/** A resource as the texts name it: the key of its phrase and what stands in it. */
export interface ResourcePhrase {
  readonly key:
    | 'whole-account'
    | 'namespace'
    | 'repository'
    | 'tag'
    | 'name'
    | 'repository-list'
    | 'repository-list-of'
    | 'rest-of-namespace'
    | 'tags-of'
    | 'pattern'
    | 'rest';
  readonly name: string;
}

/**
 * The phrases for a list of resources, each once. What is told apart for exactness alone is told as one: the other
 * repositories of a namespace, their tags and its lists are "everything else in it".
 */
export function nameResources(resources: readonly ResourceDescription[]): readonly ResourcePhrase[] {
  const phrases = new Map<string, ResourcePhrase>();
  for (const resource of resources) {
    const phrase = nameResource(resource);
    phrases.set(`${phrase.key} ${phrase.name}`, phrase);
  }
  return [...phrases.values()];
}

function nameResource(resource: ResourceDescription): ResourcePhrase {
  const { kind, namespace = '', repository = '', tag = '', name = '', patterns = [] } = resource;
  switch (kind) {
    case 'no-resource':
      return { key: 'whole-account', name: '' };
    case 'namespace':
      return { key: 'namespace', name: namespace };
    case 'repository':
      return { key: 'repository', name: `${namespace}/${repository}` };
    case 'tag':
    case 'colon-tag':
      return { key: 'tag', name: `${namespace}/${repository}:${tag}` };
    case 'name':
      return { key: 'name', name };
    case 'every-repository':
      return { key: 'repository-list', name: '' };
    case 'every-in-namespace':
      return { key: 'repository-list-of', name: namespace };
    case 'other-in-namespace':
      return { key: 'rest-of-namespace', name: namespace };
    case 'other-tags':
      return { key: 'tags-of', name: `${namespace}/${repository}` };
    case 'pattern':
      return { key: 'pattern', name: patterns[0] ?? '' };
    case 'everything-else':
      return { key: 'rest', name: '' };
  }
}
