import NativeSelect from '@mui/material/NativeSelect';
import { policyUses } from '../../core';
import { useTranslations } from '../../i18n';
import { useDocumentPart, useWorkspaceActions } from '../../workspace';

/** What the policy is for: the trust policy of a role has to name a principal, that of a user must not. */
export function PolicyUseField() {
  const t = useTranslations('findings.panel.use');
  const use = useDocumentPart((document) => document.use);
  const { judgeAs } = useWorkspaceActions();
  return (
    <NativeSelect
      disableUnderline
      value={use}
      onChange={({ target }) => judgeAs(policyUses.find((one) => one === target.value) ?? 'identity')}
      inputProps={{ 'aria-label': t('label') }}
      title={t('label')}
      sx={{
        flex: '0 1 auto',
        minWidth: 0,
        height: 28,
        px: 1,
        fontSize: '0.75rem',
        border: 1,
        borderColor: use === 'identity' ? 'transparent' : 'divider',
        borderRadius: '6px',
        color: use === 'identity' ? 'text.secondary' : 'text.primary',
        '&:hover': { borderColor: 'divider' },
      }}
    >
      {policyUses.map((one) => (
        <option key={one} value={one}>
          {t(one)}
        </option>
      ))}
    </NativeSelect>
  );
}
