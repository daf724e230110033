import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import Switch from '@mui/material/Switch';
import { type ReactNode, useId } from 'react';
import { consoleActionNames, isAccountGrant, registryPasswordActions } from '../../core';
import { useTranslations } from '../../i18n';
import { toLimits } from './grant-form';
import { LimitFields } from './LimitFields';
import type { StepProps } from './step-props';
import { actionsOfAccountGrant, usePolicyIntent } from './use-policy-intent';

interface GuardRailsStepProps extends StepProps {
  /** `null` where the policy has a single grant, to which the limits belong without asking. */
  readonly sharing: { readonly isShared: boolean; readonly onShare: (isShared: boolean) => void } | null;
}

/** Step 3: what must never happen, and what is needed beside the repositories. */
export function GuardRailsStep({ form, problems, change, sharing }: GuardRailsStepProps) {
  const t = useTranslations('build.guardRails');
  const { recognition, canWrite, setDenyDeletion, setConsole, setAccountActions } = usePolicyIntent();
  const { expressible } = recognition;
  const accountGrants = expressible.grants.filter(isAccountGrant);
  const accountActions = accountGrants.flatMap(actionsOfAccountGrant);
  const limits = toLimits(form);
  const hasConsole = accountGrants.some((grant) => grant.console);
  // What the console needs as well stays while the console is granted.
  const passwordActions = registryPasswordActions.filter(
    (action) => !(hasConsole && consoleActionNames.includes(action)),
  );
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 1.25 }}>
      <SwitchRow
        label={t('denyDeletion')}
        detail={t('denyDeletionDetail')}
        isOn={expressible.denyDeletion}
        isDisabled={!canWrite}
        onChange={setDenyDeletion}
      />
      <SwitchRow
        label={t('console')}
        detail={t('consoleDetail', { count: consoleActionNames.length })}
        isOn={hasConsole}
        isDisabled={!canWrite}
        onChange={(isOn) => setConsole(isOn, limits)}
      />
      <SwitchRow
        label={t('password')}
        detail={t('passwordDetail')}
        isOn={registryPasswordActions.every((action) => accountActions.includes(action))}
        isDisabled={!canWrite}
        onChange={(isOn) => setAccountActions(passwordActions, isOn, limits)}
      />
      <Box component="fieldset" sx={{ border: 0, m: 0, p: 0, minWidth: 0 }}>
        <Box component="legend" sx={{ p: 0, mb: 0.75, fontSize: '0.8125rem', fontWeight: 600 }}>
          {t(sharing && !sharing.isShared ? 'limitsOfGrant' : 'limits')}
        </Box>
        {sharing ? (
          <Box
            component="label"
            sx={{ display: 'flex', gap: 0.75, mb: 1, fontSize: '0.8125rem', cursor: 'pointer' }}
          >
            <Checkbox
              size="small"
              checked={sharing.isShared}
              onChange={(event) => sharing.onShare(event.target.checked)}
              sx={{ p: 0 }}
            />
            {t('sameLimits')}
          </Box>
        ) : null}
        <LimitFields values={form} onChange={change} problems={problems} />
      </Box>
    </Box>
  );
}

interface SwitchRowProps {
  readonly label: string;
  readonly detail: ReactNode;
  readonly isOn: boolean;
  readonly isDisabled: boolean;
  readonly onChange: (isOn: boolean) => void;
}

function SwitchRow({ label, detail, isOn, isDisabled, onChange }: SwitchRowProps) {
  const id = useId();
  return (
    <Box sx={{ display: 'flex', gap: 1, alignItems: 'flex-start' }}>
      <Switch
        size="small"
        checked={isOn}
        disabled={isDisabled}
        onChange={(event) => onChange(event.target.checked)}
        slotProps={{ input: { id, 'aria-describedby': `${id}-detail`, role: 'switch' } }}
        sx={{ mt: '-1px', flex: 'none' }}
      />
      <Box sx={{ minWidth: 0 }}>
        <Box component="label" htmlFor={id} sx={{ fontWeight: 500, cursor: 'pointer' }}>
          {label}
        </Box>
        <Box id={`${id}-detail`} sx={{ color: 'text.secondary', fontSize: '0.75rem', lineHeight: 1.45 }}>
          {detail}
        </Box>
      </Box>
    </Box>
  );
}
