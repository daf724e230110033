import { type RefObject, useLayoutEffect } from 'react';
import { useLitStatements } from './use-statements-light';

interface LitCellsProps {
  readonly table: RefObject<HTMLElement | null>;
  /** Changes whenever the cells are drawn anew. */
  readonly drawn: unknown;
}

/**
 * Marks the cells that the lit statements decide. It does so on the elements themselves: drawing a thousand
 * cells again with every move of the pointer would take too long.
 */
export function LitCells({ table, drawn }: LitCellsProps) {
  const lit = useLitStatements();
  // biome-ignore lint/correctness/useExhaustiveDependencies: `drawn` stands for the cells, which come unmarked whenever they are drawn anew.
  useLayoutEffect(() => {
    const cells = table.current?.querySelectorAll<HTMLElement>('[data-statements]') ?? [];
    for (const cell of cells) {
      const isLit =
        lit.size > 0 && (cell.dataset.statements ?? '').split(' ').some((index) => lit.has(Number(index)));
      if (isLit !== 'lit' in cell.dataset) cell.toggleAttribute('data-lit', isLit);
    }
  }, [table, lit, drawn]);
  return null;
}
