import Box from '@mui/material/Box';
import { type AccessLevel, accessLevels, type Limits } from '../../core';
import { useTranslations } from '../../i18n';
import { ChoiceCard } from '../../ui/ChoiceCard';
import { FieldSet } from '../../ui/FieldSet';
import { Notice } from '../../ui/Notice';
import { AccountActions, ScopedActions } from './ActionPicker';
import type { StepProps } from './step-props';

interface AccessStepProps extends StepProps {
  /** A person stays among the single actions even while those happen to equal a preset level. */
  readonly isPicking: boolean;
  readonly onPick: (isPicking: boolean) => void;
  readonly limits: Limits;
}

/** Step 2: what may be done there. */
export function AccessStep({ form, problems, change, isPicking, onPick, limits }: AccessStepProps) {
  const t = useTranslations('build.access');
  const shown: AccessLevel = isPicking ? 'custom' : form.level;

  function choose(level: AccessLevel): void {
    onPick(level === 'custom');
    if (level !== 'custom') {
      change({ level });
    } else if (form.level !== 'custom') {
      change({ level, actions: startingActions(form.level, form.actions) });
    }
  }

  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 1 }}>
      <FieldSet legend={t('legend')}>
        {accessLevels.map((level) => (
          <ChoiceCard
            key={level}
            name="level"
            value={level}
            isChosen={shown === level}
            onChoose={() => choose(level)}
            title={t(level)}
            detail={t(`${level}Detail`)}
          >
            {level === 'custom' ? (
              <ScopedActions
                selected={form.actions}
                onChange={(actions) => change({ level: 'custom', actions })}
                error={problems.actions}
              />
            ) : null}
          </ChoiceCard>
        ))}
      </FieldSet>
      {shown === 'custom' ? <AccountActions limits={limits} /> : null}
      {shown === 'read-only' ? <Notice tone="uncertain">{t('readOnlyNote')}</Notice> : null}
      {shown === 'full' ? <Notice tone="caution">{t('fullNote')}</Notice> : null}
    </Box>
  );
}

/** Picking starts from what the former level had, as far as that is a list of single actions. */
function startingActions(level: AccessLevel, remembered: readonly string[]): readonly string[] {
  if (remembered.length > 0) return remembered;
  switch (level) {
    case 'pull-push':
      return ['tcr:PullRepositoryPersonal', 'tcr:PushRepositoryPersonal'];
    default:
      return ['tcr:PullRepositoryPersonal'];
  }
}
