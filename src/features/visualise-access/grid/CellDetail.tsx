import CloseIcon from '@mui/icons-material/Close';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Popover from '@mui/material/Popover';
import { useId, useMemo } from 'react';
import { type AccessColumn, findAction } from '../../../core';
import { useTranslations } from '../../../i18n';
import { Code } from '../../../ui/Code';
import { withKeys } from '../../../ui/with-keys';
import { useWorkspaceActions } from '../../../workspace';
import type { GridRow } from '../analysis/analyse-access';
import { decideCell } from '../analysis/decide-cell';
import { findCell } from '../analysis/find-cell';
import type { AccessView } from '../analysis/use-access-analysis';
import { useConditionWords } from '../summary/use-condition-words';
import { useAccessWords } from '../use-access-words';
import { CellReasonText } from './CellReasons';
import { CircumstanceList } from './CircumstanceList';
import { explainCell, listTellingChecks } from './explain-cell';
import { KeepCell } from './KeepCell';
import { toneOfStanding } from './look-of-standing';
import { Sign } from './Sign';

interface CellDetailProps {
  readonly view: AccessView;
  readonly row: GridRow;
  /** `null` for operations of the account. */
  readonly column: AccessColumn | null;
  readonly anchor: HTMLElement;
  readonly onClose: () => void;
}

const shownChecks = 3;

/** Why a cell says what it says: the sentence, the statements, what is checked, and the way to the simulator. */
export function CellDetail({ view, row, column, anchor, onClose }: CellDetailProps) {
  const t = useTranslations('access');
  const words = useAccessWords();
  const conditionWords = useConditionWords();
  const { askSimulator } = useWorkspaceActions();
  const titleId = useId();
  const { analysis, policy } = view;
  const { grid } = analysis;
  const drawn = findCell(grid, row, column);
  const cell = useMemo(() => decideCell(policy, grid, row, column), [policy, grid, row, column]);
  if (!cell || !drawn) return null;
  const { decision, target } = cell;
  const { circumstances, limits, standing } = drawn;
  const checks = listTellingChecks(decision);
  // The limits say it better.
  const reasons = explainCell(decision).filter(({ kind }) => kind !== 'conditional' || limits === null);
  const isSample = column !== null && column.kind !== 'repository' && column.kind !== 'namespace';
  return (
    <Popover
      open
      anchorEl={anchor}
      onClose={onClose}
      anchorOrigin={{ vertical: opensUpwards(anchor) ? 'top' : 'bottom', horizontal: 'left' }}
      transformOrigin={{ vertical: opensUpwards(anchor) ? 'bottom' : 'top', horizontal: 'left' }}
      slotProps={{
        paper: {
          role: 'dialog',
          'aria-labelledby': titleId,
          variant: 'outlined',
          elevation: 8,
          sx: { width: 'min(380px, calc(100vw - 32px))', p: 1.5, backgroundImage: 'none' },
        },
      }}
    >
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'flex-start' }}>
        <Box
          id={titleId}
          component="h2"
          sx={{ m: 0, flex: 1, minWidth: 0, fontSize: '0.8125rem', fontWeight: 600, lineHeight: 1.45 }}
        >
          {words.operation(row.operation)}
          <Box component="span" sx={{ display: 'block', color: 'text.secondary', fontWeight: 400 }}>
            {words.columnNode(column, grid.columns.length === 1)}
          </Box>
        </Box>
        <IconButton aria-label={t('detail.close')} onClick={onClose} sx={{ mt: -0.5, mr: -0.5 }}>
          <CloseIcon fontSize="small" />
        </IconButton>
      </Box>
      <Box
        sx={(theme) => ({
          display: 'flex',
          gap: 0.75,
          alignItems: 'center',
          my: 1,
          px: 1,
          py: 0.5,
          borderRadius: '6px',
          fontWeight: 650,
          fontSize: '0.8125rem',
          color: theme.vars?.palette.decision[toneOfStanding[standing]].main,
          backgroundColor: theme.vars?.palette.decision[toneOfStanding[standing]].surface,
        })}
      >
        <Sign standing={standing} />
        {t(`standing.${standing}`)}
      </Box>
      <Box sx={{ display: 'grid', gap: 0.75, fontSize: '0.8125rem', lineHeight: 1.55 }}>
        {standing === 'undecided' ? (
          <Box component="p" sx={{ m: 0 }}>
            {t('detail.undecided')}
          </Box>
        ) : null}
        {limits ? (
          <Box component="p" sx={{ m: 0 }}>
            {t('detail.limits', { limits: conditionWords.limits(limits) })}
          </Box>
        ) : null}
        {withKeys(reasons, ({ kind }) => kind).map(({ item: reason, key }) => (
          <Box component="p" key={key} sx={{ m: 0 }}>
            <CellReasonText reason={reason} />
          </Box>
        ))}
        {isSample && target ? (
          <Box component="p" sx={{ m: 0, color: 'text.secondary' }}>
            {t.rich('detail.sample', { target, code: (chunks) => <Code>{chunks}</Code> })}
          </Box>
        ) : null}
      </Box>
      {circumstances.length > 1 ? <CircumstanceList circumstances={circumstances} /> : null}
      <Box
        component="h3"
        sx={{ m: 0, mt: 1.25, fontSize: '0.75rem', fontWeight: 600, color: 'text.secondary' }}
      >
        {t('detail.checks')}
      </Box>
      <Box
        component="ul"
        sx={{ m: 0, mt: 0.25, p: 0, listStyle: 'none', fontSize: '0.75rem', lineHeight: 1.6 }}
      >
        {checks.slice(0, shownChecks).map(({ check }) => (
          <li key={`${check.request.action} ${check.request.resource}`}>
            {t.rich('detail.check', { ...check.request, code: (chunks) => <Code>{chunks}</Code> })}{' '}
            <Box component="span" sx={{ color: 'text.secondary' }}>
              {t(`detail.${confidenceOf(check.request.action)}`)}
            </Box>
          </li>
        ))}
        {checks.length > shownChecks ? (
          <li>{t('detail.checksMore', { count: checks.length - shownChecks })}</li>
        ) : null}
      </Box>
      {target === null ? null : (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, mt: 1.25 }}>
          <Button
            variant="outlined"
            onClick={() => {
              onClose();
              askSimulator({ operation: row.operation, target });
            }}
          >
            {t('detail.simulate')}
          </Button>
          <KeepCell operation={row.operation} target={target} policy={policy} />
        </Box>
      )}
    </Popover>
  );
}

/** The cell stays in sight: the popover opens to the side of it that has more room. */
function opensUpwards(anchor: HTMLElement): boolean {
  const { top, bottom } = anchor.getBoundingClientRect();
  return top > window.innerHeight - bottom;
}

/** How well it is known on what the call is checked; calls of other products count as inferred. */
function confidenceOf(action: string): 'documented' | 'inferred' {
  return findAction(action)?.confidence ?? 'inferred';
}
