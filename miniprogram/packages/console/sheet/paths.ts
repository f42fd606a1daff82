import type { Node, PathNode } from '../../poster/layout/scene';

/** The outlines among a picture's nodes. */
export const paths = (nodes: readonly Node[]): PathNode[] =>
  nodes.filter((node): node is PathNode => node.kind === 'path');
