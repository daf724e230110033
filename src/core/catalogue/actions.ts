import data from './data/tcr-actions.json';

/** `shared`: called in both editions, or the sources do not say in which one. */
export type Edition = 'individual' | 'enterprise' | 'shared';

/**
 * What a call does, in the vendor's sense: `list` enumerates or searches, `read` looks at one object or a
 * status, `pull` and `push` move artefact content through the registry, `write` creates or changes,
 * `delete` removes or starts a job whose purpose is removal, `permissions` changes who can reach something
 * or issues, shows or resets a login credential.
 */
export type ActionAccess = 'list' | 'read' | 'pull' | 'push' | 'write' | 'delete' | 'permissions';

/**
 * `resource`: the policy's resource is compared with the templates. `operation`: a policy that names a
 * specific resource counts as not authorising the call; only the literal `*` fits.
 */
export type Granularity = 'resource' | 'operation';

/** `documented`: granularity and resource stand on a page of the vendor. `inferred`: see `basis`. */
export type Confidence = 'documented' | 'inferred';

/** Text in both languages of the product, from the data and never empty. */
export interface BilingualText {
  readonly en: string;
  readonly 'zh-CN': string;
}

export interface CatalogueAction {
  /** `PullRepositoryPersonal` */
  readonly name: string;
  /** `tcr:PullRepositoryPersonal` */
  readonly action: string;
  readonly edition: Edition;
  readonly access: ActionAccess;
  /** What it acts on: `namespace`, `repository`, `image`, `lifecycle`, `trigger`, `user`, `build`, … */
  readonly group: string;
  /**
   * What the call is called for people. Enterprise actions carry their name here, to keep the page small;
   * `findActionEvidence` of the evidence door has their titles.
   */
  readonly title: BilingualText;
  readonly granularity: Granularity;
  readonly confidence: Confidence;
  /** Why it is believed, for inferred entries: `field-report`, `param-shape`, `analogy:X`, joined by `+`. */
  readonly basis?: string;
  /**
   * What the call is checked on: `*`, or resource names with `${region}`, `${account}`, `${namespace}`,
   * `${repository}`, `${tag}`, `${instanceId}`. Several templates are several readings or forms of one
   * check, unless `checksAllTemplates` says that every one of them is checked.
   */
  readonly resourceTemplates: readonly string[];
  /** The sources publish different resources; both stand in `resourceTemplates`. */
  readonly conflict?: true;
  readonly checksAllTemplates?: true;
  /** The second plausible reading of an inferred entry. */
  readonly alternative?: {
    readonly granularity: Granularity;
    readonly resourceTemplates: readonly string[];
  };
  /** Whether `qcs:ip` works for this call; `null` where no readable page says so. */
  readonly ipRestriction: boolean | null;
  /** Spellings of the old product prefix that still count: `ccr:pull`. */
  readonly legacyNames: readonly string[];
  readonly legacyResourceTemplates?: readonly string[];
  /** Whether old resources may name one tag of what it is checked on: `repo/ns/name:tag`. */
  readonly hasLegacyTagForm: boolean;
  /** `public-api`, `data-plane`, `console-api`, `private-sdk`, `withdrawn-api` or `cam-table-only`. */
  readonly apiStatus: string;
  /** Ids that the evidence door resolves (`findSource`). */
  readonly sources: readonly string[];
}

/**
 * Looks up one action. Action names are case-sensitive.
 *
 * @param action `tcr:PullRepositoryPersonal`, the same with the optional `name/` prefix, or a legacy
 *   spelling (`ccr:pull`). Patterns are not expanded here.
 * @returns `undefined` for a name the catalogue lacks; it may still exist, since data ages.
 * @see domain facts, cam-language.md 1.3 and tcr-catalogue.md
 */
export function findAction(action: string): CatalogueAction | undefined {
  return actionsByWrittenForm.get(action.startsWith(scopePrefix) ? action.slice(scopePrefix.length) : action);
}

/** Every action of the catalogue or, with an edition, those filed under exactly that one. */
export function listActions(edition?: Edition): readonly CatalogueAction[] {
  return edition === undefined ? actions : actions.filter((action) => action.edition === edition);
}

/**
 * Tells whether the vendor treats a call as a list query, for which denies, negated conditions and tag
 * conditions are documented as unreliable. An unknown action is not called one.
 *
 * @see domain facts, cam-language.md 3.5
 */
export function isListCall(action: string): boolean {
  return findAction(action)?.access === 'list';
}

/**
 * The Individual actions by which images, repositories or namespaces disappear. The two clean-up actions
 * count although their access is `write`: they create a job whose purpose is removal. Removing a clean-up
 * setting does not count, and neither does a push that moves a tag, since both leave the images in place.
 *
 * @returns written forms (`tcr:DeleteImagePersonal`), images first.
 */
export function deletionActions(): readonly string[] {
  return deletionGroups.flatMap(({ group, access }) =>
    actions
      .filter((entry) => entry.edition === 'individual' && entry.group === group && entry.access === access)
      .map((entry) => entry.action),
  );
}

const scopePrefix = 'name/';

const deletionGroups: readonly { readonly group: string; readonly access: ActionAccess }[] = [
  { group: 'image', access: 'delete' },
  { group: 'repository', access: 'delete' },
  { group: 'namespace', access: 'delete' },
  { group: 'lifecycle', access: 'write' },
];

/** How an action stands in the data file: what is absent there is empty, unknown or false. */
type ActionRow = Omit<
  CatalogueAction,
  'action' | 'title' | 'ipRestriction' | 'legacyNames' | 'hasLegacyTagForm'
> &
  Partial<Pick<CatalogueAction, 'title' | 'ipRestriction' | 'legacyNames'>>;

// The schema test proves the shape of the file, so one cast stands here for it.
const rows = data.actions as readonly ActionRow[];

const actions: readonly CatalogueAction[] = rows.map((row) => ({
  ...row,
  action: `tcr:${row.name}`,
  title: row.title ?? { en: row.name, 'zh-CN': row.name },
  ipRestriction: row.ipRestriction ?? null,
  legacyNames: row.legacyNames ?? [],
  hasLegacyTagForm: row.legacyResourceTemplates?.some((template) => template.endsWith(':${tag}')) ?? false,
}));

const actionsByWrittenForm: ReadonlyMap<string, CatalogueAction> = new Map(
  actions.flatMap((action) => [action.action, ...action.legacyNames].map((form) => [form, action] as const)),
);
