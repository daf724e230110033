import { matchCondition, type PreparedRequest, prepareRequest, settledReading } from '../../matching';
import type { Request, RequestContext } from '../../model';
import { type ActionShape, actionNames } from '../automaton/action-names';
import { openBudget } from '../automaton/budget';
import { type Language, shapeOf } from '../automaton/language';
import { buildTrie, type TextPattern } from '../automaton/pattern-trie';
import { PlaceSets } from '../automaton/place-sets';
import { type NameShape, resourceNames } from '../automaton/resource-names';
import { listKeyStates } from '../contexts/key-states';
import type { ActionClass } from './action-classes';
import type { QuestionOptions } from './question';
import type { RequestSpace, SureOutcome } from './request-space';
import type { Place } from './resource-space';

/**
 * Why a request is in no part of the space: it is not well-formed as `automaton/resource-names` and the keys'
 * types have it, is asked on another product's resource, or stands at a point that the space leaves open.
 */
export type OutsideReason = 'action' | 'resource' | 'place' | 'context' | 'open';

export type Location =
  | { readonly inside: true; readonly outcome: SureOutcome }
  | { readonly inside: false; readonly reason: OutsideReason };

/**
 * Finds the part of a space that a concrete request falls in, and what the space says there. The matcher is not
 * asked for names: they run through the automata. So it is a third way to decide a request, to be held against the
 * other two, and it shows that the parts leave no request out.
 */
export class RequestLocator {
  private readonly names: TextLocator<NameShape>;
  private readonly unknownActions: TextLocator<ActionShape>;
  private readonly classesByAction = new Map<string, ActionClass | null>();
  private readonly liveByRequest = new Map<string, Map<string, readonly number[] | OutsideReason>>();
  private readonly liveByKind = new Map<string, ReadonlyMap<string, readonly number[]>>();
  private readonly circumstances = new Map<RequestContext | undefined, ReadonlySet<number> | null>();
  private readonly statesByKey = new Map<string, ReadonlySet<string>>();
  private readonly actionPatterns: readonly TextPattern[];
  private readonly named: { readonly [Segment in keyof Place]: ReadonlySet<string> };
  private readonly places: readonly Place[];
  private readonly numbersByKey = new Map<string, number[]>();

  constructor(
    private readonly space: RequestSpace,
    private readonly options: QuestionOptions = {},
  ) {
    const { table, resources } = space;
    this.names = new TextLocator(table.names, resourceNames);
    this.actionPatterns = table.statements.flatMap(({ compiled }) =>
      compiled.actions.flatMap(({ pattern }) => (pattern.kind === 'glob' ? pattern.glob : [])),
    );
    this.unknownActions = new TextLocator(this.actionPatterns, actionNames);
    const entries = table.statements.flatMap((statement) => statement.resources);
    this.named = {
      service: new Set(['tcr', ...entries.flatMap(({ service }) => service ?? [])]),
      region: new Set(entries.flatMap(({ region }) => region ?? [])),
      account: new Set(entries.map(({ account }) => account)),
    };
    for (const [number, { key }] of table.conditions.entries()) {
      const numbers = this.numbersByKey.get(key);
      if (numbers) numbers.push(number);
      else this.numbersByKey.set(key, [number]);
    }
    const groups = resources.groupsFor({
      needsStar: false,
      isLegacy: false,
      hasTagForm: false,
      services: null,
    });
    this.places = groups.flatMap(({ classes }) => classes.flatMap(({ place }) => place ?? []));
  }

  locate(request: Request): Location {
    const action = this.findAction(request.action);
    if (action === null) return outside('action');
    const live = this.recallLive(action, request);
    if (typeof live === 'string') return outside(live);
    const holding = this.findHolding(request);
    if (holding === null) return outside('context');
    const circumstance = { context: {}, holds: (condition: number) => holding.has(condition) };
    return { inside: true, outcome: this.space.decide(0, live, circumstance) };
  }

  /**
   * The statements alive for an action on a resource; the same ones are asked for under many circumstances. Actions
   * of one class may still read an old resource name differently.
   */
  private recallLive(action: ActionClass, request: Request): readonly number[] | OutsideReason {
    const known = this.liveByRequest.get(request.action)?.get(request.resource);
    if (known !== undefined) return known;
    const reached = this.findLive(action, this.prepare(request));
    const live =
      typeof reached === 'string' ? reached : reached.filter((statement) => action.fits[statement]);
    const byResource =
      this.liveByRequest.get(request.action) ?? new Map<string, readonly number[] | OutsideReason>();
    this.liveByRequest.set(request.action, byResource);
    byResource.set(request.resource, live);
    return live;
  }

  private findAction(name: string): ActionClass | null {
    const known = this.classesByAction.get(name);
    if (known !== undefined) return known;
    const { catalogueAction, action } = prepareRequest({ action: name, resource: '*' });
    const found = this.space.actions.find((one) =>
      catalogueAction === undefined
        ? one.unknown !== null && this.isOfClass(one, action ?? '')
        : one.catalogued.includes(catalogueAction),
    );
    this.classesByAction.set(name, found ?? null);
    return found ?? null;
  }

  private isOfClass({ unknown, fits }: ActionClass, name: string): boolean {
    const place = this.unknownActions.find(name);
    if (place === null || place.shape !== unknown?.prefix) return false;
    const accepted = new Set(place.patterns.map((number) => this.actionPatterns[number]));
    return this.space.table.statements.every(
      ({ compiled }, number) =>
        fits[number] ===
        compiled.actions.some(
          ({ pattern }) =>
            pattern.kind === 'every' || (pattern.kind === 'glob' && accepted.has(pattern.glob)),
        ),
    );
  }

