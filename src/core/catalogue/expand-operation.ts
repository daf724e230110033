import { fail, ok, type Result } from '../foundation';
import type { Confidence, Granularity } from './actions';
import { formOf, type TemplatePart } from './check-form';
import { findHost } from './hosts';
import { type ImageReferenceError, parseImageReference } from './image-reference';
import { checkNamespaceName, hasNameError } from './names';
import {
  findInvalidPart,
  type InvalidPart,
  type OperationTarget,
  type ResolvedTarget,
  resolveParts,
  resolveTarget,
  type TargetNote,
} from './operation-target';
import {
  type CheckConditionCode,
  type CheckNeed,
  findOperation,
  type Operation,
  type OperationCheckTemplate,
} from './operations';

/** One request that an operation makes. */
export interface OperationCheck {
  readonly request: { readonly action: string; readonly resource: string };
  /**
   * `always`: the operation fails without it. `expected`: clients ask for it together with the main check;
   * what happens without it is undocumented. `conditional`: only in the case that `when` names.
   */
  readonly need: CheckNeed;
  /** `findCheckCondition` has the words. */
  readonly when: CheckConditionCode;
  /** `null` for an action of another product. */
  readonly granularity: Granularity | null;
  /** How well it is known that this operation makes this check. */
  readonly status: Confidence;
  /** Other resources that this check may be made on, each once and none equal to the request's. */
  readonly alternatives: readonly OperationCheckAlternative[];
  /** Ids that the evidence door resolves. */
  readonly sources: readonly string[];
}

export interface OperationCheckAlternative {
  readonly resource: string;
  /**
   * `granularity-unproven`: the action's granularity is inferred and this is the other reading.
   * `conflicting-templates`: the sources name several resources for it.
   */
  readonly reason: 'granularity-unproven' | 'conflicting-templates';
}

/**
 * - `assumed-host`: neither host nor region was given, so the default Individual host was taken.
 * - `assumed-tag`: a check needs a tag and none was given; `latest` was taken.
 * - `unknown-region`: an Enterprise host does not tell its region, which was left empty.
 * - `unusual-name`: no image can have this name, so nothing will ever ask for it.
 */
export type OperationNote = TargetNote | 'assumed-tag';

export type OperationPart = 'namespace' | 'repository' | 'instance-id';

/**
 * - `unknown-operation`
 * - `invalid-reference`: the target was a text that names no image.
 * - `missing-part`: a check needs a part that the target lacks.
 * - `invalid-part`: the part would change the structure of a resource name.
 * - `unknown-host`: the host belongs to no registry of this product.
 * - `edition-mismatch`: the host belongs to the other edition, which has no such operation.
 */
export type OperationError =
  | { readonly kind: 'unknown-operation'; readonly operation: string }
  | { readonly kind: 'invalid-reference'; readonly error: ImageReferenceError }
  | { readonly kind: 'missing-part'; readonly part: OperationPart }
  | InvalidPart
  | { readonly kind: 'unknown-host'; readonly host: string }
  | { readonly kind: 'edition-mismatch'; readonly operation: string; readonly host: string };

export type OperationExpansion =
  | {
      readonly ok: true;
      readonly operation: Operation;
      readonly target: ResolvedTarget;
      /** Empty where nothing is checked, as for a public repository. */
      readonly checks: readonly OperationCheck[];
      readonly notes: readonly OperationNote[];
    }
  | { readonly ok: false; readonly error: OperationError };

/**
 * Gives the requests behind something that a person does.
 *
 * On an Enterprise host, `pull`, `push` and `login` mean that edition's operations. Where an operation and
 * the catalogue's entry of an action name different resources, the entry decides and the operation's own
 * resource is listed as an alternative.
 *
 * @param operation id of the catalogue, or an alias such as `docker-pull`.
 * @param target an image reference, or its parts; a namespace or nothing at all will do as a text for
 *   operations that ask for no more (`create-namespace`, `console-enter`).
 * @returns the checks in catalogue order. Never throws.
 * @see domain facts, docker-operations.json
 */
export function expandOperation(operation: string, target: OperationTarget | string): OperationExpansion {
  const named = findOperation(operation);
  if (!named) return fail({ kind: 'unknown-operation', operation });
  const given = readTarget(target, named);
  if (!given.ok) return given;
  const host = given.value.host ?? null;
  const registry = host === null ? null : findHost(host);
  if (host !== null && !registry) return fail({ kind: 'unknown-host', host });
  const edition = registry?.edition ?? named.edition;
  // The Enterprise twin of an operation carries its name with a prefix.
  const found = edition === named.edition ? named : findOperation(`${edition}-${named.id}`);
  if (!found) return fail({ kind: 'edition-mismatch', operation: named.id, host: host ?? '' });

  const invalid = findInvalidPart(given.value);
  if (invalid) return fail(invalid);
  const { resolved, notes: targetNotes } = resolveTarget(given.value, found.edition);
  const notes = new Set<OperationNote>(targetNotes);
  const checks = expandChecks(found, resolved, notes);
  return checks.ok
    ? { ok: true, operation: found, target: resolved, checks: checks.value, notes: [...notes] }
    : checks;
}

