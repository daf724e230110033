import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { useDeferredValue, useEffect, useMemo, useState, useTransition } from 'react';
import { type AccessColumn, type CellStanding, findRegion } from '../../core';
import { useFormatter, useTranslations } from '../../i18n';
import { useAnnounce } from '../../ui/Announcer';
import { Field } from '../../ui/Field';
import { Notice } from '../../ui/Notice';
import { useDocument } from '../../workspace';
import type { AccessGrid, GridCell, GridRow } from './analysis/analyse-access';
import { type AccessView, useAccessAnalysis } from './analysis/use-access-analysis';
import { CellDetail } from './grid/CellDetail';
import { chooseColumns, drawLimit } from './grid/choose-columns';
import { GridTable } from './grid/GridTable';
import { Legend } from './grid/Legend';
import { useAccessWords } from './use-access-words';

/** More columns than this get a field to filter them by. */
const filterAbove = 6;
const announceDelayMs = 500;

interface OpenCell {
  readonly row: GridRow;
  readonly column: AccessColumn | null;
  readonly anchor: HTMLElement;
}

/** Operations × resources, with the deciding statement in every cell. */
export default function AccessTable() {
  const shell = useTranslations('shell');
  const t = useTranslations('access');
  const { usable } = useDocument();
  const [region, setRegion] = useState<string | null>(null);
  const view = useAccessAnalysis(region);
  const grid = view?.analysis.grid;
  if (grid && region !== null && !offeredRegions(grid).includes(region)) setRegion(null);

  if (!usable) {
    return (
      <Box sx={{ p: 2 }}>
        <Notice tone="neutral">{shell('nothingReadable')}</Notice>
      </Box>
    );
  }
  return (
    <Box sx={{ p: 2, display: 'grid', gap: 1.25, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      {usable.isCurrent ? null : (
        <Notice tone="caution" live>
          {shell('staleNotice')}
        </Notice>
      )}
      {view ? (
        <TableOfView view={view} onRegion={setRegion} />
      ) : (
        <Box role="status" sx={{ color: 'text.secondary', fontSize: '0.8125rem' }}>
          {t('working')}
        </Box>
      )}
    </Box>
  );
}

interface TableOfViewProps {
  readonly view: AccessView;
  readonly onRegion: (region: string) => void;
}

function TableOfView({ view, onRegion }: TableOfViewProps) {
  const t = useTranslations('access');
  const announce = useAnnounce();
  const { grid } = view.analysis;
  const [query, setQuery] = useState('');
  const [unfolded, setUnfolded] = useState<ReadonlySet<string>>(new Set());
  const [open, setOpen] = useState<OpenCell | null>(null);
  const [, startTransition] = useTransition();
  const hasFilter = grid.columns.length > filterAbove;
  const settledQuery = useDeferredValue(hasFilter ? query : '');
  const choice = useMemo(
    () => chooseColumns(grid.columns, settledQuery, unfolded),
    [grid.columns, settledQuery, unfolded],
  );
  const { shown, foldable, hiddenCount, drawableCount } = choice;
  const isCut = shown.length < drawableCount;
  const fittingCount = grid.columns.length - hiddenCount;
  const isFiltering = settledQuery.trim() !== '';

  useEffect(() => {
    if (!isFiltering) return;
    const timer = setTimeout(() => announce(t('filter.result', { count: fittingCount })), announceDelayMs);
    return () => clearTimeout(timer);
  }, [isFiltering, fittingCount, announce, t]);

  const shownStandings = useMemo(() => new Set(listCells(grid).map(({ standing }) => standing)), [grid]);
  const isAllUnfolded = foldable.every((namespace) => unfolded.has(namespace));
  return (
    <>
      <Box component="p" sx={{ m: 0, color: 'text.secondary', fontSize: '0.75rem', lineHeight: 1.5 }}>
        {t('intro')}
      </Box>
      {grid.regions.length > 0 ? <RegionField grid={grid} onRegion={onRegion} /> : null}
      {hasFilter ? (
        <Box>
          <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'flex-end', gap: 1 }}>
            <Box sx={{ flex: '1 1 180px' }}>
              <Field label={t('filter.label')}>
                {({ id }) => (
                  <TextField
                    id={id}
                    value={query}
                    placeholder={t('filter.placeholder')}
                    onChange={(event) => setQuery(event.target.value)}
                    slotProps={{ htmlInput: { type: 'search', spellCheck: false, autoCapitalize: 'none' } }}
                  />
                )}
              </Field>
            </Box>
            {foldable.length > 0 && grid.columns.length <= drawLimit ? (
              <Button
                sx={{ minHeight: 40 }}
                onClick={() =>
                  startTransition(() => setUnfolded(isAllUnfolded ? new Set() : new Set(foldable)))
                }
              >
                {t(isAllUnfolded ? 'filter.foldAll' : 'filter.unfoldAll')}
              </Button>
            ) : null}
          </Box>
          {isFiltering || isCut ? (
            <Box sx={{ mt: 0.5, fontSize: '0.75rem', color: 'text.secondary' }}>
              {t('note.shown', {
                shown: String(shown.length),
                total: String(isFiltering ? grid.columns.length : drawableCount),
              })}{' '}
              {isCut ? t('filter.more') : null}
            </Box>
          ) : null}
        </Box>
      ) : null}
      <Notes grid={grid} />
      <Box
        sx={{
          overflow: 'auto',
          maxHeight: 'max(420px, calc(100vh - 190px))',
          overscrollBehaviorX: 'contain',
        }}
      >
        {isFiltering && fittingCount <= 1 && grid.columns.length > 1 ? (
          <Box component="p" sx={{ m: 0, fontSize: '0.8125rem' }}>
            {t('note.nothingMatches', { query: settledQuery.trim() })}
          </Box>
        ) : null}
        <GridTable
          grid={grid}
          choice={choice}
          isOnly={grid.columns.length === 1}
          onOpen={(row, column, anchor) => setOpen({ row, column, anchor })}
          onFold={(namespace) => setUnfolded(toggle(unfolded, namespace))}
        />
      </Box>
      <Legend shown={shownStandings} />
      {open?.anchor.isConnected ? (
        <CellDetail
          view={view}
          row={open.row}
          column={open.column}
          anchor={open.anchor}
          onClose={() => setOpen(null)}
        />
      ) : null}
    </>
  );
}

