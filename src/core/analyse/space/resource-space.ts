import { listRegions } from '../../catalogue';
import type { PreparedRequest } from '../../matching';
import type { Budget } from '../automaton/budget';
import { NumberLists } from '../automaton/number-lists';
import { type NameShape, resourceNames } from '../automaton/resource-names';
import { classifyTexts, type FitFinder, type TextClass } from '../automaton/text-classes';
import type { ActionClass } from './action-classes';
import { addSampleClasses } from './sample-names';
import type { StatementTable } from './statements';

/** The segments before the name, as a request would write them. */
export interface Place {
  readonly service: string;
  readonly region: string;
  readonly account: string;
}

/** Resources that every statement treats alike, for one way of reading the old spelling. */
export interface SpaceResourceClass {
  /** `null` for a call that names no resource. */
  readonly place: Place | null;
  readonly name: TextClass<NameShape> | null;
}

/** All resources on which the same statements are alive, by the resource alone. */
export interface ResourceGroup {
  /** Statement numbers, ascending. INVARIANT (one list a set): groups of a space with the same ones have the same list. */
  readonly live: readonly number[];
  readonly classes: readonly SpaceResourceClass[];
}

/** What of an action class says how resources are held against it. */
type ResourceReading = Pick<ActionClass, 'needsStar' | 'isLegacy' | 'hasTagForm' | 'services'>;

/**
 * Every resource, grouped by the statements that reach it. The name is divided by one automaton over all
 * patterns; service, region and account can only be equal or not, so they are decided apart.
 */
export class ResourceSpace {
  readonly isWithinBudget: boolean;
  readonly names: readonly TextClass<NameShape>[];
  /** The name patterns, by number, that a last segment fits. */
  readonly fitsOf: FitFinder;
  /** Statements with the resource `*`, which are alive everywhere. */
  readonly every: readonly number[];
  private readonly places: readonly Place[];
  private readonly lists = new NumberLists();
  private readonly groupsByKind = new Map<string, readonly ResourceGroup[]>();

  constructor(
    private readonly table: StatementTable,
    private readonly request: PreparedRequest,
    budget: Budget,
  ) {
    const { classes, isComplete, fitsOf } = classifyTexts(table.names, resourceNames, budget);
    this.names = isComplete ? classes : addSampleClasses(classes, table.names, fitsOf);
    this.fitsOf = fitsOf;
    this.isWithinBudget = isComplete;
    const every = table.statements.filter(({ isEvery }) => isEvery).map(({ number }) => number);
    this.every = this.lists.at(this.lists.numberOf(every));
    this.places = listPlaces(table, request);
  }

  /** The groups for an action; every resource that it can be asked on is in exactly one. */
  groupsFor(action: ResourceReading): readonly ResourceGroup[] {
    const key = action.needsStar
      ? 'star'
      : `${action.isLegacy} ${action.hasTagForm} ${action.services?.join() ?? ''}`;
    const known = this.groupsByKind.get(key);
    if (known) return known;
    const groups = this.group(action);
    this.groupsByKind.set(key, groups);
    return groups;
  }

  private group(action: ResourceReading): readonly ResourceGroup[] {
    const groups = new Map<number, ResourceGroup & { readonly classes: SpaceResourceClass[] }>();
    const groupOf = (live: readonly number[]) => {
      const number = this.lists.numberOf(live);
      const group = groups.get(number) ?? { live: this.lists.at(number), classes: [] };
      groups.set(number, group);
      return group;
    };
    const everywhere = groupOf(this.every).classes;
    everywhere.push({ place: null, name: null });
    if (action.needsStar) {
      // Whatever resource such a call names, only the star authorises it.
      const place = { service: 'tcr', region: '', account: '' };
      for (const name of this.names) everywhere.push({ place, name });
      return [...groups.values()];
    }
    for (const place of this.places) {
      if (action.services !== null && !action.services.includes(place.service)) continue;
      const statementsByName = this.reachableFrom(place, action.isLegacy);
      // Names that fit the same patterns have the same list of them.
      const known = new Map<readonly number[], SpaceResourceClass[]>();
      for (const name of this.names) {
        // INVARIANT (tags of old resources are open): whoever asks about such an action reports `legacy-tags`.
        if (action.hasTagForm && (name.shape === 'tag' || name.shape === 'other')) continue;
        const { patterns } = name;
        const classes =
          known.get(patterns) ?? groupOf(uniteSorted(this.every, patterns, statementsByName)).classes;
        known.set(patterns, classes);
        classes.push({ place, name });
      }
    }
    return [...groups.values()];
  }

