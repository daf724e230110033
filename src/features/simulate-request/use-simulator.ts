import { useCallback, useDeferredValue, useEffect, useMemo, useState } from 'react';
import {
  type UsablePolicy,
  useDocumentPart,
  useSettledPart,
  useShared,
  useSimulatorQuestion,
} from '../../workspace';
import { answerIn, decideSamples, toBasis, toSetting } from './answer/simulate';
import { type CircumstanceFields, takeCircumstances } from './question/circumstances';
import { fillQuestion, type Question, toQuestion } from './question/question';
import { recall, remember } from './question/question-memory';

/** Characters of a policy, laid out, that is still answered within the drawing of the key; no longer one can be saved. */
const promptLength = 20_000;

function isPrompt(usable: UsablePolicy | null): boolean {
  return usable === null || usable.text.length <= promptLength;
}

/** Joins the form to the policy: what is asked, how it is answered, and the samples that follow the policy. */
export function useSimulator() {
  const usable = useDocumentPart((document) => document.usable);
  const [state, setState] = useState(recall);
  useEffect(() => remember(state), [state]);
  const asked = useSimulatorQuestion();
  if (asked && asked.serial > state.takenSerial) {
    setState({
      question: toQuestion(state.question, asked),
      fields: takeCircumstances(state.fields, asked),
      takenSerial: asked.serial,
    });
  }

  // Fields follow the keyboard at once; what is worked out about a very long policy comes a moment later.
  const settled = useSettledPart((document) => (isPrompt(document.usable) ? null : document.usable));
  const settledState = useDeferredValue(state);
  const isAnsweredAtOnce = isPrompt(usable);
  const policy = (isAnsweredAtOnce ? usable : settled)?.policy ?? null;
  const { question, fields } = isAnsweredAtOnce ? state : settledState;
  const basis = useMemo(() => toBasis(policy), [policy]);
  const setting = useMemo(() => toSetting(basis, fields), [basis, fields]);
  const answered = useMemo(() => answerIn(setting, question), [setting, question]);
  const samples = useShared(useMemo(() => decideSamples(setting), [setting]));
  const changeQuestion = useCallback(
    (patch: Partial<Question>) =>
      setState((former) => ({ ...former, question: { ...former.question, ...patch } })),
    [],
  );

  return {
    hasPolicy: usable !== null,
    isCurrent: usable?.isCurrent ?? false,
    /** What the fields show; it may run ahead of `answered`. */
    question: useShared(fillQuestion(state.question, setting.rows[0].standIn, setting.place)),
    fields: state.fields,
    basis,
    setting,
    answered,
    samples,
    changeQuestion,
    changeFields: (patch: Partial<CircumstanceFields>) =>
      setState((former) => ({ ...former, fields: { ...former.fields, ...patch } })),
  };
}
