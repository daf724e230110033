import type { ResourceName } from '../model';
import { createCover, type ResourceCover, type ResourceEntry } from './resource-cover';
import type { LintStatement, StatementCoverage } from './subject';

/**
 * Prepares statements for the question which of them cover a resource. One index holds the resources of all, so that an
 * answer takes the time of one statement; it is made when the first one asks.
 */
export function createCoverage(statements: readonly LintStatement[]): StatementCoverage {
  const open = statements.filter(({ coversEverything }) => coversEverything);
  const nearByText = new Map<string, readonly LintStatement[]>();
  let index: {
    readonly cover: ResourceCover;
    readonly owners: ReadonlyMap<ResourceEntry, LintStatement>;
  } | null = null;

  function listNaming(name: ResourceName): readonly LintStatement[] {
    index ??= indexResources(statements);
    const { cover, owners } = index;
    const naming = cover.listNaming(name);
    if (naming.length === 0) return open;
    const found = new Set(open);
    for (const entry of naming) {
      const owner = owners.get(entry);
      if (owner !== undefined) found.add(owner);
    }
    return [...found].sort((one, other) => one.index - other.index);
  }

  function listNear({ resources, coversEverything }: LintStatement): readonly LintStatement[] {
    const [first] = resources;
    if (first === undefined) return statements;
    if (coversEverything || first.name === null) return open;
    // Many statements may begin with one resource, and the list then holds all of them.
    const known = nearByText.get(first.text);
    if (known !== undefined) return known;
    const near = listNaming(first.name);
    nearByText.set(first.text, near);
    return near;
  }

  return { listNaming, listNear };
}

function indexResources(statements: readonly LintStatement[]) {
  const owners = new Map<ResourceEntry, LintStatement>();
  for (const statement of statements) {
    for (const entry of statement.resources) owners.set(entry, statement);
  }
  return { cover: createCover([...owners.keys()]), owners };
}
