import { styled } from '@mui/material/styles';
import { type KeyboardEvent, type SyntheticEvent, useCallback, useMemo, useRef, useState } from 'react';
import type { AccessColumn, CellStanding } from '../../../core';
import { useTranslations } from '../../../i18n';
import { monospace } from '../../../ui/theme';
import type { AccessGrid, GridRow } from '../analysis/analyse-access';
import { nameOfColumn } from '../grid/choose-columns';
import { LitCells } from '../grid/LitCells';
import { standings, toneOfStanding } from '../grid/look-of-standing';
import { Sign } from '../grid/Sign';
import { useStatementsLight } from '../grid/use-statements-light';
import { useAccessWords } from '../use-access-words';
import { buildTree, listLeaves, type MapBranch, type MapNode } from './build-tree';
import { listVisible, stepInTree, type VisibleNode } from './visible-nodes';

interface AccessTreeProps {
  readonly grid: AccessGrid;
  /** Only branches whose name contains it. */
  readonly query: string;
  readonly isOnly: boolean;
  readonly onOpen: (row: GridRow, column: AccessColumn | null, anchor: HTMLElement) => void;
}

/** More branches than this start closed. */
const openUpTo = 6;

/** The map as a tree: namespace, repository, tags, each with its operations. One tab stop, as screen readers know trees. */
export function AccessTree({ grid, query, isOnly, onOpen }: AccessTreeProps) {
  const t = useTranslations('access');
  const list = useRef<HTMLUListElement>(null);
  const { light, leave } = useStatementsLight();
  const roots = useMemo(() => findBranches(buildTree(grid), query), [grid, query]);
  const [changed, setChanged] = useState<ReadonlyMap<string, boolean>>(new Map());
  const open = useMemo(() => listOpen(roots, changed), [roots, changed]);
  const visible = useMemo(() => listVisible(roots, open), [roots, open]);
  const [wish, setWish] = useState('');
  const tabStop = Math.max(
    0,
    visible.findIndex(({ node }) => node.id === wish),
  );

  const setOpen = (ids: readonly string[], isOpen: boolean) =>
    setChanged(new Map([...changed, ...ids.map((id) => [id, isOpen] as const)]));
  const indexOf = (event: SyntheticEvent): number => {
    const item = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-index]') : null;
    return Number(item?.dataset.index ?? -1);
  };
  const act = (index: number) => {
    const found = visible[index];
    if (!found) return;
    const { node, isOpen } = found;
    if (node.kind !== 'operation') return setOpen([node.id], !isOpen);
    const anchor = itemAt(list.current, index);
    if (anchor) onOpen(node.row, node.column, anchor);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.metaKey || event.ctrlKey) return;
    const index = indexOf(event);
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      act(index);
      return;
    }
    const step = stepInTree(visible, index, event.key);
    if (!step) return;
    event.preventDefault();
    if (step.open) setOpen(step.open, true);
    if (step.close) setOpen(step.close, false);
    if (step.focus !== undefined) itemAt(list.current, step.focus)?.focus();
  };
  const statementsOf = useCallback(
    (item: HTMLElement) => {
      const node = visible[Number(item.dataset.index)]?.node;
      return node?.kind === 'operation' ? node.cell.statements : [];
    },
    [visible],
  );
  const lightItem = (event: SyntheticEvent) => {
    const node = visible[indexOf(event)]?.node;
    if (node?.kind === 'operation') light(node.cell.statements);
  };
  return (
    <>
      <LitCells table={list} cells="[data-index]" statementsOf={statementsOf} />
      <StyledTree
        ref={list}
        role="tree"
        aria-label={t('tree.label')}
        onKeyDown={onKeyDown}
        onClick={(event) => act(indexOf(event))}
        onMouseOver={lightItem}
        onMouseLeave={leave}
        onBlur={leave}
        onFocus={(event) => {
          setWish(visible[indexOf(event)]?.node.id ?? '');
          lightItem(event);
        }}
      >
        {visible.map((shown, index) => (
          <TreeItem
            key={shown.node.id}
            shown={shown}
            index={index}
            isTabStop={index === tabStop}
            isOnly={isOnly}
          />
        ))}
      </StyledTree>
    </>
  );
}

interface TreeItemProps {
  readonly shown: VisibleNode;
  readonly index: number;
  readonly isTabStop: boolean;
  readonly isOnly: boolean;
}

function TreeItem({ shown, index, isTabStop, isOnly }: TreeItemProps) {
  const { node, level, position, siblingCount, isOpen } = shown;
  const isBranch = node.kind !== 'operation';
  return (
    <li
      role="treeitem"
      data-index={index}
      data-level={level}
      data-look={isBranch ? undefined : node.cell.standing}
      aria-level={level}
      aria-posinset={position}
      aria-setsize={siblingCount}
      aria-expanded={isBranch ? isOpen : undefined}
      tabIndex={isTabStop ? 0 : -1}
    >
      {isBranch ? (
        <>
          <svg
            className="fold"
            viewBox="0 0 16 16"
            width="14"
            height="14"
            aria-hidden="true"
            focusable="false"
          >
            <path
              d={isOpen ? 'M4 6l4 4 4-4' : 'M6 4l4 4-4 4'}
              fill="none"
              stroke="currentColor"
              strokeWidth="1.75"
            />
          </svg>
          <BranchName node={node} isOnly={isOnly} />
          <Tally node={node} />
        </>
      ) : (
        <LeafText node={node} />
      )}
    </li>
  );
}

