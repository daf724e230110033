import {
  type CheckDecision,
  type Circumstances,
  type CompiledPolicies,
  decideOperation,
  expandOperation,
  findAction,
  findOperation,
  findRegion,
  type ImageReference,
  levelOfOperation,
  type Operation,
  type OperationDecision,
  type OperationExpansion,
  type OperationTarget,
  parseDockerCommand,
  type ResolvedTarget,
  type Standing,
} from '../../../core';
import type { Place } from '../question/place';
import {
  describeCommandError,
  describeOperationError,
  findActionProblem,
  findResourceProblem,
  type Problem,
} from '../question/problem';
import type { FilledQuestion } from '../question/question';

export type Answer =
  /** Nothing is asked yet. */
  | { readonly kind: 'empty' }
  | { readonly kind: 'problem'; readonly field: QuestionField; readonly problem: Problem }
  /** At least one step; a copy from one repository to another has two. */
  | { readonly kind: 'answered'; readonly steps: readonly [AnsweredStep, ...AnsweredStep[]] };

/** The field that a problem is about. */
export type QuestionField = 'command' | 'target' | 'action' | 'resource' | 'instance-id';

/** One operation, or one bare API call, and how it is decided. */
export interface AnsweredStep {
  /** `null` for a bare API call. */
  readonly operation: Operation | null;
  /** `namespace/repository`, a namespace, the resource of a bare call, or empty for the whole account. */
  readonly target: string;
  /** Where the operation goes, with everything that had to be assumed. */
  readonly resolved: ResolvedTarget;
  readonly decision: OperationDecision;
  /** Empty in a brief answer. */
  readonly checks: readonly AnsweredCheck[];
  readonly notes: readonly StepNote[];
}

export interface AnsweredCheck extends CheckDecision {
  /** How this check stands when it is looked at alone. */
  readonly standing: Standing;
}

/** What was assumed about the target, or is odd about it. */
export type StepNote =
  | {
      /** `assumed-host-command`: docker itself would have gone to Docker Hub. */
      readonly kind:
        | 'assumed-host-command'
        | 'assumed-host-reference'
        | 'asked-region'
        | 'region-without-data';
      readonly region: string;
    }
  | { readonly kind: 'assumed-tag' | 'unknown-region' | 'unusual-name' };

/**
 * Decides what the form asks for. Text that cannot be asked for gives a problem; nothing throws.
 *
 * @param place where requests go that name no region or account.
 * @param options `isBrief`: only how each step stands, without its checks and their trace.
 */
export function answerQuestion(
  question: FilledQuestion,
  policies: CompiledPolicies,
  place: Place,
  circumstances: Circumstances,
  { isBrief = false }: { readonly isBrief?: boolean } = {},
): Answer {
  const facts: Facts = { policies, place, circumstances, isBrief };
  switch (question.mode) {
    case 'command':
      return answerCommand(question, facts);
    case 'operation':
      return answerOperation(question, facts);
    case 'call':
      return answerCall(question, facts);
  }
}

interface Facts {
  readonly policies: CompiledPolicies;
  readonly place: Place;
  readonly circumstances: Circumstances;
  readonly isBrief: boolean;
}

type Expanded = Extract<OperationExpansion, { ok: true }>;

function answerCommand({ command: text, instanceId }: FilledQuestion, facts: Facts): Answer {
  const parsed = parseDockerCommand(text);
  if (!parsed.ok) return toAnswer('command', describeCommandError(parsed.error, text));
  const command = parsed.value;
  // Somebody who names an image and nothing else most likely wants to know whether it can be pulled.
  const asked =
    command.kind === 'command'
      ? command.steps
      : [{ operation: pullOf(command.reference), reference: command.reference, host: null }];
  const steps: AnsweredStep[] = [];
  for (const { operation, reference, host } of asked) {
    const target: OperationTarget = { ...(reference ?? { host }), instanceId: instanceId.trim() };
    const step = answerStep(operation, target, facts, command.kind);
    if (!step.ok) {
      const problem = describeOperationError(step.error, text, 'repository');
      return toAnswer(problem?.code === 'missing-instance-id' ? 'instance-id' : 'command', problem);
    }
    steps.push(step.value);
  }
  return toAnswered(steps);
}

function pullOf({ edition }: ImageReference): string {
  return edition === 'enterprise' ? 'enterprise-pull' : 'pull';
}

function answerOperation({ operation: id, target: text, region }: FilledQuestion, facts: Facts): Answer {
  const operation = findOperation(id);
  const level = operation ? levelOfOperation(operation) : 'repository';
  // The reader of targets is the core's; what it read is asked for again, in the place that was chosen.
  const read = expandOperation(id, level === 'account' ? {} : text);
  if (!read.ok) return toAnswer('target', describeOperationError(read.error, text, level));
  const { namespace, repository, tag, host } = read.target;
  if (level === 'repository' && repository === null) {
    return toAnswer(
      'target',
      describeOperationError({ kind: 'missing-part', part: 'repository' }, text, level),
    );
  }
  const target: OperationTarget = {
    namespace,
    repository: level === 'namespace' ? null : repository,
    tag,
    host: read.notes.includes('assumed-host') ? null : host,
    region: region || null,
  };
  const step = answerStep(id, target, facts, 'operation');
  return step.ok
    ? toAnswered([step.value])
    : toAnswer('target', describeOperationError(step.error, text, level));
}