  private findLive(action: ActionClass, { resource }: PreparedRequest): readonly number[] | OutsideReason {
    if (resource.kind === 'malformed') return 'resource';
    const kind = `${action.needsStar} ${action.isLegacy} ${action.hasTagForm} ${action.services?.join()}`;
    let liveByKey = this.liveByKind.get(kind);
    if (liveByKey === undefined) {
      liveByKey = this.indexGroups(action);
      this.liveByKind.set(kind, liveByKey);
    }
    if (resource.kind === 'none') return liveByKey.get('') ?? 'resource';
    const name = this.names.find(resource.name);
    if (name === null) return 'resource';
    const mayBeTag = name.shape === 'tag' || name.shape === 'other' || resource.legacyName !== null;
    if (action.hasTagForm && mayBeTag) return 'open';
    const place = action.needsStar ? { service: 'tcr', region: '', account: '' } : this.findPlace(resource);
    if (place === null) return 'place';
    return liveByKey.get(`${writePlace(place)} ${name.shape} ${name.patterns.join()}`) ?? 'place';
  }

  private indexGroups(action: ActionClass): ReadonlyMap<string, readonly number[]> {
    const liveByKey = new Map<string, readonly number[]>();
    for (const { live, classes } of this.space.resources.groupsFor(action)) {
      for (const { place, name } of classes) {
        const key =
          place === null || name === null ? '' : `${writePlace(place)} ${name.shape} ${name.patterns.join()}`;
        liveByKey.set(key, live);
      }
    }
    return liveByKey;
  }

  /** The listed place that policies cannot tell from this one; `null` where only an unknown owner could tell. */
  private findPlace(given: Place): Place | null {
    const owner = prepareRequest(this.asker(), this.ownership()).ownerAccount;
    const account = given.account === owner ? '' : given.account;
    return (
      this.places.find(
        (place) =>
          this.isAlike('service', place.service, given.service) &&
          this.isAlike('region', place.region, given.region) &&
          (account === '' || place.account === ''
            ? account === place.account ||
              (owner === null && !this.hasNamedAccounts() && place.account === '')
            : this.isAlike('account', place.account, account)),
      ) ?? null
    );
  }

  private hasNamedAccounts(): boolean {
    return [...this.named.account].some((account) => account !== '' && account !== '*');
  }

  private isAlike(segment: keyof Place, listed: string, given: string): boolean {
    if (this.named[segment].has(given)) return listed === given;
    return !this.named[segment].has(listed);
  }

  /** The conditions that hold; `null` where the combination is not among those that the space knows of. */
  private findHolding(request: Request): ReadonlySet<number> | null {
    const { context } = request;
    const known = this.circumstances.get(context);
    if (known !== undefined) return known;
    const prepared = this.prepare(request);
    const holding = new Set<number>();
    let isKnown = true;
    for (const [key, numbers] of this.numbersByKey) {
      let signature = '';
      for (const number of numbers) {
        const condition = this.space.table.conditions[number];
        if (condition === undefined) continue;
        const holds = matchCondition(condition, prepared, settledReading).verdict === 'matches';
        if (holds) holding.add(number);
        signature += holds ? '1' : '0';
      }
      isKnown &&= this.signaturesOf(key, numbers).has(signature);
    }
    const found = isKnown ? holding : null;
    this.circumstances.set(context, found);
    return found;
  }

  private signaturesOf(key: string, numbers: readonly number[]): ReadonlySet<string> {
    const known = this.statesByKey.get(key);
    if (known !== undefined) return known;
    const request = prepareRequest(this.asker(), this.ownership());
    const conditions = numbers.flatMap((number) => this.space.table.conditions[number] ?? []);
    const { states } = listKeyStates(key, conditions, request, openBudget());
    const signatures = new Set(states.map(({ truths }) => truths.map((truth) => (truth ? 1 : 0)).join('')));
    this.statesByKey.set(key, signatures);
    return signatures;
  }

  private prepare(request: Request): PreparedRequest {
    const { principal } = this.asker();
    return prepareRequest(
      { ...request, ...(principal === undefined ? {} : { principal }) },
      this.ownership(),
    );
  }

  private asker(): Request {
    const { principal } = this.space;
    return { action: '', resource: '*', ...(principal === undefined ? {} : { principal }) };
  }

  private ownership(): { readonly ownerUin?: string } {
    return this.options.ownerUin === undefined ? {} : { ownerUin: this.options.ownerUin };
  }
}

/** Runs texts through a language and the automaton of patterns side by side. */
class TextLocator<Shape extends string> {
  private readonly sets: PlaceSets;

  constructor(
    patterns: readonly TextPattern[],
    private readonly language: Language<Shape>,
  ) {
    this.sets = new PlaceSets(buildTrie(patterns));
  }

  /** @returns `null` for a text that the language has not. */
  find(text: string): { readonly shape: Shape; readonly patterns: readonly number[] } | null {
    const shape = shapeOf(this.language, text);
    if (shape === null) return null;
    return { shape, patterns: this.sets.acceptedOf(this.sets.follow(this.sets.start, text)) };
  }
}

function writePlace({ service, region, account }: Place): string {
  return `${service}:${region}:${account}`;
}

function outside(reason: OutsideReason): Location {
  return { inside: false, reason };
}
