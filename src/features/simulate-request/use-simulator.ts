import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import { type Circumstances, classifyResources, compilePolicies, type PolicyDocument } from '../../core';
import { useDocument, useSimulatorQuestion } from '../../workspace';
import { type Answer, answerQuestion } from './answer/answer-question';
import { findDecisiveStep, judge, kindOf, type Verdict, type VerdictKind } from './answer/verdict';
import {
  type CircumstanceFields,
  findPrincipalNeeds,
  listKeys,
  noCircumstances,
  readAccount,
  toCircumstances,
} from './question/circumstances';
import { type Place, usualPlace } from './question/place';
import {
  type FilledQuestion,
  fillQuestion,
  firstQuestion,
  type Question,
  toQuestion,
} from './question/question';
import { recall, remember } from './question/question-memory';
import { listSampleRows, type SampleTarget } from './question/samples';
import type { DecidedSampleRow } from './SampleGrid';

/** Joins the form to the policy: what is asked, how it is answered, and the samples that follow the policy. */
export function useSimulator() {
  const { usable } = useDocument();
  const [state, setState] = useState(recall);
  useEffect(() => remember(state), [state]);
  const policy = useDeferredValue(usable?.policy ?? null);
  const basis = useMemo(() => toBasis(policy), [policy]);

  const asked = useSimulatorQuestion();
  if (asked && asked.serial > state.takenSerial) {
    setState({ ...state, question: toQuestion(state.question, asked), takenSerial: asked.serial });
  }

  const { question, fields } = useDeferredValue(state);
  const place = useMemo(
    () => usualPlace(basis.classes, readAccount(fields.ownerUin)),
    [basis, fields.ownerUin],
  );
  const keys = useMemo(() => listKeys(basis.policies, fields.added), [basis, fields.added]);
  const circumstances = useMemo(() => toCircumstances(fields, keys), [fields, keys]);
  const rows = useMemo(() => {
    // What is known of the call must not move the samples about while it is being typed.
    const nothingKnown = toCircumstances(noCircumstances, listKeys(basis.policies, []));
    const isReachable = (target: SampleTarget) => {
      const kind = decideKind(askToPull(target, place), basis.policies, place, nothingKnown);
      return kind !== null && !isRefusal(kind);
    };
    return listSampleRows(basis.classes, place, isReachable);
  }, [basis, place]);
  const [{ standIn }] = rows;

  const answered = useMemo(() => {
    const filled = fillQuestion(question, standIn, place);
    const answer = answerQuestion(filled, basis.policies, place, circumstances);
    return { answer, verdict: judgeAnswer(answer, basis), filled };
  }, [question, standIn, place, basis, circumstances]);

  const samples = useMemo(
    () =>
      rows.map((row): DecidedSampleRow => {
        const decide = (patch: Partial<Question>) => {
          const filled = fillQuestion({ ...question, ...patch }, standIn, place);
          return decideKind(filled, basis.policies, place, circumstances);
        };
        return {
          ...row,
          samples: row.samples.map((sample) => ({
            ...sample,
            kind: decide(sample.patch),
            isAsked: holds(answered.filled, sample.patch),
          })),
        };
      }),
    [rows, question, standIn, place, basis, circumstances, answered.filled],
  );

  return {
    hasPolicy: usable !== null,
    isCurrent: usable?.isCurrent ?? false,
    /** What the fields show; it runs ahead of the answer while the person types. */
    question: fillQuestion(state.question, standIn, place),
    fields: state.fields,
    policies: basis.policies,
    classes: basis.classes,
    needs: basis.needs,
    keys,
    place,
    samples,
    answered,
    changeQuestion: (patch: Partial<Question>) =>
      setState((former) => ({ ...former, question: { ...former.question, ...patch } })),
    changeFields: (patch: Partial<CircumstanceFields>) =>
      setState((former) => ({ ...former, fields: { ...former.fields, ...patch } })),
  };
}

interface Basis {
  readonly policies: ReturnType<typeof compilePolicies>;
  readonly classes: ReturnType<typeof classifyResources>;
  readonly needs: ReturnType<typeof findPrincipalNeeds>;
}

function toBasis(policy: PolicyDocument | null): Basis {
  const policies = compilePolicies({ identity: policy === null ? [] : [policy] });
  const classes = classifyResources(policies);
  return {
    policies,
    classes,
    needs: findPrincipalNeeds(policies, classes),
  };
}

function judgeAnswer(answer: Answer, { policies }: Basis): Verdict | null {
  return answer.kind === 'answered' ? judge(findDecisiveStep(answer.steps), policies) : null;
}

function askToPull({ namespace, repository }: SampleTarget, place: Place) {
  const target = `${namespace}/${repository}`;
  const question: Question = { ...firstQuestion, mode: 'operation', operation: 'pull', target };
  return fillQuestion(question, { namespace, repository, command: '' }, place);
}

/** The verdict alone, for samples; `null` where the question cannot be asked. */
function decideKind(
  question: FilledQuestion,
  policies: Basis['policies'],
  place: Place,
  circumstances: Circumstances,
): VerdictKind | null {
  const answer = answerQuestion(question, policies, place, circumstances, { isBrief: true });
  return answer.kind === 'answered' ? kindOf(findDecisiveStep(answer.steps)) : null;
}

function isRefusal(kind: VerdictKind): boolean {
  return kind === 'explicitly-denied' || kind === 'implicitly-denied' || kind === 'looks-granted';
}

function holds(question: Question, patch: Partial<Question>): boolean {
  return Object.entries(patch).every(([key, value]) => question[key as keyof Question] === value);
}
