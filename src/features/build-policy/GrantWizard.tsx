import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { memo, type ReactNode, useMemo, useRef, useState } from 'react';
import { isRepositoryGrant, type RepositoryGrant } from '../../core';
import { useTranslations } from '../../i18n';
import { Notice } from '../../ui/Notice';
import { AccessStep } from './AccessStep';
import { ErrorSummary } from './ErrorSummary';
import { GuardRailsStep } from './GuardRailsStep';
import {
  emptyGrantForm,
  type GrantFieldName,
  type GrantForm,
  namespacesOf,
  toGrant,
  toGrantForm,
  toLimits,
} from './grant-form';
import { ReviewStep } from './ReviewStep';
import { ScopeStep } from './ScopeStep';
import { StepFrame } from './StepFrame';
import type { StepProps } from './step-props';
import { useStepSummary } from './step-summary';
import { type FieldProblems, useFieldProblems } from './use-field-problems';
import type { PolicyIntentControl } from './use-policy-intent';
import { useSeededForm } from './use-seeded-form';

const steps = ['scope', 'access', 'guardRails', 'review'] as const;
type StepName = (typeof steps)[number];

const fieldsOfStep: Readonly<Record<StepName, readonly GrantFieldName[]>> = {
  scope: ['namespaces', 'repositories', 'region', 'account'],
  access: ['actions'],
  guardRails: ['sourceIps', 'expiresAt'],
  review: [],
};

interface GrantWizardProps {
  /** The grant as the policy says it; `null` for one that is not in the policy yet. */
  readonly grant: RepositoryGrant | null;
  readonly index: number | null;
  readonly control: PolicyIntentControl;
  /** Called when a new grant has joined the policy. */
  readonly onAdded: () => void;
  readonly summary: ReactNode;
  readonly findings: ReactNode;
  readonly onCopy: () => void;
  /** How the last copying went, in words. */
  readonly copyOutcome: string | null;
}

