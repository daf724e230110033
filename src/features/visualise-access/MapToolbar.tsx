import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import TextField from '@mui/material/TextField';
import type { ReactNode } from 'react';
import type { CellStanding } from '../../core';
import { useTranslations } from '../../i18n';
import { Segments } from '../../ui/Segments';
import { groupOrder } from './grid/group-rows';
import { standings as allStandings } from './grid/look-of-standing';
import type { MapFilter } from './map-filter';

export type MapLook = 'table' | 'tree';

interface MapToolbarProps {
  readonly look: MapLook;
  readonly onLook: (look: MapLook) => void;
  readonly filter: MapFilter;
  readonly onFilter: (filter: MapFilter) => void;
  /** Those that stand somewhere in the map. */
  readonly standings: readonly CellStanding[];
  /** What takes the map out of the page. */
  readonly take: ReactNode;
}

/** How the map is shown, and what of it. */
export function MapToolbar({ look, onLook, filter, onFilter, standings, take }: MapToolbarProps) {
  const t = useTranslations('access');
  const outcomes = allStandings.filter(
    (standing) => standings.includes(standing) || standing === filter.standing,
  );
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
      <Segments
        legend={t('look.label')}
        value={look}
        onChange={onLook}
        options={[
          { value: 'table', label: t('look.table') },
          { value: 'tree', label: t('look.tree') },
        ]}
      />
      <FormControlLabel
        sx={{ m: 0, '& .MuiFormControlLabel-label': { fontSize: '0.8125rem' } }}
        control={
          <Checkbox
            size="small"
            checked={filter.onlyDifferences}
            onChange={(event) => onFilter({ ...filter, onlyDifferences: event.target.checked })}
          />
        }
        label={t('filter.onlyDifferences')}
      />
      <Box sx={{ flex: 1 }} />
      {take}
      <Box sx={{ flexBasis: '100%', display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
        <Choice
          label={t('filter.outcome')}
          value={filter.standing ?? ''}
          onChange={(value) =>
            onFilter({ ...filter, standing: outcomes.find((one) => one === value) ?? null })
          }
          options={[
            ['', t('filter.anyOutcome')],
            ...outcomes.map((standing) => [standing, t(`standing.${standing}`)] as const),
          ]}
        />
        <Choice
          label={t('filter.group')}
          value={filter.group ?? ''}
          onChange={(value) =>
            onFilter({ ...filter, group: groupOrder.find((one) => one === value) ?? null })
          }
          options={[
            ['', t('filter.anyGroup')],
            ...groupOrder.map((group) => [group, t(`group.${group}`)] as const),
          ]}
        />
      </Box>
    </Box>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, label: string])[];
  readonly onChange: (value: string) => void;
}

/** A native choice whose first option says what it is for. */
function Choice({ label, value, options, onChange }: ChoiceProps) {
  return (
    <TextField
      select
      fullWidth={false}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      slotProps={{
        select: { native: true },
        htmlInput: { 'aria-label': label, sx: { fontSize: '0.8125rem', py: 0.625 } },
      }}
      sx={{ flex: '1 1 0', minWidth: 120, maxWidth: 220 }}
    >
      {options.map(([option, text]) => (
        <option key={option} value={option}>
          {text}
        </option>
      ))}
    </TextField>
  );
}
