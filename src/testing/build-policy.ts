import type { Effect, PolicyDocument, Statement } from '../core/model';

/** A document with the given statements, in the current version of the language. */
export function buildPolicy(...statement: readonly Statement[]): PolicyDocument {
  return { version: '2.0', statement };
}

/** Resources in full from paths such as `repo/team-01/*`; `*` stays what it is. */
export function toResources(...paths: readonly string[]): readonly string[] {
  return paths.map((path) => (path === '*' ? path : `qcs::tcr:::${path}`));
}

/** A statement in the vendor's element order; `more` adds a condition or elements that tests need. */
export function buildStatement(
  effect: Effect,
  action: Statement['action'],
  resource: string | readonly string[],
  more: Partial<Statement> = {},
): Statement {
  return { action, resource, effect, ...more };
}
