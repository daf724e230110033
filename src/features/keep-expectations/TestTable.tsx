import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { type ReactNode, useState } from 'react';
import { type Contradiction, requestOf } from '../../core';
import { useTranslations } from '../../i18n';
import { visuallyHidden } from '../../ui/Announcer';
import { Segments } from '../../ui/Segments';
import { usePartOfList } from '../../ui/use-part-of-list';
import { withKeys } from '../../ui/with-keys';
import { useExpectations, useWorkspaceActions } from '../../workspace';
import type { TestRow as Row } from './run/use-test-results';
import { TestRow } from './TestRow';

const rowsAtOnce = { first: 30, step: 100 };

/** With fewer tests than these, looking is quicker than choosing. */
const filterFrom = 9;

type Filter = 'all' | 'broken' | 'undetermined';

interface TestTableProps {
  readonly rows: readonly Row[];
  readonly contradictions: readonly Contradiction[];
  /** A row is about to go, and with it whatever had the focus. */
  readonly onGone: () => void;
}

/** Every test with what is expected and what comes of it now. */
export function TestTable({ rows, contradictions, onGone }: TestTableProps) {
  const t = useTranslations('expectations');
  const { change } = useExpectations();
  const { askSimulator } = useWorkspaceActions();
  const [chosen, setFilter] = useState<Filter>('all');
  const canFilter = rows.length >= filterFrom;
  const filter = canFilter ? chosen : 'all';
  const ofKind = (kind: Filter) =>
    kind === 'all' ? rows : rows.filter(({ result }) => result?.verdict === kind);
  const { shown, hidden, next, showMore } = usePartOfList(ofKind(filter), rowsAtOnce);
  return (
    <>
      {canFilter ? (
        <Box>
          <Segments
            legend={t('table.filter')}
            value={filter}
            options={(['all', 'broken', 'undetermined'] as const).map((value) => ({
              value,
              label: t(`table.${value}`, { count: ofKind(value).length }),
            }))}
            onChange={setFilter}
          />
        </Box>
      ) : null}
      {shown.length === 0 ? (
        <Box sx={{ py: 1, fontSize: '0.8125rem', color: 'text.secondary' }}>{t('table.noneOfKind')}</Box>
      ) : (
        <Table size="small" aria-label={t('table.label')} sx={{ tableLayout: 'fixed' }}>
          <TableHead>
            <TableRow>
              <HeadCell>{t('table.request')}</HeadCell>
              <HeadCell width={124}>{t('table.expected')}</HeadCell>
              <HeadCell width={64}>
                <Box component="span" sx={visuallyHidden}>
                  {t('table.actions')}
                </Box>
              </HeadCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {withKeys(shown, ({ item }) => JSON.stringify(requestOf(item.test))).map(
              ({ item: { item }, key }) => (
                <TestRow
                  key={key}
                  row={item}
                  contradictions={contradictions.filter((one) => concerns(one, item.index))}
                  onExpect={(expect) =>
                    change((suite) => ({
                      ...suite,
                      tests: suite.tests.with(item.index, { ...item.test, expect }),
                    }))
                  }
                  onSimulate={() => askSimulator({ context: {}, ...requestOf(item.test) })}
                  onRemove={() => {
                    onGone();
                    change((suite) => ({ ...suite, tests: suite.tests.toSpliced(item.index, 1) }));
                  }}
                />
              ),
            )}
          </TableBody>
        </Table>
      )}
      {hidden > 0 ? <Button onClick={showMore}>{t('table.more', { next, hidden })}</Button> : null}
    </>
  );
}

function concerns(contradiction: Contradiction, index: number): boolean {
  if (contradiction.kind === 'guards') return false;
  if (contradiction.test === index) return true;
  return contradiction.kind === 'tests' && contradiction.others.includes(index);
}

function HeadCell({ width, children }: { readonly width?: number; readonly children: ReactNode }) {
  return (
    <TableCell
      scope="col"
      sx={{
        width: width ?? 'auto',
        px: 0.75,
        py: 0.5,
        fontSize: '0.75rem',
        fontWeight: 600,
        color: 'text.secondary',
      }}
    >
      {children}
    </TableCell>
  );
}
