import type { CompiledPolicies } from '../../evaluate';
import { prepareRequest } from '../../matching';
import type { RequestPrincipal } from '../../model';
import type { QuestionOptions } from './question';

/** Account IDs of the usual length; which one is taken depends on what the policies mention. */
const firstStandIn = 100000000002;

/** IDs that were made up, by whose they are; empty where none was needed. */
export type StandIns = Pick<RequestPrincipal, 'uin' | 'ownerUin' | 'appId'>;

/** Fills the variables that policies name and nobody filled with account IDs that stand in no policy and are nobody's. */
export function fillStandIns(
  sides: readonly CompiledPolicies[],
  options: QuestionOptions,
): { readonly principal: RequestPrincipal | undefined; readonly standIns: StandIns } {
  const given = withoutType(options.principal);
  const { variables } = prepareRequest(
    { action: '', resource: '*', ...(given === undefined ? {} : { principal: given }) },
    options.ownerUin === undefined ? {} : { ownerUin: options.ownerUin },
  );
  const used = findVariables(sides);
  const missing = (['uin', 'owner_uin', 'app_id'] as const).filter(
    (name) => used.names.has(name) && variables[name] === undefined,
  );
  if (missing.length === 0) return { principal: given, standIns: {} };
  const taken = [...used.texts, ...Object.values(variables).map(String)];
  const fresh: string[] = [];
  for (let number = firstStandIn; fresh.length < missing.length; number += 1) {
    if (!taken.some((text) => text.includes(String(number)))) fresh.push(String(number));
  }
  const standIns = Object.fromEntries(missing.map((name, index) => [fieldOf[name], fresh[index] ?? '']));
  return { principal: { ...given, ...standIns }, standIns };
}

/** A root account needs no policy, so questions about policies are about other callers. */
function withoutType(principal: RequestPrincipal | undefined): RequestPrincipal | undefined {
  if (principal === undefined) return undefined;
  const { type: _, ...rest } = principal;
  return rest;
}

const fieldOf = { uin: 'uin', owner_uin: 'ownerUin', app_id: 'appId' } as const;

function findVariables(sides: readonly CompiledPolicies[]): {
  readonly names: ReadonlySet<string>;
  readonly texts: readonly string[];
} {
  const names = new Set<string>();
  const texts: string[] = [];
  for (const { statements } of sides.flatMap(({ sets }) => sets)) {
    for (const { resources, conditions } of statements) {
      for (const { text, pattern } of resources) {
        texts.push(text);
        if (pattern.kind === 'named') addNames(pattern.variables, names);
      }
      for (const { written, compiled } of conditions) {
        texts.push(...written.values.map(String));
        for (const value of compiled.values) if (value.state === 'variables') addNames(value.parts, names);
      }
    }
  }
  return { names, texts };
}

function addNames(
  parts: readonly (string | { readonly variable: string })[] | null,
  names: Set<string>,
): void {
  for (const part of parts ?? []) if (typeof part !== 'string') names.add(part.variable);
}