/** The checks of an operation on a target whose parts are known to be valid. */
function expandChecks(
  operation: Operation,
  target: ResolvedTarget,
  notes: Set<OperationNote>,
): Result<readonly OperationCheck[], OperationError> {
  const checks: OperationCheck[] = [];
  for (const template of operation.checks) {
    const check = expandCheck(template, operation, target, notes);
    if (!check.ok) return check;
    checks.push(check.value);
  }
  return ok(checks);
}

/** An operation with its checks. */
export interface ExpandedChecks {
  readonly operation: Operation;
  readonly checks: readonly OperationCheck[];
}

/** Gives the checks of operations of the Individual edition on one target, as `expandOperation` does; `null` where it fails. */
export type ChecksExpander = (operation: Operation) => ExpandedChecks | null;

/**
 * Reads a target once for many operations.
 *
 * @param target with a region: nothing about it is assumed, so there is nothing to note.
 */
export function createChecksExpander(target: OperationTarget & { readonly region: string }): ChecksExpander {
  if (findInvalidPart(target)) return () => null;
  const resolved = resolveParts(target, target.region);
  return (operation) => {
    const checks = expandChecks(operation, resolved, new Set());
    return checks.ok ? { operation, checks: checks.value } : null;
  };
}

/** Reads a text as an image or, where the operation asks for less than that, as a host or a namespace. */
function readTarget(
  target: OperationTarget | string,
  operation: Operation,
): Result<OperationTarget, OperationError> {
  if (typeof target !== 'string') return { ok: true, value: target };
  const reference = parseImageReference(target);
  if (reference.ok) return reference;
  const text = target.trim();
  const needs = (part: 'namespace' | 'repository') =>
    operation.checks.some((check) =>
      check.resourceTemplates.some((template) => template.includes(`{${part}}`)),
    );
  if (!needs('repository')) {
    if (text === '' && !needs('namespace')) return { ok: true, value: {} };
    if (findHost(text) && !needs('namespace')) return { ok: true, value: { host: text } };
    if (!hasNameError(checkNamespaceName(text))) return { ok: true, value: { namespace: text } };
  }
  return fail({ kind: 'invalid-reference', error: reference.error });
}

function expandCheck(
  check: OperationCheckTemplate,
  operation: Operation,
  target: ResolvedTarget,
  notes: Set<OperationNote>,
): Result<OperationCheck, OperationError> {
  const { primary, others, granularity, need } = formOf(check);
  if (!primary) return fail({ kind: 'unknown-operation', operation: operation.id });
  const resource = fillTemplate(primary.template, target, notes);
  if (!resource.ok) return resource;
  const alternatives: OperationCheckAlternative[] = [];
  for (const { template, reason } of others) {
    // A reading that needs a part which the target lacks cannot be the one that applies to it.
    const other = fillTemplate(template, target, notes);
    if (!other.ok || other.value === resource.value) continue;
    if (alternatives.some((known) => known.resource === other.value)) continue;
    alternatives.push({ resource: other.value, reason });
  }
  return {
    ok: true,
    value: {
      request: { action: check.action, resource: resource.value },
      need,
      when: check.when,
      granularity,
      status: check.status,
      alternatives,
      sources: check.sources ?? operation.sources,
    },
  };
}

/** Puts the target into a template; a template without placeholders (`*`) stays as it is. */
function fillTemplate(
  template: readonly TemplatePart[],
  target: ResolvedTarget,
  notes: Set<OperationNote>,
): Result<string, OperationError> {
  let filled = '';
  let missing: OperationPart | null = null;
  for (const part of template) {
    if ('text' in part) {
      filled += part.text;
      continue;
    }
    switch (part.placeholder) {
      case 'region':
        filled += target.region;
        break;
      case 'account':
        filled += target.account;
        break;
      case 'instanceId':
        if (target.instanceId === null) missing ??= 'instance-id';
        filled += target.instanceId ?? '';
        break;
      case 'namespace':
        if (target.namespace === null) missing ??= 'namespace';
        filled += target.namespace ?? '';
        break;
      case 'repository':
        if (target.repository === null) missing ??= 'repository';
        filled += target.repository ?? '';
        break;
      case 'tag':
        if (target.tag === null) notes.add('assumed-tag');
        filled += target.tag ?? 'latest';
        break;
      default:
        filled += `\${${part.placeholder}}`;
    }
  }
  return missing === null ? ok(filled) : fail({ kind: 'missing-part', part: missing });
}
