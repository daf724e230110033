import type { Operation } from '../catalogue';

/** What an operation is done to. */
export type OperationLevel = 'repository' | 'namespace' | 'account';

/** Their checks name no resource, but what they show is one repository. */
const operationsOnRepositories: ReadonlySet<string> = new Set(['describe-repository']);

/** Tells what an operation is done to by the placeholders in the resources of its checks. */
export function levelOfOperation(operation: Operation): OperationLevel {
  const known = levels.get(operation);
  if (known !== undefined) return known;
  const level = readLevel(operation);
  levels.set(operation, level);
  return level;
}

/** It is asked for every cell of a table. */
const levels = new WeakMap<Operation, OperationLevel>();

function readLevel(operation: Operation): OperationLevel {
  const templates = operation.checks.flatMap((check) => check.resourceTemplates);
  const holds = (placeholder: string) => templates.some((template) => template.includes(placeholder));
  if (holds('{repository}') || operationsOnRepositories.has(operation.id)) return 'repository';
  return holds('{namespace}') ? 'namespace' : 'account';
}
