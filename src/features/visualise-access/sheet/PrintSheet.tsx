import Box from '@mui/material/Box';
import { useEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import { type AccessSheet, type AccessSheetCell, formatPolicy } from '../../../core';
import { useTranslations } from '../../../i18n';
import { useDocument } from '../../../workspace';
import { AnalysisSentences } from '../AccessSummary';
import type { AccessView } from '../analysis/use-access-analysis';
import { Sign } from '../grid/Sign';
import { WholeNames } from '../summary/PlaceNames';
import { printCopy } from './print-copy';
import './print-sheet.css';

interface PrintSheetProps {
  readonly sheet: AccessSheet;
  /** What the sheet was written of. */
  readonly view: AccessView;
  readonly onDone: () => void;
}

/** As many columns as a sheet of paper has room for; more are printed in further tables. */
const columnsPerTable = 5;

/** What an audit file needs on paper: the day, the policy, what it does in words, the map, what is not settled. */
export function PrintSheet({ sheet, view, onDone }: PrintSheetProps) {
  const t = useTranslations('access.sheet');
  const { usable } = useDocument();
  const source = useRef<HTMLDivElement>(null);
  const isPrinted = useRef(false);
  useEffect(() => {
    if (isPrinted.current || !source.current) return;
    isPrinted.current = true;
    printCopy(source.current);
    onDone();
  }, [onDone]);
  const parts = Array.from(
    { length: Math.max(1, Math.ceil(sheet.columns.length / columnsPerTable)) },
    (_, index) => index * columnsPerTable,
  );
  return createPortal(
    <div ref={source} hidden>
      <h1>{t('printTitle')}</h1>
      {sheet.facts.map((fact) => (
        <p key={fact}>{fact}</p>
      ))}
      <h2>{t('inWords')}</h2>
      <WholeNames value>
        <AnalysisSentences analysis={view.analysis} />
      </WholeNames>
      <h2>{sheet.title}</h2>
      {parts.map((start) => (
        <SheetTable key={start} sheet={sheet} start={start} />
      ))}
      <Box component="ul" sx={{ columns: 2 }}>
        {sheet.legend.map(({ standing, name }) => (
          <li key={standing}>
            <Sign standing={standing} /> {name}
          </li>
        ))}
      </Box>
      <h2>{t('notes')}</h2>
      {sheet.notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
      <h2>{t('policy')}</h2>
      {/* While a newer text is being analysed, the map is still of the one before. */}
      <pre>{usable?.policy === view.policy ? usable.text : formatPolicy(view.policy)}</pre>
    </div>,
    document.body,
  );
}

function SheetTable({ sheet, start }: { readonly sheet: AccessSheet; readonly start: number }) {
  const columns = sheet.columns.slice(start, start + columnsPerTable);
  const isFirst = start === 0;
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{sheet.operationHead}</th>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      {sheet.groups.map((group) => {
        const rows = group.rows.filter(({ whole }) => isFirst || whole === null);
        if (rows.length === 0) return null;
        return (
          <tbody key={group.name}>
            <tr>
              <th scope="rowgroup" colSpan={columns.length + 1}>
                {group.name}
              </th>
            </tr>
            {rows.map(({ name, cells, whole }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                {whole ? (
                  <td colSpan={columns.length}>
                    {sheet.accountHead}: <CellText cell={whole} />
                  </td>
                ) : (
                  columns.map((column, index) => {
                    const cell = cells[start + index];
                    return (
                      <td key={column}>{cell ? <CellText cell={cell} /> : <i>{sheet.notApplicable}</i>}</td>
                    );
                  })
                )}
              </tr>
            ))}
          </tbody>
        );
      })}
    </table>
  );
}

function CellText({ cell }: { readonly cell: AccessSheetCell }) {
  return (
    <>
      <Sign standing={cell.standing} /> {cell.full}
    </>
  );
}
