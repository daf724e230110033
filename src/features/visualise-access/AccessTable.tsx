import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { useDeferredValue, useEffect, useMemo, useState, useTransition } from 'react';
import type { AccessColumn, AccessSheet, CellStanding } from '../../core';
import { useTranslations } from '../../i18n';
import { useAnnounce } from '../../ui/Announcer';
import { Field } from '../../ui/Field';
import { Notice } from '../../ui/Notice';
import { useDocumentPart, useShared } from '../../workspace';
import type { AccessGrid, GridRow } from './analysis/analyse-access';
import { type AccessView, useAccessAnalysis } from './analysis/use-access-analysis';
import { CellDetail } from './grid/CellDetail';
import { chooseColumns } from './grid/choose-columns';
import { GridTable } from './grid/GridTable';
import { Legend } from './grid/Legend';
import { standings } from './grid/look-of-standing';
import { type MapLook, MapToolbar } from './MapToolbar';
import { filterGrid, noFilter } from './map-filter';
import { NameFilter } from './NameFilter';
import { ExportMenu } from './sheet/ExportMenu';
import { PrintSheet } from './sheet/PrintSheet';
import { useAccessSheet } from './sheet/use-access-sheet';
import { AccessTree } from './tree/AccessTree';
import { useAccessWords } from './use-access-words';
import { holdsImages, listCells, useMapNotes } from './use-map-notes';

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
  const hasPolicy = useDocumentPart(({ usable }) => usable !== null);
  const isCurrent = useDocumentPart(({ usable }) => usable?.isCurrent ?? false);
  const [region, setRegion] = useState<string | null>(null);
  const view = useAccessAnalysis(region);
  const grid = view?.analysis.grid;
  if (grid && region !== null && !offeredRegions(grid).includes(region)) setRegion(null);

  if (!hasPolicy) {
    return (
      <Box sx={{ p: 2 }}>
        <Notice tone="neutral">{shell('nothingReadable')}</Notice>
      </Box>
    );
  }
  return (
    <Box sx={{ p: 2, display: 'grid', gap: 1.25, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      {isCurrent ? null : (
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
  const whole = view.analysis.grid;
  const [query, setQuery] = useState('');
  const [filter, setFilter] = useState(noFilter);
  const [look, setLook] = useState<MapLook>('table');
  const [unfolded, setUnfolded] = useState<ReadonlySet<string>>(new Set());
  const [open, setOpen] = useState<OpenCell | null>(null);
  const [printed, setPrinted] = useState<AccessSheet | null>(null);
  const [, startTransition] = useTransition();
  const writeSheet = useAccessSheet();
  const hasQuery = whole.columns.length > filterAbove;
  const settledQuery = useDeferredValue(hasQuery ? query : '');
  const settledFilter = useDeferredValue(filter);
  const grid = useMemo(() => filterGrid(whole, settledFilter), [whole, settledFilter]);
  // A key in the text changes one column at most; the others stay the same objects, and their heads as they are drawn.
  const choice = useShared(
    useMemo(
      () => chooseColumns(grid.columns, settledQuery, unfolded),
      [grid.columns, settledQuery, unfolded],
    ),
  );
  const shownStandings = useShared(useMemo(() => listStandings(whole.rows), [whole.rows]));
  const fittingCount = grid.columns.length - choice.hiddenCount;
  const isQuerying = settledQuery.trim() !== '';
  const isOnly = whole.columns.length === 1;

  useEffect(() => {
    if (!isQuerying) return;
    const timer = setTimeout(() => announce(t('filter.result', { count: fittingCount })), announceDelayMs);
    return () => clearTimeout(timer);
  }, [isQuerying, fittingCount, announce, t]);

  const openCell = (row: GridRow, column: AccessColumn | null, anchor: HTMLElement) =>
    setOpen({ row, column, anchor });
  const isEmpty = grid.rows.length === 0;
  return (
    <>
      <MapToolbar
        look={look}
        onLook={setLook}
        filter={filter}
        onFilter={setFilter}
        standings={shownStandings}
        take={
          <ExportMenu
            writeSheet={() => writeSheet(grid, isOnly, new Date())}
            onPrint={() => setPrinted(writeSheet(grid, isOnly, new Date()))}
          />
        }
      />
      {whole.regions.length > 0 ? <RegionField grid={whole} onRegion={onRegion} /> : null}
      {hasQuery ? (
        <NameFilter
          query={query}
          onQuery={setQuery}
          choice={look === 'table' ? choice : null}
          isQuerying={isQuerying}
          columnCount={grid.columns.length}
          unfolded={unfolded}
          onUnfold={(next) => startTransition(() => setUnfolded(next))}
        />
      ) : null}
      <Notes grid={whole} />
      {isEmpty ? (
        <Box component="p" role="status" sx={{ m: 0, fontSize: '0.8125rem' }}>
          {t('filter.nothing')} <Button onClick={() => setFilter(noFilter)}>{t('filter.reset')}</Button>
        </Box>
      ) : (
        <Box
          sx={{
            overflow: 'auto',
            maxHeight: 'max(420px, calc(100vh - 190px))',
            overscrollBehaviorX: 'contain',
          }}
        >
          {isQuerying && fittingCount <= 1 && grid.columns.length > 1 ? (
            <Box component="p" sx={{ m: 0, fontSize: '0.8125rem' }}>
              {t('note.nothingMatches', { query: settledQuery.trim() })}
            </Box>
          ) : null}
          {look === 'table' ? (
            <GridTable
              grid={grid}
              choice={choice}
              isOnly={isOnly}
              onOpen={openCell}
              onFold={(namespace) => setUnfolded(toggle(unfolded, namespace))}
            />
          ) : (
            <AccessTree grid={grid} query={settledQuery} isOnly={isOnly} onOpen={openCell} />
          )}
        </Box>
      )}
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
      {printed ? <PrintSheet sheet={printed} view={view} onDone={() => setPrinted(null)} /> : null}
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

function Notes({ grid }: { readonly grid: AccessGrid }) {
  const listNotes = useMapNotes();
  return listNotes(grid).map((note) => (
    <Notice key={note} tone="neutral" icon="warning">
      {note}
    </Notice>
  ));
}

/** Those that stand somewhere in the map, in the order of the legend. */
function listStandings(rows: readonly GridRow[]): readonly CellStanding[] {
  const found = new Set(listCells(rows).map(({ standing }) => standing));
  return standings.filter((standing) => found.has(standing));
}

/** The table's own choice is always among them, so that the field has a value. */
function offeredRegions({ regions, otherRegion, region }: AccessGrid): readonly string[] {
  return [...new Set([...regions, otherRegion, region])].filter((code) => code !== '');
}

function toggle(set: ReadonlySet<string>, entry: string): ReadonlySet<string> {
  const next = new Set(set);
  if (!next.delete(entry)) next.add(entry);
  return next;
}
