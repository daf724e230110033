import { checkNamespaceName, checkRepositoryName, findRegion } from '../catalogue';
import type { DocumentPath } from '../foundation';
import {
  type ConditionEntry,
  listStatements,
  type PolicyDocument,
  parseResourceName,
  type StatementView,
  viewStatement,
} from '../model';
import type { AccessLevel, Grant, Limits, PolicyIntent, PresetLevel, Scope } from './intent';
import { areSetsEqual, normaliseGrant } from './normalise-intent';
import {
  accountActions,
  actionsOfLevel,
  consoleActionNames,
  deletionActionNames,
  pathsOfScope,
  scopedActions,
} from './vocabulary';

/** Why the wizard leaves a part of the policy as it is. */
export type KeptReason =
  | 'unreadable'
  | 'has-principal'
  | 'other-deny'
  | 'actions-not-offered'
  | 'every-resource'
  | 'resources-not-offered'
  | 'name-not-valid'
  | 'region-not-known'
  | 'condition-not-offered';

/** A part of the policy that the wizard cannot express: it stays untouched. */
export interface KeptPart {
  readonly path: DocumentPath;
  readonly reason: KeptReason;
}

export interface IntentRecognition {
  /** The whole policy in the wizard's words; `null` when `kept` names parts that it cannot express. */
  readonly intent: PolicyIntent | null;
  /** What the wizard can express, whether or not there is more. */
  readonly expressible: PolicyIntent;
  readonly kept: readonly KeptPart[];
  /** Statement index of each of `expressible.grants`, in the same order. */
  readonly grantStatements: readonly number[];
  /** Statement indexes of the guard-rail against deletion; several where it is repeated. */
  readonly guardStatements: readonly number[];
}

/**
 * Reads a policy back into the wizard's choices. Each statement stands alone: it is a grant, the deletion
 * guard, or kept. Elements without meaning to CAM (such as `Sid`) do not hinder recognition and are not
 * touched by edits. Never throws, whatever value is given.
 */
export function recogniseIntent(policy: PolicyDocument | null): IntentRecognition {
  const grants: Grant[] = [];
  const grantStatements: number[] = [];
  const guardStatements: number[] = [];
  const kept: KeptPart[] = [];
  for (const [index, raw] of listStatements(policy).entries()) {
    const view = viewStatement(raw);
    const found = recogniseStatement(view, ['statement', index]);
    switch (found.kind) {
      case 'grant':
        grants.push(normaliseGrant(found.grant));
        grantStatements.push(index);
        break;
      case 'guard':
        guardStatements.push(index);
        break;
      case 'kept':
        kept.push(found.part);
        break;
    }
  }
  const expressible: PolicyIntent = { grants, denyDeletion: guardStatements.length > 0 };
  return {
    intent: kept.length === 0 ? expressible : null,
    expressible,
    kept,
    grantStatements,
    guardStatements,
  };
}

type RecognisedStatement =
  | { readonly kind: 'grant'; readonly grant: Grant }
  | { readonly kind: 'guard' }
  | { readonly kind: 'kept'; readonly part: KeptPart };

function recogniseStatement(view: StatementView, path: DocumentPath): RecognisedStatement {
  const keep = (reason: KeptReason, ...steps: string[]): RecognisedStatement => ({
    kind: 'kept',
    part: { path: [...path, ...steps], reason },
  });
  if (!view.effect || !view.actions || !view.resources || !view.conditions) return keep('unreadable');
  if (view.actions.length === 0 || view.resources.length === 0) return keep('unreadable');
  if (view.hasPrincipal) return keep('has-principal', 'principal');
  const actions = view.actions.map((entry) => entry.text);
  const resources = view.resources.map((entry) => entry.text);
  const coversEverything = resources.every((resource) => resource === '*');

  if (view.effect === 'deny') {
    const isGuard =
      coversEverything && view.conditions.length === 0 && areSetsEqual(actions, deletionActionNames);
    return isGuard ? { kind: 'guard' } : keep('other-deny');
  }
  const limits = recogniseLimits(view.conditions);
  if (!limits) return keep('condition-not-offered', 'condition');
  if (coversEverything) {
    const grant = recogniseAccountGrant(actions, limits);
    return grant ? { kind: 'grant', grant } : keep('every-resource', 'resource');
  }
  const place = recogniseResources(resources);
  if (!place.ok) return keep(place.reason, 'resource');
  for (const level of levelsOf(actions, place.scopes)) {
    const scope = place.scopes.find((candidate) => areSetsEqual(pathsOfScope(candidate, level), place.paths));
    if (!scope) continue;
    const shared = { scope, region: place.region, account: place.account, limits };
    return {
      kind: 'grant',
      grant: level === 'custom' ? { ...shared, level, actions } : { ...shared, level },
    };
  }
  return levelsOf(actions, place.scopes).length === 0
    ? keep('actions-not-offered', 'action')
    : keep('resources-not-offered', 'resource');
}

function recogniseAccountGrant(actions: readonly string[], limits: Limits): Grant | null {
  const hasConsole = consoleActionNames.every((action) => actions.includes(action));
  const rest = hasConsole ? actions.filter((action) => !consoleActionNames.includes(action)) : actions;
  if (!rest.every((action) => accountActions.includes(action))) return null;
  return { scope: { kind: 'account' }, console: hasConsole, actions: rest, limits };
}

const presetLevels: readonly PresetLevel[] = ['pull-only', 'read-only', 'pull-push', 'full'];

