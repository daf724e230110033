import AddIcon from '@mui/icons-material/Add';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { type ReactNode, useCallback, useState } from 'react';
import { type Grant, isAccountGrant, noLimits } from '../../core';
import { useTranslations } from '../../i18n';
import { useAnnounce } from '../../ui/Announcer';
import { Notice } from '../../ui/Notice';
import { AccountGrantForm } from './AccountGrantForm';
import { GrantList } from './GrantList';
import { GrantWizard } from './GrantWizard';
import { KeptParts } from './KeptParts';
import { usePolicyIntent } from './use-policy-intent';
import { useShownDocument } from './use-shown-document';

interface BuildPolicyProps {
  /** What the policy does, in words. */
  readonly summary: ReactNode;
  readonly findings: ReactNode;
  readonly onCopy: () => void;
  /** How the last copying went, in words. */
  readonly copyOutcome: string | null;
}

/** The wizard: grants of the policy, and the four steps for one of them. */
export function BuildPolicy({ summary, findings, onCopy, copyOutcome }: BuildPolicyProps) {
  const t = useTranslations('build');
  const announce = useAnnounce();
  const { usable } = useShownDocument();
  const control = usePolicyIntent();
  const { recognition, removeGrant, startAfresh } = control;
  const { grants } = recognition.expressible;
  const [selected, setSelected] = useState(0);
  const [isAdding, setIsAdding] = useState(false);
  const isNew = isAdding || grants.length === 0;
  const index = Math.min(selected, Math.max(0, grants.length - 1));
  const grant = grants[index];

  const { length } = grants;
  const select = useCallback((next: number) => {
    setIsAdding(false);
    setSelected(next);
  }, []);
  const remove = useCallback(
    (removed: number) => {
      removeGrant(removed);
      select(removed < index ? index - 1 : Math.min(index, length - 2));
      announce(t('grants.removed'));
    },
    [removeGrant, select, index, length, announce, t],
  );
  const onAdded = useCallback(() => select(length), [select, length]);

  if (!usable?.isCurrent) {
    return (
      <Box sx={{ p: 2 }}>
        <Notice
          tone="caution"
          live
          title={t('unreadable.title')}
          actions={
            <Button
              variant="outlined"
              onClick={() => startAfresh({ grants: [startingGrant], denyDeletion: false })}
            >
              {t('unreadable.startAfresh')}
            </Button>
          }
        >
          {t('unreadable.body')}
        </Notice>
      </Box>
    );
  }

  return (
    <Box sx={{ p: 2 }}>
      <KeptParts parts={recognition.kept} />
      {grants.length === 0 ? <Box sx={{ mb: 1.5, color: 'text.secondary' }}>{t('grants.none')}</Box> : null}
      {grants.length > 1 || (isAdding && grants.length > 0) ? (
        <GrantList
          grants={grants}
          statements={recognition.grantStatements}
          selected={isNew ? null : index}
          onSelect={select}
          onRemove={remove}
        />
      ) : null}
      {isAdding && grants.length > 0 ? (
        <Box sx={{ mb: 1.5 }}>
          <Notice
            tone="neutral"
            title={t('grants.adding')}
            actions={<Button onClick={() => setIsAdding(false)}>{t('grants.cancelAdding')}</Button>}
          >
            {t('grants.addingHint')}
          </Notice>
        </Box>
      ) : null}
      {!isNew && grant && isAccountGrant(grant) ? (
        <AccountGrantForm index={index} grant={grant} />
      ) : (
        <GrantWizard
          // The steps of another grant start from its own values, with nothing carried over.
          key={isNew ? 'new' : recognition.grantStatements[index]}
          grant={isNew || !grant || isAccountGrant(grant) ? null : grant}
          index={isNew ? null : index}
          control={control}
          onAdded={onAdded}
          summary={summary}
          findings={findings}
          onCopy={onCopy}
          copyOutcome={copyOutcome}
        />
      )}
      {isNew ? null : (
        <Box sx={{ mt: 1.5, pt: 1, borderTop: 1, borderColor: 'divider' }}>
          <Button startIcon={<AddIcon />} onClick={() => setIsAdding(true)}>
            {t('grants.add')}
          </Button>
        </Box>
      )}
    </Box>
  );
}

/** What a person gets who starts anew: the narrowest level, to be narrowed further by its scope. */
const startingGrant: Grant = {
  scope: { kind: 'repositories', repositories: ['team-01/repo-demo'] },
  level: 'pull-only',
  region: '',
  account: '',
  limits: noLimits,
};