function RegionField({
  grid,
  onRegion,
}: {
  readonly grid: AccessGrid;
  readonly onRegion: (region: string) => void;
}) {
  const t = useTranslations('access');
  const words = useAccessWords();
  return (
    <Field label={t('region.label')} help={t('region.help')}>
      {({ id, describedBy }) => (
        <TextField
          id={id}
          select
          value={grid.region}
          onChange={(event) => onRegion(event.target.value)}
          slotProps={{ select: { native: true }, htmlInput: { 'aria-describedby': describedBy } }}
        >
          {offeredRegions(grid).map((code) => (
            <option key={code} value={code}>
              {code === grid.otherRegion
                ? t('region.other')
                : t(holdsImages(code) ? 'region.option' : 'region.withoutImages', {
                    name: words.region(code),
                    code,
                  })}
            </option>
          ))}
        </TextField>
      )}
    </Field>
  );
}

function listCells({ rows }: AccessGrid): readonly GridCell[] {
  return rows.flatMap(({ cells, whole }) => [...cells, whole].filter((cell) => cell !== null));
}

/** Where the whole table says one thing, that thing; `contradictory`: allows there are, and none is left. */
function judgeWhole(grid: AccessGrid): 'nothing' | 'denied' | 'contradictory' | null {
  const standings = new Set(listCells(grid).map(({ standing }) => standing));
  const isDenied = (standing: CellStanding) =>
    standing === 'implicitly-denied' || standing === 'explicitly-denied';
  if (![...standings].every(isDenied)) return null;
  if (standings.size === 2) return 'contradictory';
  return standings.has('explicitly-denied') ? 'denied' : 'nothing';
}

/** What the reader must know to read the table right. */
function Notes({ grid }: { readonly grid: AccessGrid }) {
  const t = useTranslations('access.note');
  const words = useAccessWords();
  const format = useFormatter();
  const { impossibleNames } = grid;
  const state = judgeWhole(grid);
  const notes = [
    state === null ? '' : t(state),
    grid.open.includes('budget') ? t('undecided') : '',
    grid.open.includes('variables') ? t('variables', { variable: '${uin}' }) : '',
    impossibleNames.length > 0
      ? t('impossible', { count: impossibleNames.length, list: format.list(impossibleNames.slice(0, 5)) })
      : '',
    grid.accounts.length > 1 ? t('accounts', { account: grid.account }) : '',
    grid.omittedColumns > 0 ? t('omitted', { count: grid.omittedColumns }) : '',
    holdsImages(grid.region) ? '' : t('regionWithoutImages', { name: words.region(grid.region) }),
  ].filter(Boolean);
  return notes.map((note) => (
    <Notice key={note} tone="neutral" icon="warning">
      {note}
    </Notice>
  ));
}

/** The table's own choice is always among them, so that the field has a value. */
function offeredRegions({ regions, otherRegion, region }: AccessGrid): readonly string[] {
  return [...new Set([...regions, otherRegion, region])].filter((code) => code !== '');
}

function holdsImages(region: string): boolean {
  return findRegion(region)?.holdsIndividualData ?? false;
}

function toggle(set: ReadonlySet<string>, entry: string): ReadonlySet<string> {
  const next = new Set(set);
  if (!next.delete(entry)) next.add(entry);
  return next;
}
