import { normaliseRegion } from '../catalogue';
import type { CompiledPolicies } from '../evaluate';
import { compileGlob, type Glob, matchesGlob } from '../matching';
import { parseResourceName } from '../model';

/** A column of the access table: a set of resources, and one of them to ask about. */
export interface ResourceClass {
  readonly id: string;
  readonly kind: 'namespace' | 'repository' | 'other-in-namespace' | 'pattern' | 'everything-else';
  /** The namespace it is about; absent for `everything-else`, and for a `pattern` that spans namespaces. */
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
  /** Regions that the policies name, each once, by their full codes; empty when none does. */
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
 * The resources that the policies tell apart: every named namespace, every named repository, the patterns
 * that cut across names, the other repositories of a named namespace, and everything else.
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

interface Names {
  readonly repositories: Set<string>;
  readonly patterns: Set<string>;
}

/** Collects what resource texts name, in the order of the document. */
class ResourceMentions {
  private readonly namespaces = new Map<string, Names>();
  /** Patterns that span namespaces. */
  private readonly patterns = new Set<string>();
  private readonly regions = new Set<string>();
  private readonly accounts = new Set<string>();

  read(text: string): void {
    const name = parseResourceName(text);
    if (!name.ok || !isRegistryService(name.value.service)) return;
    const { region, account, resource } = name.value;
    // A region or account of another shape stands in no request, so there is nothing to ask about it.
    if (/^[a-z0-9-]+$/.test(region)) this.regions.add(normaliseRegion(region));
    const uin = account.startsWith('uin/') ? account.slice('uin/'.length) : '';
    if (/^\d+$/.test(uin)) this.accounts.add(uin);
    this.readPath(resource);
  }

  private readPath(path: string): void {
    if (!path.startsWith('repo/')) {
      if (cutsAcrossRepositories(path)) this.patterns.add(path);
      return;
    }
    const steps = path.split('/').slice(1);
    if (steps.at(-1) === '*') steps.pop();
    const [namespace = '', second = ''] = steps;
    if (namespace === '') return;
    if (isPattern(namespace)) {
      this.patterns.add(path);
      return;
    }
    const known = this.namespaces.get(namespace) ?? { repositories: new Set(), patterns: new Set() };
    this.namespaces.set(namespace, known);
    if (second === '') return;
    if (isPattern(second)) {
      known.patterns.add(path);
      return;
    }
    // Legacy texts name a tag after a colon; the repository is what stands before it.
    const colon = second.indexOf(':');
    known.repositories.add(colon > 0 ? second.slice(0, colon) : second);
  }

  toClasses(): ResourceClasses {
    const globs = [
      ...this.patterns,
      ...[...this.namespaces.values()].flatMap(({ patterns }) => [...patterns]),
    ].map(toGlob);
    const classes: ResourceClass[] = [];
    for (const [namespace, names] of this.namespaces) {
      classes.push(...this.toNamespaceClasses(namespace, names, globs));
    }
    classes.push(...this.toPatternClasses(this.patterns, {}));
    const isMentioned = (name: string) =>
      this.namespaces.has(name) ||
      globs.some((glob) => matchesGlob(glob, `repo/${name}`) || matchesGlob(glob, `repo/${name}/${name}`));
    const other = freshName('other-namespace', isMentioned);
    const isTaken = (name: string) => globs.some((glob) => matchesGlob(glob, `repo/${other}/${name}`));
    classes.push({
      id: 'everything-else',
      kind: 'everything-else',
      sample: { namespace: other, repository: freshName('other-repository', isTaken) },
    });
    return {
      classes,
      regions: [...this.regions],
      accounts: [...this.accounts],
      hasCrossPatterns: globs.length > 0,
    };
  }

  private toNamespaceClasses(
    namespace: string,
    { repositories, patterns }: Names,
    globs: readonly Glob[],
  ): readonly ResourceClass[] {
    const isTaken = (name: string) =>
      repositories.has(name) || globs.some((glob) => matchesGlob(glob, `repo/${namespace}/${name}`));
    return [
      {
        id: `namespace ${namespace}`,
        kind: 'namespace',
        namespace,
        sample: { namespace, repository: null },
      },
      ...[...repositories].map(
        (repository): ResourceClass => ({
          id: `repository ${namespace}/${repository}`,
          kind: 'repository',
          namespace,
          repository,
          sample: { namespace, repository },
        }),
      ),
      ...this.toPatternClasses(patterns, { namespace }),
      {
        id: `other ${namespace}`,
        kind: 'other-in-namespace',
        namespace,
        sample: { namespace, repository: freshName('other-repository', isTaken) },
      },
    ];
  }

  /** A pattern that no repository fits, because it asks for a third level, gets no column. */
  private toPatternClasses(
    patterns: ReadonlySet<string>,
    place: { readonly namespace?: string },
  ): readonly ResourceClass[] {
    return [...patterns].flatMap((pattern): readonly ResourceClass[] => {
      const sample = findSample(pattern, (namespace, repository) =>
        Boolean(this.namespaces.get(namespace)?.repositories.has(repository)),
      );
      return sample ? [{ id: `pattern ${pattern}`, kind: 'pattern', ...place, pattern, sample }] : [];
    });
  }
}

function isRegistryService(service: string): boolean {
  return service === 'tcr' || service === 'ccr' || service === '' || service === '*';
}

function isPattern(name: string): boolean {
  return name.includes('*') || name.includes('${');
}

/** Whether a text outside `repo/…` covers some repositories and not others, as `*team-01*` does. */
function cutsAcrossRepositories(path: string): boolean {
  const star = path.indexOf('*');
  const opening = path.slice(0, star);
  return star >= 0 && 'repo/'.startsWith(opening) && star < path.length - 1;
}

/** A policy variable may stand for any name. */
function toGlob(pattern: string): Glob {
  return compileGlob(replaceVariables(pattern));
}

function replaceVariables(pattern: string): string {
  return pattern
    .split('${')
    .map((piece, index) => (index === 0 ? piece : `*${piece.slice(piece.indexOf('}') + 1)}`))
    .join('');
}

/** A repository that the pattern covers and that no policy names; `null` where none was found. */
function findSample(
  pattern: string,
  isNamed: (namespace: string, repository: string) => boolean,
): { readonly namespace: string; readonly repository: string } | null {
  const glob = toGlob(pattern);
  for (const filler of ['x', 'xx', 'x1', 'sample', 'q7q']) {
    const steps = replaceVariables(pattern).replaceAll('*', filler).split('/');
    // Where a star stands in the first step, that step may be `repo` or lie wholly below it.
    for (const [namespace = filler, repository = filler] of [steps.slice(1), steps]) {
      if (namespace === '' || repository === '' || isNamed(namespace, repository)) continue;
      if (matchesGlob(glob, `repo/${namespace}/${repository}`)) return { namespace, repository };
    }
  }
  return null;
}

/** The wish, or a variation of it that is not taken; the wish itself where every try is. */
function freshName(wish: string, isTaken: (name: string) => boolean): string {
  const variations = [wish, `${wish}-2`, `${wish}-3`, 'q7q', 'k9k', 'z5z', 'v3v', 'some-name'];
  return variations.find((name) => !isTaken(name)) ?? wish;
}
