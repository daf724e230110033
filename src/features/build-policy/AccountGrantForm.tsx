import Box from '@mui/material/Box';
import type { AccountGrant } from '../../core';
import { useTranslations } from '../../i18n';
import { AccountActions } from './ActionPicker';
import { toLimits } from './grant-form';
import { LimitFields, type LimitValues } from './LimitFields';
import { usePolicyIntent } from './use-policy-intent';

/** The account-wide statement on its own: its calls and its limits. */
export function AccountGrantForm({ index, grant }: { readonly index: number; readonly grant: AccountGrant }) {
  const t = useTranslations('build');
  const { changeGrant } = usePolicyIntent();
  const values: LimitValues = {
    sourceIps: grant.limits.sourceIps,
    expiresAt: grant.limits.expiresAt ?? '',
  };
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 1.5 }}>
      <Box>
        <Box component="h2" sx={{ m: 0, fontSize: '0.875rem', fontWeight: 650 }}>
          {t('account.title')}
        </Box>
        <Box sx={{ color: 'text.secondary', fontSize: '0.8125rem' }}>{t('account.intro')}</Box>
      </Box>
      <AccountActions limits={grant.limits} />
      <LimitFields
        values={values}
        problems={{}}
        onChange={(patch) => changeGrant(index, { ...grant, limits: toLimits({ ...values, ...patch }) })}
      />
    </Box>
  );
}
