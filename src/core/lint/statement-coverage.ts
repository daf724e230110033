import type { ResourceName } from '../model';
import { createCover, type ResourceCover, type ResourceEntry } from './resource-cover';
import { coversResources } from './statement-cover';
import type { LintStatement, StatementCoverage } from './subject';

/**
 * Prepares statements for the question which of them cover a resource. One index holds the resources of all, so that an
 * answer takes the time of one statement; it is made when the first one asks.
 */
export function createCoverage(statements: readonly LintStatement[]): StatementCoverage {
  const open = statements.filter(({ coversEverything }) => coversEverything);
  const covering = new Map<LintStatement, readonly LintStatement[]>();
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

  function findCovering(statement: LintStatement): readonly LintStatement[] {
    const [first] = statement.resources;
    if (first === undefined) return statements.filter((other) => other !== statement);
    // Whoever covers all resources covers the first one.
    const near = statement.coversEverything || first.name === null ? open : listNaming(first.name);
    return near.filter((other) => other !== statement && coversResources(other, statement));
  }

  return {
    listNaming,
    listCovering: (statement) => {
      const known = covering.get(statement);
      if (known !== undefined) return known;
      const found = findCovering(statement);
      covering.set(statement, found);
      return found;
    },
  };
}

function indexResources(statements: readonly LintStatement[]) {
  const owners = new Map<ResourceEntry, LintStatement>();
  for (const statement of statements) {
    for (const entry of statement.resources) owners.set(entry, statement);
  }
  return { cover: createCover([...owners.keys()]), owners };
}