/** Scope → Access → Guard-rails → Review for one grant; every valid change is in the policy at once. */
export const GrantWizard = memo(function GrantWizard(props: GrantWizardProps) {
  const { grant, index, control, onAdded, summary, findings, onCopy, copyOutcome } = props;
  const t = useTranslations('build.step');
  const tProblem = useTranslations('build.problem');
  const { recognition, canWrite, changeGrant, addGrant, setLimitsOfAll } = control;
  const { grants } = recognition.expressible;
  const [open, setOpen] = useState<StepName>('scope');
  const [isPicking, setIsPicking] = useState(grant?.level === 'custom');
  // Lists of scopes and levels that are not chosen now; the policy has no place for them.
  const [kept, setKept] =
    useState<Pick<GrantForm, 'namespaces' | 'repositories' | 'actions'>>(emptyGrantForm);
  const values = useMemo(() => (grant ? toGrantForm(grant, kept) : emptyGrantForm), [grant, kept]);
  const { watch, setValue, getValues, trigger, formState } = useSeededForm(values);
  const form = watch();
  const [attempted, setAttempted] = useState<ReadonlySet<StepName>>(new Set());
  const summaryRef = useRef<HTMLDivElement>(null);
  const textOfProblems = useFieldProblems();
  const problems = textOfProblems(formState.errors);
  // A choice that is not complete is not in the policy; that has to be said, or the panels beside seem wrong.
  const isPending = index !== null && toGrant(form) === null;
  const summaryOfStep = useStepSummary();
  const haveSameLimits = grants.every(
    (other) => JSON.stringify(other.limits) === JSON.stringify(toLimits(form)),
  );
  const [isShared, setIsShared] = useState(haveSameLimits);

  function change(patch: Partial<GrantForm>): void {
    const next = { ...getValues(), ...patch };
    for (const [name, value] of Object.entries(patch)) {
      setValue(name as GrantFieldName, value, { shouldDirty: true, shouldTouch: true });
    }
    void trigger();
    const { namespaces, repositories, actions } = next;
    setKept({ namespaces, repositories, actions });
    const wish = toGrant(next);
    if (!wish || !canWrite) return;
    if (index === null) {
      addGrant(wish);
      onAdded();
    } else if (isShared && grants.length > 1 && ('sourceIps' in patch || 'expiresAt' in patch)) {
      setLimitsOfAll(wish.limits);
    } else {
      changeGrant(index, wish);
    }
  }

  async function advance(step: StepName): Promise<void> {
    setAttempted(new Set([...attempted, step]));
    const isValid = await trigger([...fieldsOfStep[step]]);
    const next = steps[steps.indexOf(step) + 1];
    if (isValid && next) {
      setOpen(next);
      focusStep(next);
    } else {
      // The summary is there after this render; it takes the focus so that it is read and can be followed.
      requestAnimationFrame(() => summaryRef.current?.focus());
    }
  }

  function goBack(step: StepName): void {
    const former = steps[steps.indexOf(step) - 1];
    if (!former) return;
    setOpen(former);
    focusStep(former);
  }

  const suggestions = useMemo(() => {
    const others = grants.filter(isRepositoryGrant).map((other) => other.scope);
    const repositories = others.flatMap((scope) => (scope.kind === 'repositories' ? scope.repositories : []));
    const namespaces = others.flatMap((scope) => (scope.kind === 'namespaces' ? scope.namespaces : []));
    return { repositories, namespaces: [...new Set([...namespaces, ...namespacesOf(repositories)])] };
  }, [grants]);

  const stepProps: StepProps = {
    form,
    problems: shownProblems(problems, formState.touchedFields, attempted, open),
    change,
    suggestions,
  };
  const content: Readonly<Record<StepName, ReactNode>> = {
    scope: <ScopeStep {...stepProps} />,
    access: <AccessStep {...stepProps} isPicking={isPicking} onPick={setIsPicking} limits={toLimits(form)} />,
    guardRails: (
      <GuardRailsStep
        {...stepProps}
        sharing={
          grants.length > 1
            ? {
                isShared,
                onShare: (next) => {
                  setIsShared(next);
                  if (next && canWrite) setLimitsOfAll(toLimits(form));
                },
              }
            : null
        }
      />
    ),
    review: (
      <ReviewStep
        form={form}
        summary={summary}
        findings={findings}
        onCopy={onCopy}
        copyOutcome={copyOutcome}
      />
    ),
  };

  return (
    <Box component="form" noValidate onSubmit={(event) => event.preventDefault()}>
      {steps.map((step, position) => {
        const isOpen = step === open;
        const stepProblems = fieldsOfStep[step].flatMap((field) =>
          problems[field] ? [{ field, text: problems[field] }] : [],
        );
        return (
          <StepFrame
            key={step}
            id={stepId(step)}
            number={position + 1}
            title={t(step)}
            summary={summaryOfStep(step, form, recognition.expressible)}
            isOpen={isOpen}
            hasProblem={stepProblems.length > 0 && (attempted.has(step) || !isOpen)}
            isLast={position === steps.length - 1}
            onOpen={() => setOpen(step)}
          >
            {attempted.has(step) && stepProblems.length > 0 ? (
              <ErrorSummary ref={summaryRef} problems={stepProblems} />
            ) : null}
            {content[step]}
            {isPending && step !== 'review' ? (
              <Box sx={{ mt: 1 }}>
                <Notice tone="neutral" icon="warning" live>
                  {Object.values(problems)[0]} {tProblem('notYet')}
                </Notice>
              </Box>
            ) : null}
            <Box sx={{ display: 'flex', gap: 1, mt: 1.5 }}>
              {position < steps.length - 1 ? (
                <Button variant="outlined" onClick={() => void advance(step)}>
                  {t('next')}
                </Button>
              ) : null}
              {position > 0 ? (
                <Button variant="text" onClick={() => goBack(step)}>
                  {t('back')}
                </Button>
              ) : null}
            </Box>
          </StepFrame>
        );
      })}
    </Box>
  );
});

function stepId(step: StepName): string {
  return `wizard-step-${step}`;
}

/** The heading of the newly opened step takes the focus, so that keyboard and screen reader go along. */
function focusStep(step: StepName): void {
  requestAnimationFrame(() => document.getElementById(stepId(step))?.focus());
}

/** A field shows what is wrong once a person has touched it or tried to go on. */
function shownProblems(
  problems: FieldProblems,
  touched: Readonly<Partial<Record<GrantFieldName, unknown>>>,
  attempted: ReadonlySet<StepName>,
  open: StepName,
): FieldProblems {
  const wasTouched = (field: GrantFieldName) => Boolean(touched[field]);
  const shown: Partial<Record<GrantFieldName, ReactNode>> = {};
  for (const field of fieldsOfStep[open]) {
    if (problems[field] && (wasTouched(field) || attempted.has(open))) shown[field] = problems[field];
  }
  return shown;
}