function levelsOf(actions: readonly string[], scopes: readonly Scope[]): readonly AccessLevel[] {
  const presets = presetLevels.filter((level) =>
    scopes.some((scope) => areSetsEqual(actionsOfLevel(level, scope.kind), actions)),
  );
  if (presets.length > 0) return presets;
  return actions.every((action) => scopedActions.includes(action)) ? ['custom'] : [];
}

type ResourceRecognition =
  | {
      readonly ok: true;
      readonly region: string;
      readonly account: string;
      readonly paths: readonly string[];
      /** What the paths may stand for; the level decides which one fits exactly. */
      readonly scopes: readonly Scope[];
    }
  | { readonly ok: false; readonly reason: KeptReason };

function recogniseResources(resources: readonly string[]): ResourceRecognition {
  const notOffered: ResourceRecognition = { ok: false, reason: 'resources-not-offered' };
  const regions = new Set<string>();
  const accounts = new Set<string>();
  const paths: string[] = [];
  for (const text of resources) {
    const parsed = parseResourceName(text);
    if (!parsed.ok || parsed.value.project !== '' || parsed.value.service !== 'tcr') return notOffered;
    regions.add(parsed.value.region);
    accounts.add(parsed.value.account);
    paths.push(parsed.value.resource);
  }
  const [region = ''] = regions;
  const [accountText = ''] = accounts;
  if (regions.size !== 1 || accounts.size !== 1) return notOffered;
  if (region !== '' && !findRegion(region)) return { ok: false, reason: 'region-not-known' };
  const account = readAccount(accountText);
  if (account === null) return notOffered;
  if (paths.every((path) => path === 'repo/*')) {
    return { ok: true, region, account, paths, scopes: [{ kind: 'all' }] };
  }
  const names = readNames(paths);
  if (!names) return notOffered;
  if (!names.valid) return { ok: false, reason: 'name-not-valid' };
  const scopes: Scope[] = [];
  if (names.repositories.length > 0) {
    scopes.push({ kind: 'repositories', repositories: names.repositories });
  } else if (names.namespaces.length > 0) {
    scopes.push({ kind: 'namespaces', namespaces: names.namespaces });
  }
  return { ok: true, region, account, paths, scopes };
}

/** `uin/` and digits, or empty for the owner; anything else is not the wizard's. */
function readAccount(text: string): string | null {
  if (text === '') return '';
  if (!text.startsWith('uin/')) return null;
  const digits = text.slice('uin/'.length);
  return digits !== '' && [...digits].every((digit) => digit >= '0' && digit <= '9') ? digits : null;
}

interface Names {
  readonly namespaces: readonly string[];
  readonly repositories: readonly string[];
  readonly valid: boolean;
}

/** The namespaces and repositories that paths like `repo/ns/name/*` name; `null` for any other path. */
function readNames(paths: readonly string[]): Names | null {
  const namespaces = new Set<string>();
  const repositories = new Set<string>();
  let valid = true;
  for (const path of paths) {
    const steps = path.split('/');
    if (steps.shift() !== 'repo') return null;
    if (steps.length > 1 && steps.at(-1) === '*') steps.pop();
    const [namespace = '', repository, ...rest] = steps;
    if (rest.length > 0) return null;
    if (isPattern(namespace) || (repository !== undefined && isPattern(repository))) return null;
    if (hasError(checkNamespaceName(namespace))) valid = false;
    if (repository === undefined) {
      namespaces.add(namespace);
    } else {
      if (hasError(checkRepositoryName(repository))) valid = false;
      repositories.add(`${namespace}/${repository}`);
    }
  }
  return { namespaces: [...namespaces], repositories: [...repositories], valid };
}

function isPattern(name: string): boolean {
  return name.includes('*') || name.includes('${');
}

function hasError(problems: readonly { readonly severity: string }[]): boolean {
  return problems.some((problem) => problem.severity === 'error');
}

function recogniseLimits(conditions: readonly ConditionEntry[]): Limits | null {
  let sourceIps: readonly string[] = [];
  let expiresAt: string | null = null;
  for (const { operator, key, values } of conditions) {
    const texts = values.filter((value) => typeof value === 'string');
    if (texts.length !== values.length || texts.length === 0) return null;
    if (operator === 'ip_equal' && key === 'qcs:ip' && texts.every(isAddressRange)) {
      sourceIps = texts;
    } else if (operator === 'date_less_than' && key === 'qcs:current_time' && texts.length === 1) {
      const [instant = ''] = texts;
      if (!isInstant(instant)) return null;
      expiresAt = instant;
    } else {
      return null;
    }
  }
  return { sourceIps, expiresAt };
}

/** An IPv4 address, alone or with a prefix length; the vendor documents no other form. */
export function isAddressRange(text: string): boolean {
  const match = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})(?:\/(\d{1,2}))?$/.exec(text);
  if (!match) return false;
  const [, ...parts] = match;
  const octets = parts.slice(0, 4).map(Number);
  const prefix = parts[4] === undefined ? 32 : Number(parts[4]);
  return octets.every((octet) => octet <= 255) && prefix <= 32;
}

/** The canonical form of an instant: ISO 8601, UTC, whole seconds, a day that exists. */
export function isInstant(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2}):(\d{2})Z$/.exec(text);
  if (!match) return false;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match.slice(1).map(Number);
  const lastDay = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return (
    month >= 1 && month <= 12 && day >= 1 && day <= lastDay && hour <= 23 && minute <= 59 && second <= 59
  );
}
