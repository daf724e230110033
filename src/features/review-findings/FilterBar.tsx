import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import InputBase from '@mui/material/InputBase';
import NativeSelect from '@mui/material/NativeSelect';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import type { Severity } from '../../core';
import { useTranslations } from '../../i18n';
import { SeverityMark } from '../../ui/SeverityMark';
import { type FamilyCount, type FindingFilter, families } from './finding-filter';
import type { SeverityCount } from './finding-order';

interface FilterBarProps {
  /** Of everything that could be shown. */
  readonly severityCounts: readonly SeverityCount[];
  readonly familyCounts: readonly FamilyCount[];
  readonly filter: FindingFilter;
  readonly onChange: (filter: FindingFilter) => void;
  readonly safeFixes: number;
  readonly onFixAll: () => void;
}

const control = {
  height: 28,
  px: 1,
  fontSize: '0.75rem',
  border: 1,
  borderColor: 'divider',
  borderRadius: '6px',
} as const;

/** Narrows the list down, and mends at once what can be mended without a look. */
export function FilterBar(props: FilterBarProps) {
  const { severityCounts, familyCounts, filter, onChange, safeFixes, onFixAll } = props;
  const t = useTranslations('findings.panel');
  return (
    <Box
      role="group"
      aria-label={t('filter.label')}
      sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.75, px: 1.5, py: 0.75, alignItems: 'center' }}
    >
      <ToggleButtonGroup
        size="small"
        value={filter.severities}
        onChange={(_, severities: Severity[]) => onChange({ ...filter, severities })}
        aria-label={t('filter.severity')}
        sx={{ '& .MuiToggleButton-root': { height: 28, px: 1, fontSize: '0.75rem', textTransform: 'none' } }}
      >
        {severityCounts.map(({ severity, count }) => (
          <ToggleButton
            key={severity}
            value={severity}
            aria-label={t('filter.only', { severity: t(`severity.${severity}`), count })}
          >
            <SeverityMark severity={severity}>{count}</SeverityMark>
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <NativeSelect
        disableUnderline
        value={filter.family ?? ''}
        onChange={({ target }) =>
          onChange({ ...filter, family: families.find((family) => family === target.value) ?? null })
        }
        inputProps={{ 'aria-label': t('filter.family') }}
        sx={control}
      >
        <option value="">{t('filter.everyFamily')}</option>
        {familyCounts.map(({ family, count }) => (
          <option key={family} value={family}>
            {t('filter.familyCount', { family: t(`family.${family}`), count })}
          </option>
        ))}
      </NativeSelect>
      <InputBase
        type="search"
        value={filter.query}
        placeholder={t('filter.text')}
        onChange={({ target }) => onChange({ ...filter, query: target.value })}
        inputProps={{ 'aria-label': t('filter.text') }}
        sx={{ ...control, flex: '1 1 110px', minWidth: 90 }}
      />
      {safeFixes > 0 ? (
        <Button
          variant="outlined"
          onClick={onFixAll}
          sx={{ minHeight: 28, height: 28, px: 1, fontSize: '0.75rem' }}
        >
          {t('fix.allSafe', { count: safeFixes })}
        </Button>
      ) : null}
    </Box>
  );
}
