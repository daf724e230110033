import type { ReactNode } from 'react';
import { listStatements, type PolicyDocument, type RemedyStep, viewStatement } from '../../../core';
import { useTranslations } from '../../../i18n';
import { Code } from '../../../ui/Code';

interface StepTextProps {
  readonly step: RemedyStep;
  /** The policy that the step is meant for. */
  readonly policy: PolicyDocument | null;
}

/** One step of a change in a sentence: “Add tcr:PushRepositoryPersonal to statement 1”. */
export function StepText({ step, policy }: StepTextProps) {
  const t = useTranslations('simulate.whyNot.step');
  const number = (step.statement ?? 0) + 1;
  const code = (chunks: ReactNode) => <Code>{chunks}</Code>;
  return t.rich(step.kind, { number, text: textOf(step, policy), code });
}

/** The entry, key or operator that comes or goes. */
function textOf({ kind, edits, statement = -1 }: RemedyStep, policy: PolicyDocument | null): string {
  const [edit] = edits;
  if (edit === undefined) return '';
  if (kind === 'add-action' || kind === 'add-resource') {
    const value = edit.kind === 'remove' ? '' : edit.value;
    return String(Array.isArray(value) ? value.at(-1) : value);
  }
  const view = viewStatement(listStatements(policy)[statement]);
  if (kind === 'remove-deny-action' || kind === 'remove-deny-resource') {
    const entries = kind === 'remove-deny-action' ? view.actions : view.resources;
    return entries?.find(({ index }) => index === edit.path.at(-1))?.text ?? '';
  }
  if (kind !== 'remove-condition') return '';
  const [, , , operator, key] = edit.path;
  const goes = view.conditions?.find(
    (entry) =>
      (operator === undefined || entry.operator === operator) && (key === undefined || entry.key === key),
  );
  return goes?.key ?? '';
}