  /** By name pattern: the statements that have it in an entry for this place. */
  private reachableFrom(place: Place, isLegacy: boolean): ReadonlyMap<number, readonly number[]> {
    const byName = new Map<number, number[]>();
    for (const { number, resources } of this.table.statements) {
      for (const { service, region, account, name } of resources) {
        const meant = service === 'ccr' && isLegacy ? 'tcr' : service;
        if (meant !== null && meant !== place.service) continue;
        if (region !== null && region !== place.region) continue;
        if (!this.isAccountMeant(account, place.account)) continue;
        const list = byName.get(name);
        if (!list) byName.set(name, [number]);
        else if (list.at(-1) !== number) list.push(number);
      }
    }
    return byName;
  }

  /** As the matcher compares them. Places name the owner as the empty account only where it is known or unneeded. */
  private isAccountMeant(pattern: string, given: string): boolean {
    const owner = this.request.ownerAccount;
    if (pattern === '*' || pattern === given) return true;
    if (pattern === '') return owner === null || given === owner;
    return given === '' && pattern === owner;
  }
}

function uniteSorted(
  every: readonly number[],
  patterns: readonly number[],
  statementsByName: ReadonlyMap<number, readonly number[]>,
): readonly number[] {
  let united: Set<number> | null = null;
  for (const pattern of patterns) {
    const statements = statementsByName.get(pattern);
    if (statements === undefined) continue;
    united ??= new Set(every);
    for (const number of statements) united.add(number);
  }
  return united === null ? every : [...united].sort((one, other) => one - other);
}

/** Each way in which service, region and account can stand to those that the policies name. */
function listPlaces({ statements }: StatementTable, request: PreparedRequest): readonly Place[] {
  const services = new Set(['tcr']);
  const regions = new Set<string>();
  const accounts = new Set<string>();
  for (const { resources } of statements) {
    for (const { service, region, account } of resources) {
      if (service !== null && isWord(service)) services.add(service);
      if (region !== null && isWord(region)) regions.add(region);
      if (account !== '' && account !== '*' && account !== request.ownerAccount) accounts.add(account);
    }
  }
  services.add(['cvm', 'cos', 'vpc', 'cbs'].find((service) => !services.has(service)) ?? 'otherservice');
  const owner = request.ownerAccount;
  const strangers = [
    ...accounts,
    ...(owner === null && accounts.size === 0 ? [] : [freshAccount(accounts, owner)]),
  ];
  // While nobody says who the owner is, an empty account stands for one of the others.
  const allAccounts = owner === null && accounts.size > 0 ? strangers : ['', ...strangers];
  const allRegions = [freshRegion(regions), ...regions];
  return [...services].flatMap((service) =>
    allRegions.flatMap((region) => allAccounts.map((account) => ({ service, region, account }))),
  );
}

/** A region that no policy names; the empty one will do where none is named at all. */
function freshRegion(named: ReadonlySet<string>): string {
  if (named.size === 0) return '';
  const regions = listRegions().toSorted(
    (one, other) => Number(other.holdsIndividualData) - Number(one.holdsIndividualData),
  );
  return regions.find(({ code }) => !named.has(code))?.code ?? '';
}

function freshAccount(named: ReadonlySet<string>, owner: string | null): string {
  for (let uin = 100000000009; ; uin += 1) {
    const account = `uin/${uin}`;
    if (account !== owner && !named.has(account)) return account;
  }
}

/** Other texts stand in no request. */
function isWord(text: string): boolean {
  return /^[a-z0-9-]+$/.test(text);
}
