import type { MapNode } from './build-tree';

/** A node as it is drawn: the tree is one flat list, whose levels are told by attributes. */
export interface VisibleNode {
  readonly node: MapNode;
  /** From 1. */
  readonly level: number;
  /** Place among its siblings, from 1. */
  readonly position: number;
  readonly siblingCount: number;
  readonly isOpen: boolean;
  /** Index of the parent in the list; -1 at the top. */
  readonly parent: number;
}

/** The nodes whose parents are all open. */
export function listVisible(roots: readonly MapNode[], open: ReadonlySet<string>): readonly VisibleNode[] {
  const visible: VisibleNode[] = [];
  const add = (nodes: readonly MapNode[], level: number, parent: number) => {
    for (const [index, node] of nodes.entries()) {
      const isOpen = node.kind !== 'operation' && open.has(node.id);
      visible.push({ node, level, position: index + 1, siblingCount: nodes.length, isOpen, parent });
      if (isOpen) add(node.children, level + 1, visible.length - 1);
    }
  };
  add(roots, 1, -1);
  return visible;
}

export interface TreeStep {
  /** Index of the node to go to. */
  readonly focus?: number;
  /** Branches to open or to close. */
  readonly open?: readonly string[];
  readonly close?: readonly string[];
}

/**
 * What a key does in a tree, by the pattern that screen readers know: up and down go through what is visible, right
 * opens or enters, left closes or leaves, `*` opens all siblings.
 *
 * @returns `null` for other keys, and where the key does nothing.
 * @see WAI-ARIA Authoring Practices, "Tree View Pattern"
 */
export function stepInTree(visible: readonly VisibleNode[], from: number, key: string): TreeStep | null {
  const current = visible[from];
  if (current === undefined) return null;
  const { node, isOpen, parent } = current;
  const isBranch = node.kind !== 'operation';
  switch (key) {
    case 'ArrowDown':
      return goTo(visible, from + 1);
    case 'ArrowUp':
      return goTo(visible, from - 1);
    case 'Home':
      return goTo(visible, 0);
    case 'End':
      return goTo(visible, visible.length - 1);
    case 'ArrowRight':
      if (!isBranch) return null;
      return isOpen ? goTo(visible, from + 1) : { open: [node.id] };
    case 'ArrowLeft':
      if (isBranch && isOpen) return { close: [node.id] };
      return parent < 0 ? null : { focus: parent };
    case '*': {
      const siblings = visible.filter((other) => other.parent === parent && other.node.kind !== 'operation');
      return { open: siblings.map((other) => other.node.id) };
    }
    default:
      return null;
  }
}

function goTo(visible: readonly VisibleNode[], index: number): TreeStep | null {
  return visible[index] === undefined ? null : { focus: index };
}
