import type { TextRange } from '../foundation';
import type { MappedText } from './mapped-text';

/** JSON as it was written, with the place of every value and every property name. */
export type JsonNode = JsonObjectNode | JsonArrayNode | JsonScalarNode;

export interface JsonObjectNode {
  readonly kind: 'object';
  readonly range: TextRange;
  /** In the order of the text, repeated names included. */
  readonly members: readonly JsonMember[];
  /** The text has errors in here, so something may be missing that the writer meant to be there. */
  readonly isBroken: boolean;
}

export interface JsonMember {
  readonly key: string;
  readonly keyRange: TextRange;
  readonly value: JsonNode;
}

export interface JsonArrayNode {
  readonly kind: 'array';
  readonly range: TextRange;
  readonly items: readonly JsonNode[];
  readonly isBroken: boolean;
}

export interface JsonScalarNode {
  readonly kind: 'scalar';
  readonly range: TextRange;
  readonly value: string | number | boolean | null;
  /** Where each part of a text comes from, if it is not written as a JSON string. */
  readonly content?: MappedText;
}
