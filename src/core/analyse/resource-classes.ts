import { normaliseRegion } from '../catalogue';
import type { CompiledPolicies } from '../evaluate';
import { parseResourceName } from '../model';

/** A column of the access table: a set of resources, and one of them to ask about. */
export interface ResourceClass {
  readonly id: string;
  readonly kind: 'namespace' | 'repository' | 'other-in-namespace' | 'pattern' | 'everything-else';
  /** The namespace it is about; absent for `everything-else` and `pattern`. */
  readonly namespace?: string;
  /** For `repository`: the name without its namespace. */
  readonly repository?: string;
  /** For `pattern`: the last segment as a policy writes it. */
  readonly pattern?: string;
  /** A member of the class. `repository` is `null` for a namespace itself. */
  readonly sample: { readonly namespace: string; readonly repository: string | null };
}

export interface ResourceClasses {
  readonly classes: readonly ResourceClass[];
  /** Regions that the policies name, each once; empty when none does. */
  readonly regions: readonly string[];
  /** Root account IDs that the policies name. */
  readonly accounts: readonly string[];
  /**
   * Whether a policy holds a pattern that cuts across names (`repo/team-*`). The classes then have a column
   * for it, and what they say is shown by samples, not proved for every name.
   */
  readonly hasCrossPatterns: boolean;
}

/**
 * The resources that the policies tell apart: every named namespace, every named repository, the other
 * repositories of a named namespace, and everything else.
 */
export function classifyResources(policies: CompiledPolicies): ResourceClasses {
  const mentions = new ResourceMentions();
  for (const set of policies.sets) {
    for (const statement of set.statements) {
      for (const { text } of statement.resources) mentions.read(text);
    }
  }
  return mentions.toClasses();
}

/** Collects what resource texts name, in the order of the document. */
class ResourceMentions {
  private readonly repositories = new Map<string, Set<string>>();
  private readonly patterns = new Set<string>();
  private readonly regions = new Set<string>();
  private readonly accounts = new Set<string>();

  read(text: string): void {
    const name = parseResourceName(text);
    if (!name.ok || !isRegistryService(name.value.service)) return;
    const { region, account, resource } = name.value;
    if (region !== '' && region !== '*') this.regions.add(normaliseRegion(region));
    const uin = account.startsWith('uin/') ? account.slice('uin/'.length) : '';
    if (uin !== '') this.accounts.add(uin);
    if (resource.startsWith('repo/')) this.readPath(resource);
  }

  private readPath(path: string): void {
    const steps = path.split('/').slice(1);
    if (steps.length > 1 && steps.at(-1) === '*') steps.pop();
    const [namespace = '', second] = steps;
    if (namespace === '' || path === 'repo/*') return;
    if (isPattern(namespace) || (second !== undefined && isPattern(second))) {
      this.patterns.add(path);
      return;
    }
    const known = this.repositories.get(namespace) ?? new Set<string>();
    this.repositories.set(namespace, known);
    if (second === undefined || second === '') return;
    // Legacy texts name a tag after a colon; the repository is what stands before it.
    const colon = second.indexOf(':');
    known.add(colon > 0 ? second.slice(0, colon) : second);
  }

  toClasses(): ResourceClasses {
    const classes: ResourceClass[] = [];
    const otherNamespace = freshName('other-namespace', [...this.repositories.keys()]);
    for (const [namespace, repositories] of this.repositories) {
      const otherRepository = freshName('other-repository', [...repositories]);
      classes.push({
        id: `namespace ${namespace}`,
        kind: 'namespace',
        namespace,
        sample: { namespace, repository: null },
      });
      for (const repository of repositories) {
        classes.push({
          id: `repository ${namespace}/${repository}`,
          kind: 'repository',
          namespace,
          repository,
          sample: { namespace, repository },
        });
      }
      classes.push({
        id: `other ${namespace}`,
        kind: 'other-in-namespace',
        namespace,
        sample: { namespace, repository: otherRepository },
      });
    }
    for (const pattern of this.patterns) {
      const [namespace = 'x', repository = 'x'] = pattern.split('/').slice(1).map(instantiate);
      classes.push({
        id: `pattern ${pattern}`,
        kind: 'pattern',
        pattern,
        sample: { namespace, repository },
      });
    }
    classes.push({
      id: 'everything-else',
      kind: 'everything-else',
      sample: { namespace: otherNamespace, repository: 'other-repository' },
    });
    return {
      classes,
      regions: [...this.regions],
      accounts: [...this.accounts],
      hasCrossPatterns: this.patterns.size > 0,
    };
  }
}

function isRegistryService(service: string): boolean {
  return service === 'tcr' || service === 'ccr' || service === '' || service === '*';
}

function isPattern(name: string): boolean {
  return name.includes('*') || name.includes('${');
}

/** A name that the pattern of one path step covers. */
function instantiate(step: string): string {
  return step.replaceAll('*', 'x').replaceAll('${', '').replaceAll('}', '') || 'x';
}

function freshName(wish: string, taken: readonly string[]): string {
  let name = wish;
  for (let number = 2; taken.includes(name); number += 1) name = `${wish}-${number}`;
  return name;
}