function BranchName({ node, isOnly }: { readonly node: MapBranch; readonly isOnly: boolean }) {
  const t = useTranslations('access');
  const words = useAccessWords();
  switch (node.kind) {
    case 'namespace':
      return (
        <span>
          {t.rich('tree.namespace', { name: node.namespace ?? '', code: (chunks) => <code>{chunks}</code> })}
        </span>
      );
    case 'column':
      return <span>{words.columnNode(node.column ?? null, isOnly)}</span>;
    case 'tags':
      return <span>{t('tree.tags')}</span>;
    case 'account':
      return <span>{t('column.account')}</span>;
  }
}

function LeafText({ node }: { readonly node: Extract<MapNode, { kind: 'operation' }> }) {
  const words = useAccessWords();
  const { row, cell } = node;
  return (
    <>
      <span className="sign">
        <Sign standing={cell.standing} />
      </span>
      <span>{words.operation(row.operation)}</span>
      <span className="standing">{words.spoken(cell.standing, cell.statements)}</span>
    </>
  );
}

/** How many operations below a branch stand how. */
function Tally({ node }: { readonly node: MapBranch }) {
  const t = useTranslations('access.standing');
  const leaves = listLeaves(node);
  const counts = standings.flatMap((standing): readonly (readonly [CellStanding, number])[] => {
    const count = leaves.filter(({ cell }) => cell.standing === standing).length;
    return count > 0 ? [[standing, count]] : [];
  });
  return (
    <span className="tally">
      {counts.map(([standing, count]) => (
        <span key={standing} data-look={standing} title={t(standing)}>
          <Sign standing={standing} />
          {count}
        </span>
      ))}
    </span>
  );
}

function itemAt(list: HTMLElement | null, index: number): HTMLElement | null {
  return list?.querySelector<HTMLElement>(`[data-index="${index}"]`) ?? null;
}

/** A branch stays where its name, or that of one below it, contains the query. */
function findBranches(roots: readonly MapBranch[], query: string): readonly MapBranch[] {
  const wanted = query.trim().toLowerCase();
  if (wanted === '') return roots;
  return roots.flatMap((root): readonly MapBranch[] => {
    if (root.kind === 'account' || root.column?.kind === 'everything-else') return [root];
    if ((root.namespace ?? nameOf(root)).toLowerCase().includes(wanted)) return [root];
    const children = root.children.filter((child) => nameOf(child).toLowerCase().includes(wanted));
    return children.length > 0 ? [{ ...root, children }] : [];
  });
}

function nameOf(node: MapNode): string {
  return node.kind !== 'operation' && node.column ? nameOfColumn(node.column) : '';
}

function listOpen(roots: readonly MapBranch[], changed: ReadonlyMap<string, boolean>): ReadonlySet<string> {
  const open = new Set<string>();
  const visit = (nodes: readonly MapNode[], level: number) => {
    for (const node of nodes) {
      if (node.kind === 'operation') continue;
      // Tags open with their repository: they hold what people come for.
      const isOpenAtFirst = node.kind === 'tags' || (level === 1 && roots.length <= openUpTo);
      if (changed.get(node.id) ?? isOpenAtFirst) open.add(node.id);
      visit(node.children, level + 1);
    }
  };
  visit(roots, 1);
  return open;
}

/** One style for the whole tree, which can hold thousands of items. */
const StyledTree = styled('ul')(({ theme }) => {
  const { palette } = theme.vars ?? theme;
  return {
    margin: 0,
    padding: 0,
    listStyle: 'none',
    fontSize: '0.8125rem',
    lineHeight: 1.4,
    '& li': {
      display: 'flex',
      alignItems: 'center',
      flexWrap: 'wrap',
      columnGap: 6,
      minHeight: 28,
      padding: '3px 8px 3px 4px',
      borderRadius: 6,
      cursor: 'pointer',
      overflowWrap: 'anywhere',
      contentVisibility: 'auto',
      containIntrinsicSize: 'auto 28px',
    },
    '& li[data-level="2"]': { paddingLeft: 24 },
    '& li[data-level="3"]': { paddingLeft: 44 },
    '& li[data-level="4"]': { paddingLeft: 64 },
    '& li[aria-expanded]': { fontWeight: 600 },
    '& li[data-level="1"]': { borderTop: `1px solid ${palette.divider}`, borderRadius: 0 },
    '& li:hover': { backgroundColor: palette.decision.neutral.surface },
    '& li:focus-visible': { outline: `2px solid ${palette.primary.main}`, outlineOffset: -2 },
    '& li[data-lit]': { boxShadow: `inset 2px 0 0 ${palette.primary.main}` },
    '& code': { fontFamily: monospace, fontSize: '0.92em' },
    '& .fold': { flex: 'none', color: palette.text.secondary },
    '& .sign': { flex: 'none', lineHeight: 0, marginLeft: 2 },
    '& .standing': { fontSize: '0.75rem' },
    '& .tally': { display: 'inline-flex', gap: 8, marginLeft: 'auto', fontWeight: 500, fontSize: '0.75rem' },
    '& .tally > span': { display: 'inline-flex', alignItems: 'center', gap: 2 },
    ...Object.fromEntries(
      standings.flatMap((standing) => {
        const { main } = palette.decision[toneOfStanding[standing]];
        return [
          [`& li[data-look=${standing}] :is(.sign, .standing)`, { color: main }],
          [`& .tally > [data-look=${standing}]`, { color: main }],
        ];
      }),
    ),
  };
});
