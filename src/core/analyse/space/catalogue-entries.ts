import { type CatalogueAction, listActions } from '../../catalogue';
import { prepareRequest } from '../../matching';

/** How well it is known on what a call is checked; see the caveat `granularity-unproven`. */
export type GranularityKnowledge = 'documented' | 'inferred' | 'conflicting-templates';

export function granularityOf(action: CatalogueAction): GranularityKnowledge {
  if (action.conflict) return 'conflicting-templates';
  return action.confidence;
}

/** An action of the catalogue with what keeps it apart from others. */
export interface CatalogueEntry {
  readonly action: CatalogueAction;
  readonly prepared: ReturnType<typeof prepareRequest>;
  readonly needsStar: boolean;
  readonly services: readonly string[];
  /** What keeps it apart from others: by itself, with old resources in play, and both again with its granularity. */
  readonly traits: readonly string[];
}

let entriesOnce: readonly CatalogueEntry[] | null = null;

/** The catalogue never changes, so it is read once. */
export function catalogueEntries(): readonly CatalogueEntry[] {
  entriesOnce ??= listActions().map(readEntry);
  return entriesOnce;
}

export function readEntry(action: CatalogueAction): CatalogueEntry {
  const templates = [...action.resourceTemplates, ...(action.alternative?.resourceTemplates ?? [])];
  const services = [...new Set(['tcr', ...templates.flatMap((template) => template.split(':')[2] ?? [])])];
  const needsStar = action.granularity === 'operation' && action.confidence === 'documented';
  const plain = `${needsStar} ${services.join()}`;
  const legacy = `${plain} ${action.legacyNames.length > 0} ${action.hasLegacyTagForm}`;
  const granularity = granularityOf(action);
  return {
    action,
    prepared: prepareRequest({ action: action.action, resource: '*' }),
    needsStar,
    services,
    traits: [plain, legacy, `${plain} ${granularity}`, `${legacy} ${granularity}`],
  };
}
