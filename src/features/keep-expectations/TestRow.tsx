import CloseIcon from '@mui/icons-material/Close';
import PlayArrowOutlinedIcon from '@mui/icons-material/PlayArrowOutlined';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import TableCell from '@mui/material/TableCell';
import TableRow from '@mui/material/TableRow';
import TextField from '@mui/material/TextField';
import Tooltip from '@mui/material/Tooltip';
import { type Contradiction, type DocumentPath, type ExpectedOutcome, isPathWithin } from '../../core';
import { useFormatter, useTranslations } from '../../i18n';
import { ToneBadge } from '../../ui/ToneBadge';
import { useExpectations, useFocus, useLight } from '../../workspace';
import { RequestText } from './RequestText';
import type { TestRow as Row } from './run/use-test-results';
import { useRequestWords } from './use-request-words';
import { testLooks } from './verdict-looks';
import { WarningLine } from './WarningLine';
import { WhyText } from './WhyText';

interface TestRowProps {
  readonly row: Row;
  /** Those that this test is part of. */
  readonly contradictions: readonly Contradiction[];
  readonly onExpect: (expect: ExpectedOutcome) => void;
  readonly onSimulate: () => void;
  readonly onRemove: () => void;
}

/** One test; the statements that decide it light up while the pointer is on it. */
export function TestRow({ row, contradictions, onExpect, onSimulate, onRemove }: TestRowProps) {
  const t = useTranslations('expectations');
  const { nameRequest } = useRequestWords();
  const light = useLight();
  const { paths: litPaths } = useFocus();
  const { test, index, result } = row;
  const { spoken, circumstances } = nameRequest(test);
  const details = [...circumstances, ...(test.note ? [test.note] : [])];
  const paths = (result?.decidedBy ?? []).map(({ statement }): DocumentPath => ['statement', statement]);
  const isLit = litPaths.some((lit) => paths.some((path) => isPathWithin(lit, path)));
  return (
    <TableRow
      {...light(paths)}
      sx={(theme) => ({
        verticalAlign: 'top',
        '& > td, & > th': { px: 0.75, py: 0.75 },
        ...(isLit ? { backgroundColor: theme.vars?.palette.accentSurface } : {}),
      })}
    >
      <TableCell component="th" scope="row" sx={{ fontWeight: 400, lineHeight: 1.5 }}>
        <Box sx={{ fontWeight: 500 }}>
          <RequestText request={test} />
        </Box>
        {details.length > 0 ? (
          <Box sx={{ fontSize: '0.75rem', color: 'text.secondary', overflowWrap: 'anywhere' }}>
            {details.join(' · ')}
          </Box>
        ) : null}
        {result ? (
          <Box sx={{ fontSize: '0.75rem', lineHeight: 1.7 }}>
            <ToneBadge {...testLooks[result.verdict]}>{t(`verdict.${result.verdict}`)}</ToneBadge>{' '}
            <Box component="span" sx={{ color: 'text.secondary' }}>
              <WhyText result={result} />
            </Box>
          </Box>
        ) : null}
        {contradictions.map((contradiction) => (
          <ContradictionLine
            key={JSON.stringify(contradiction)}
            contradiction={contradiction}
            index={index}
          />
        ))}
      </TableCell>
      <TableCell>
        <TextField
          select
          value={test.expect}
          onChange={(event) => onExpect(event.target.value as ExpectedOutcome)}
          slotProps={{
            select: { native: true },
            htmlInput: { 'aria-label': t('expectedOf', { request: spoken }) },
          }}
          sx={{
            '& select.MuiNativeSelect-select': { py: '3px', pl: 1, pr: '22px', fontSize: '0.75rem' },
            '& svg': { right: 2 },
          }}
        >
          {(['allowed', 'not-allowed'] as const).map((value) => (
            <option key={value} value={value}>
              {t(`expect.${value}`)}
            </option>
          ))}
        </TextField>
      </TableCell>
      <TableCell sx={{ whiteSpace: 'nowrap', textAlign: 'right' }}>
        <Tooltip title={t('row.simulate', { request: spoken })}>
          <IconButton
            aria-label={t('row.simulate', { request: spoken })}
            onClick={onSimulate}
            sx={{ p: 0.375 }}
          >
            <PlayArrowOutlinedIcon sx={{ fontSize: '1.125rem' }} />
          </IconButton>
        </Tooltip>
        <Tooltip title={t('row.remove', { request: spoken })}>
          <IconButton aria-label={t('row.remove', { request: spoken })} onClick={onRemove} sx={{ p: 0.375 }}>
            <CloseIcon sx={{ fontSize: '1.125rem' }} />
          </IconButton>
        </Tooltip>
      </TableCell>
    </TableRow>
  );
}

interface ContradictionLineProps {
  readonly contradiction: Contradiction;
  readonly index: number;
}

/** Tests and guards are named by what they say: they have no numbers on screen. */
function ContradictionLine({ contradiction, index }: ContradictionLineProps) {
  const t = useTranslations('expectations.contradiction');
  const expect = useTranslations('expectations.expect');
  const format = useFormatter();
  const { suite } = useExpectations();
  const { nameRequest, nameGuard } = useRequestWords();
  if (contradiction.kind === 'guards') return null;
  if (contradiction.kind === 'guard') {
    const guard = suite?.guards[contradiction.guard];
    return guard ? (
      <WarningLine>{t('with', { list: t('quoted', { text: nameGuard(guard) }) })}</WarningLine>
    ) : null;
  }
  const partners = contradiction.test === index ? contradiction.others : [contradiction.test];
  const names = partners.slice(0, partnersNamed).flatMap((partner) => {
    const test = suite?.tests[partner];
    if (test === undefined) return [];
    return [t('quoted', { text: `${nameRequest(test).spoken}: ${expect(test.expect)}` })];
  });
  return <WarningLine>{t('with', { list: format.list(names) })}</WarningLine>;
}

const partnersNamed = 3;
