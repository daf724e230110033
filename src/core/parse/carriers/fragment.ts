import type { TextRange } from '../../foundation';
import type { JsonMember, JsonNode, JsonObjectNode } from '../json-tree';
import { policyOfTree } from '../policy-of-tree';
import { type FoundPolicy, inText } from './layer';

/** The policy that statements without a policy around them belong to. Nothing but the version is made up. */
export function policyOfStatements(statements: readonly JsonObjectNode[], canFix: boolean): FoundPolicy {
  const range = {
    start: statements[0]?.range.start ?? 0,
    end: statements.at(-1)?.range.end ?? 0,
  };
  const isBroken = statements.some((statement) => statement.isBroken);
  const members = [
    memberAt('version', { kind: 'scalar', value: '2.0', range: nowhere(range) }, range),
    memberAt('statement', { kind: 'array', items: statements, range, isBroken }, range),
  ];
  const found = policyOfTree({ kind: 'object', range, members, isBroken }, canFix);
  const added = statements.length === 1 ? 'statement' : 'statements';
  return {
    ...found,
    layers: ['fragment'],
    diagnostics: [
      inText('carrier/completed', 'error', range, { added }),
      // The list is not written, so it cannot be written wrongly.
      ...found.diagnostics.filter(({ code }) => code !== 'structure/statement-not-array'),
    ],
    sourceMap: { places: withoutMadeUp(found.sourceMap.places) },
  };
}

function memberAt(key: string, value: JsonNode, range: TextRange): JsonMember {
  return { key, keyRange: nowhere(range), value };
}

/** What is not in the text has no width. */
function nowhere({ start }: TextRange): TextRange {
  return { start, end: start };
}

/** The source map names what is in the text; the list of statements keeps its place without its name. */
function withoutMadeUp(places: FoundPolicy['sourceMap']['places']): FoundPolicy['sourceMap']['places'] {
  const { '/version': _, '/statement': list, ...others } = places;
  return list ? { ...others, '/statement': { value: list.value } } : others;
}
