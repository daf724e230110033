import {
  type Circumstances,
  type CompiledPolicies,
  classifyResources,
  compilePolicies,
  type PolicyDocument,
  type ResourceClasses,
} from '../../../core';
import {
  type CircumstanceFields,
  type CircumstanceKey,
  findPrincipalNeeds,
  listKeys,
  noCircumstances,
  type PrincipalNeeds,
  readAccount,
  toCircumstances,
} from '../question/circumstances';
import { type Place, usualPlace } from '../question/place';
import { type FilledQuestion, fillQuestion, firstQuestion, type Question } from '../question/question';
import { listSampleRows, type Sample, type SampleRow, type SampleTarget } from '../question/samples';
import { type Answer, answerQuestion } from './answer-question';
import { findDecisiveStep, judge, kindOf, type Verdict, type VerdictKind } from './verdict';

/** What follows from the policy alone. */
export interface Basis {
  readonly policies: CompiledPolicies;
  readonly classes: ResourceClasses;
  readonly needs: PrincipalNeeds;
}

/** What questions are asked in: the policy, and what is known of the call. */
export interface Setting {
  readonly policies: CompiledPolicies;
  readonly keys: readonly CircumstanceKey[];
  readonly place: Place;
  readonly circumstances: Circumstances;
  readonly rows: readonly [SampleRow, ...SampleRow[]];
}

export interface Answered {
  readonly question: FilledQuestion;
  readonly answer: Answer;
  /** `null` while there is no answer. */
  readonly verdict: Verdict | null;
}

export interface DecidedSample extends Sample {
  /** `null` where it cannot be asked. */
  readonly kind: VerdictKind | null;
}

export interface DecidedSampleRow extends Omit<SampleRow, 'samples'> {
  readonly samples: readonly DecidedSample[];
}

/** @param policy `null` where none can be read; it then allows nothing. */
export function toBasis(policy: PolicyDocument | null): Basis {
  const policies = compilePolicies({ identity: policy === null ? [] : [policy] });
  const classes = classifyResources(policies);
  return { policies, classes, needs: findPrincipalNeeds(policies, classes) };
}

export function toSetting({ policies, classes }: Basis, fields: CircumstanceFields): Setting {
  const place = usualPlace(classes, readAccount(fields.ownerUin));
  const keys = listKeys(policies, fields.added);
  // What is known of the call must not move the samples about while it is being typed.
  const nothingKnown = toCircumstances(noCircumstances, listKeys(policies, []));
  const isReachable = (target: SampleTarget) => {
    const answer = answerQuestion(askToPull(target, place), policies, place, nothingKnown, { isBrief: true });
    return answer.kind === 'answered' && !isRefusal(kindOf(answer.steps[0]));
  };
  return {
    policies,
    keys,
    place,
    circumstances: toCircumstances(fields, keys),
    rows: listSampleRows(classes, place, isReachable),
  };
}

/** Fills untouched fields of the question with the first sample, and answers it. */
export function answerIn({ policies, place, circumstances, rows }: Setting, asked: Question): Answered {
  const question = fillQuestion(asked, rows[0].standIn, place);
  const answer = answerQuestion(question, policies, place, circumstances);
  const verdict = answer.kind === 'answered' ? judge(findDecisiveStep(answer.steps), policies) : null;
  return { question, answer, verdict };
}

/** The samples with their verdicts alone. */
export function decideSamples({
  policies,
  place,
  circumstances,
  rows,
}: Setting): readonly DecidedSampleRow[] {
  const decide = (patch: Partial<Question>): VerdictKind | null => {
    const question = fillQuestion({ ...firstQuestion, ...patch }, rows[0].standIn, place);
    const answer = answerQuestion(question, policies, place, circumstances, { isBrief: true });
    return answer.kind === 'answered' ? kindOf(findDecisiveStep(answer.steps)) : null;
  };
  return rows.map((row) => ({
    ...row,
    samples: row.samples.map((sample) => ({ ...sample, kind: decide(sample.patch) })),
  }));
}

function askToPull({ namespace, repository }: SampleTarget, place: Place): FilledQuestion {
  const target = `${namespace}/${repository}`;
  const question: Question = { ...firstQuestion, mode: 'operation', operation: 'pull', target };
  return fillQuestion(question, { namespace, repository, command: '' }, place);
}

function isRefusal(kind: VerdictKind): boolean {
  return kind === 'explicitly-denied' || kind === 'implicitly-denied' || kind === 'looks-granted';
}
