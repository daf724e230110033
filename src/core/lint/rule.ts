import type {
  DiagnosticFix,
  DiagnosticLocation,
  DiagnosticParams,
  DocumentPath,
  Severity,
} from '../foundation';
import type { ExactCoverage } from './exact-coverage';
import type { LintSubject, StatementSubject } from './subject';

/** What the policy is for: a rule may only make sense for some uses. */
export type PolicyUse = 'identity' | 'boundary' | 'session' | 'role-trust';

export const policyUses: readonly PolicyUse[] = ['identity', 'boundary', 'session', 'role-trust'];

/** Whose policy it is: a person's, or that of a cluster, pipeline or other machine. */
export type PolicyHolder = 'person' | 'machine';

/** Policies that grant something to whoever they are associated with. */
export const grantingUses: readonly PolicyUse[] = ['identity', 'session'];

/** Policies whose statements hold actions and resources of a product. */
export const productUses: readonly PolicyUse[] = ['identity', 'boundary', 'session'];

/**
 * One lint rule. It holds its English texts, since they belong to what the rule says; every other language
 * is typed from them in `i18n`, so that a rule without a translation fails to compile.
 */
export type LintRule<Code extends string = string, Param extends string = string> =
  | PolicyRule<Code, Param>
  | StatementRule<Code, Param>;

/** A rule that may hold everything in a policy against everything else. */
export interface PolicyRule<Code extends string = string, Param extends string = string>
  extends RuleTexts<Code, Param> {
  readonly scope: 'policy';
  check(context: RuleContext<Param>): void;
}

/**
 * A rule that looks at one statement at a time.
 *
 * INVARIANT (each statement by itself): what it says of a statement depends on that statement, its place and the facts of
 * its context, and it says it at a place inside that statement. So it is only asked about statements that have changed.
 */
export interface StatementRule<Code extends string = string, Param extends string = string>
  extends RuleTexts<Code, Param> {
  readonly scope: 'statement';
  check(context: StatementContext<Param>): void;
}

interface RuleTexts<Code extends string, Param extends string> {
  /** Stable, never reused: `lint/` and a name of one of the families in the guide. */
  readonly code: Code;
  /** What a finding has unless the rule reports it otherwise. */
  readonly severity: Severity;
  readonly uses: readonly PolicyUse[];
  /** Names of the params of a finding; one that ends in `?` may be missing. */
  readonly params: readonly Param[];
  /** What is wrong, as an ICU message over the params. A missing param counts as `none` there. */
  readonly message: string;
  readonly docs: RuleDocs;
  /** Error code with which the service refuses such a document, where it does. */
  readonly serviceError: string | null;
}

export interface RuleDocs {
  /** One sentence on what the rule finds. */
  readonly summary: string;
  /** Why it matters and what to do, in one to three sentences; stands below a finding. Plain text. */
  readonly rationale: string;
  /** JSON of a policy, a list of statements or one statement on which the rule fires. */
  readonly avoid: string;
  /** The same intent, on which it does not. */
  readonly prefer: string;
  /** Ids of sources in the catalogue, or addresses of pages that it does not list. */
  readonly sources: readonly string[];
  /** What the rule does not see. */
  readonly limits?: string;
  /** Options of `lintPolicy` under which the two examples are meant. */
  readonly given?: {
    readonly use?: PolicyUse;
    readonly today?: string;
    readonly ownerUin?: string;
    readonly holder?: PolicyHolder;
    readonly carrier?: string;
    readonly exact?: boolean;
  };
}

/** What every rule may be told beside the text. Each is `null` where nobody said. */
export interface StatementFacts {
  /** The present instant in milliseconds since 1970 UTC. */
  readonly today: number | null;
  /** Account ID of the root account for which the policy is written. */
  readonly ownerUin: string | null;
  readonly holder: PolicyHolder | null;
  readonly carrier: string | null;
  readonly use: PolicyUse;
}

/** What a rule about a whole policy may be told as well. */
export interface RuleFacts extends StatementFacts {
  /** Length of the document's text as the service counts it. */
  readonly characters: number | null;
  /** What is proved to be needless; `null` where nobody asked for proofs. */
  readonly coverage: ExactCoverage | null;
}

export interface RuleContext<Param extends string = string> {
  readonly subject: LintSubject;
  readonly facts: RuleFacts;
  readonly report: (finding: RuleFinding<Param>) => void;
}

export interface StatementContext<Param extends string = string> {
  /** The statements that have to be looked at, which need not be all of the policy. */
  readonly subject: StatementSubject;
  readonly facts: StatementFacts;
  readonly report: (finding: RuleFinding<Param>) => void;
}

export interface RuleFinding<Param extends string = string> {
  readonly at: DocumentPath;
  readonly part?: 'key' | 'value';
  readonly params: ParamValues<Param>;
  readonly severity?: Severity;
  readonly related?: readonly DocumentPath[];
  readonly fix?: DiagnosticFix;
}

type ParamValue = DiagnosticParams[string];

/** The params as an object: `'action' | 'suggestion?'` asks for `action` and takes `suggestion`. */
export type ParamValues<Param extends string> = {
  readonly [Name in Param as Name extends `${string}?` ? never : Name]: ParamValue;
} & {
  readonly [Name in Param as Name extends `${infer Bare}?` ? Bare : never]?: ParamValue;
};

type Definition<Rule extends LintRule> = Omit<Rule, 'scope' | 'uses' | 'params' | 'serviceError'> & {
  /** All but role trust policies unless said otherwise. */
  readonly uses?: readonly PolicyUse[];
  readonly params?: Rule['params'];
  readonly serviceError?: string;
};

export function defineRule<const Code extends `lint/${string}`, const Param extends string = never>(
  rule: Definition<PolicyRule<Code, Param>>,
): PolicyRule<Code, Param> {
  return { scope: 'policy', ...usual, ...rule };
}

export function defineStatementRule<const Code extends `lint/${string}`, const Param extends string = never>(
  rule: Definition<StatementRule<Code, Param>>,
): StatementRule<Code, Param> {
  return { scope: 'statement', ...usual, ...rule };
}

const usual = { uses: productUses, params: [], serviceError: null };

export function atPath(path: DocumentPath, part?: 'key' | 'value'): DiagnosticLocation {
  return part === undefined ? { kind: 'path', path } : { kind: 'path', path, part };
}

/** Place of a rule within the page `rules/`: its code without the `lint/` of them all. */
export function toRuleAnchor(code: string): string {
  return code.slice(code.indexOf('/') + 1);
}
