export const segmentNames = ['scheme', 'project', 'service', 'region', 'account', 'resource'] as const;
export type SegmentName = (typeof segmentNames)[number];

/** Something that can be explained. Holds no prose: the page writes it from the catalogue in its language. */
export type HelpTopic =
  | { readonly kind: 'element'; readonly element: ElementName }
  | { readonly kind: 'version'; readonly version: string }
  | { readonly kind: 'effect'; readonly effect: 'allow' | 'deny' }
  /** `action` is the catalogue's spelling; `written` may be a legacy one or carry `name/`. */
  | { readonly kind: 'action'; readonly action: string; readonly written: string }
  /** How many actions of the catalogue the pattern covers, by edition, and the first of them. */
  | {
      readonly kind: 'action-pattern';
      readonly pattern: string;
      readonly individual: number;
      readonly others: number;
      readonly examples: readonly string[];
    }
  | { readonly kind: 'unknown-action'; readonly action: string; readonly service: string }
  | { readonly kind: 'every-resource' }
  | {
      readonly kind: 'segment';
      readonly segment: SegmentName;
      readonly text: string;
      readonly form?: ResourceForm;
    }
  | {
      readonly kind: 'operator';
      readonly operator: string;
      readonly base: string;
      readonly qualifier: 'any' | 'all' | null;
      readonly ifExists: boolean;
    }
  | { readonly kind: 'condition-key'; readonly key: string }
  | {
      readonly kind: 'condition-value';
      readonly value: string;
      readonly key: string;
      readonly reading: ValueReading;
    };

export type ElementName =
  | 'version'
  | 'statement'
  | 'principal'
  | 'effect'
  | 'action'
  | 'resource'
  | 'condition';

/** What the last segment of a resource name reaches. */
export type ResourceForm =
  | 'everything'
  | 'every-repository'
  | 'namespace'
  | 'below-namespace'
  | 'repository'
  | 'below-repository'
  | 'tag'
  | 'pattern'
  | 'instance'
  | 'enterprise-repository'
  | 'other';

/** How the service takes a condition value. `null` inside means that it cannot be read as what is asked for. */
export type ValueReading =
  | { readonly kind: 'text' }
  | { readonly kind: 'number' }
  | { readonly kind: 'boolean' }
  | { readonly kind: 'network'; readonly addresses: number | null; readonly prefixLength: number | null }
  /** Milliseconds since 1970 UTC. */
  | { readonly kind: 'instant'; readonly atMs: number | null }
  | { readonly kind: 'tag'; readonly tagKey: string | null; readonly tagValue: string | null };

const documentElements: readonly ElementName[] = ['version', 'statement', 'principal'];
const statementElements: readonly ElementName[] = ['effect', 'action', 'resource', 'condition', 'principal'];

export function listElementNames(level: 'document' | 'statement'): readonly ElementName[] {
  return level === 'document' ? documentElements : statementElements;
}

export function isElementName(name: string, level: 'document' | 'statement'): name is ElementName {
  return listElementNames(level).some((element) => element === name);
}