function answerCall({ action: actionText, resource: resourceText }: FilledQuestion, facts: Facts): Answer {
  const action = actionText.trim();
  const resource = resourceText.trim();
  if (action === '') return { kind: 'empty' };
  const actionProblem = findActionProblem(action);
  if (actionProblem) return { kind: 'problem', field: 'action', problem: actionProblem };
  if (resource === '') return { kind: 'empty' };
  const resourceProblem = findResourceProblem(resource, facts.place);
  if (resourceProblem) return { kind: 'problem', field: 'resource', problem: resourceProblem };
  return toAnswered([
    { ...decideStep(toCallExpansion(action, resource), facts), operation: null, target: resource },
  ]);
}

type StepResult =
  | { readonly ok: true; readonly value: AnsweredStep }
  | Extract<OperationExpansion, { ok: false }>;

/** A host tells the region; without one the place does, and that is worth a note. */
function answerStep(
  operation: string,
  target: OperationTarget,
  facts: Facts,
  asked: 'command' | 'reference' | 'operation',
): StepResult {
  const { region, account } = facts.place;
  const isPlaceUsed = !target.host && !target.region;
  const expansion = expandOperation(operation, { ...target, account, ...(isPlaceUsed ? { region } : {}) });
  if (!expansion.ok) return expansion;
  const step = decideStep(expansion, facts);
  if (expansion.target.namespace === null) return { ok: true, value: step };
  const notes: StepNote[] = [...step.notes];
  if (isPlaceUsed)
    notes.push({ kind: asked === 'operation' ? 'asked-region' : `assumed-host-${asked}`, region });
  const reached = findRegion(expansion.target.region);
  if (reached && !reached.holdsIndividualData && expansion.operation.edition === 'individual') {
    notes.push({ kind: 'region-without-data', region: reached.code });
  }
  return { ok: true, value: { ...step, notes } };
}

function decideStep(expansion: Expanded, { policies, circumstances, isBrief }: Facts): AnsweredStep {
  const { operation, target } = expansion;
  const decision = decideOperation(expansion, policies, { ...circumstances, trace: !isBrief });
  const checks = isBrief ? [] : decision.checks;
  return {
    operation,
    target: [target.namespace, target.repository].filter((part) => part !== null).join('/'),
    resolved: target,
    decision,
    checks: checks.map((check) => ({
      ...check,
      standing: standsAlone(expansion, check, policies, circumstances),
    })),
    notes: expansion.notes.flatMap((kind): readonly StepNote[] =>
      kind === 'assumed-host' ? [] : [{ kind }],
    ),
  };
}

/** The standing of an operation that made this one check and had to. */
function standsAlone(
  expansion: Expanded,
  { check }: CheckDecision,
  policies: CompiledPolicies,
  circumstances: Circumstances,
): Standing {
  const alone: Expanded = { ...expansion, checks: [{ ...check, need: 'always' }] };
  return decideOperation(alone, policies, { ...circumstances, trace: false }).standing;
}

/**
 * A bare call as an operation of one check, so that it is judged in the same words. Its template says
 * whether the call is about one repository or about the account as a whole.
 */
function toCallExpansion(action: string, resource: string): Expanded {
  const known = findAction(action);
  const isWhole = resource === '*' || resource.endsWith('/*');
  return {
    ok: true,
    operation: {
      id: 'call',
      edition: known?.edition === 'enterprise' ? 'enterprise' : 'individual',
      channel: 'api',
      title: known?.title ?? { en: action, 'zh-CN': action },
      checks: [
        {
          action,
          resourceTemplates: [isWhole ? '*' : '${namespace}/${repository}'],
          when: 'always',
          status: 'documented',
        },
      ],
      sources: [],
    },
    target: {
      namespace: null,
      repository: null,
      tag: null,
      region: '',
      account: '',
      host: null,
      instanceId: null,
    },
    checks: [
      {
        request: { action, resource },
        need: 'always',
        when: 'always',
        granularity: known?.granularity ?? null,
        status: 'documented',
        alternatives: [],
        sources: known?.sources ?? [],
      },
    ],
    notes: [],
  };
}

function toAnswer(field: QuestionField, problem: Problem | null): Answer {
  return problem === null ? { kind: 'empty' } : { kind: 'problem', field, problem };
}

function toAnswered(steps: readonly AnsweredStep[]): Answer {
  const [first, ...rest] = steps;
  return first ? { kind: 'answered', steps: [first, ...rest] } : { kind: 'empty' };
}
