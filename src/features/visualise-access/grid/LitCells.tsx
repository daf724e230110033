import { type RefObject, useLayoutEffect } from 'react';
import { useLitStatements } from './use-statements-light';

interface LitCellsProps {
  readonly table: RefObject<HTMLElement | null>;
  /** What `statementsOf` can tell the place of. */
  readonly cells: string;
  /** The statements behind a drawn cell; another function whenever the cells are drawn anew. */
  readonly statementsOf: (cell: HTMLElement) => readonly number[];
}

/**
 * Marks the cells that the lit statements decide. It does so on the elements themselves: drawing a thousand
 * cells again with every move of the pointer would take too long.
 */
export function LitCells({ table, cells, statementsOf }: LitCellsProps) {
  const lit = useLitStatements();
  useLayoutEffect(() => {
    for (const cell of table.current?.querySelectorAll<HTMLElement>(cells) ?? []) {
      const isLit = lit.size > 0 && statementsOf(cell).some((index) => lit.has(index));
      if (isLit !== 'lit' in cell.dataset) cell.toggleAttribute('data-lit', isLit);
    }
  }, [table, cells, statementsOf, lit]);
  return null;
}
