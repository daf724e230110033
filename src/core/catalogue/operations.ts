import type { BilingualText, Confidence, Granularity } from './actions';
import data from './data/operations.json';

/** Something a person does, and what has to be allowed for it. */
export interface Operation {
  /** `pull`, `push`, `delete-tag`, `console-enter`, … */
  readonly id: string;
  readonly edition: 'individual' | 'enterprise';
  /** `docker`, `console`, `api`, `console/api` or `api+docker`. */
  readonly channel: string;
  readonly title: BilingualText;
  /** Empty where nothing is checked (`pull-public`). */
  readonly checks: readonly OperationCheckTemplate[];
  /** Ids that the evidence door resolves. */
  readonly sources: readonly string[];
}

/** One check behind an operation, before a target is filled in. */
export interface OperationCheckTemplate {
  /** An action of the catalogue, or `cam:GetRole`, which belongs to another product. */
  readonly action: string;
  /** Absent for actions of another product. */
  readonly granularity?: Granularity;
  readonly resourceTemplates: readonly string[];
  /** Key of `findCheckCondition`. */
  readonly when: CheckConditionCode;
  readonly status: Confidence;
  readonly sources?: readonly string[];
}

/** When a check is made at all; a closed list, each with a sentence in both languages. */
export type CheckConditionCode = keyof typeof data.whens;

/**
 * How much an operation depends on a check. `always`: without it the operation fails. `expected`: clients
 * ask for it together with the main check, and what happens without it is undocumented. `conditional`:
 * only in the case that the condition names.
 */
export type CheckNeed = 'always' | 'expected' | 'conditional';

/** The case in which a check is made, as a phrase, and what that makes of the check. */
export interface CheckCondition extends BilingualText {
  readonly need: CheckNeed;
}

/**
 * Looks up one operation.
 *
 * @param id as in the catalogue, or with the `docker-` prefix of the core's door: `docker-pull`,
 *   `docker-push` and `docker-login` mean `pull`, `push` and `login`.
 */
export function findOperation(id: string): Operation | undefined {
  return operationsById.get(aliases.get(id) ?? id);
}

/** Every operation or, with an edition, those of that edition, in catalogue order. */
export function listOperations(edition?: Operation['edition']): readonly Operation[] {
  return edition === undefined ? operations : operations.filter((operation) => operation.edition === edition);
}

/**
 * The words and the weight of a condition. "Private repository" weighs `always`: a public one asks for
 * nothing, and who checks a policy wants to know about the others.
 */
export function findCheckCondition(code: CheckConditionCode): CheckCondition {
  return conditions[code];
}

/**
 * What the console calls when somebody opens the Individual instance, in the order of the catalogue; a
 * working field policy grants all of it on `*`.
 *
 * @returns written forms, `cam:GetRole` of the neighbouring product included.
 */
export function consoleActions(): readonly string[] {
  return findOperation('console-enter')?.checks.map((check) => check.action) ?? [];
}

// The schema test proves the shape of the file, so one cast stands here for each of its two parts.
const operations = data.operations as readonly Operation[];
const conditions = data.whens as Readonly<Record<CheckConditionCode, CheckCondition>>;

const operationsById: ReadonlyMap<string, Operation> = new Map(
  operations.map((operation) => [operation.id, operation]),
);

const aliases: ReadonlyMap<string, string> = new Map([
  ['docker-pull', 'pull'],
  ['docker-push', 'push'],
  ['docker-login', 'login'],
]);
