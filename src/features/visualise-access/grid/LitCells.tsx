import { type RefObject, useLayoutEffect, useRef } from 'react';
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
  const hasMarks = useRef(false);
  useLayoutEffect(() => {
    if (lit.size === 0 && !hasMarks.current) return;
    hasMarks.current = lit.size > 0;
    for (const cell of table.current?.querySelectorAll<HTMLElement>(cells) ?? []) {
      const isLit = statementsOf(cell).some((index) => lit.has(index));
      if (isLit !== cell.hasAttribute('data-lit')) cell.toggleAttribute('data-lit', isLit);
    }
  }, [table, cells, statementsOf, lit]);
  return null;
}
