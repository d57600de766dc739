import type { GraphEdge } from '../graph.ts';

/** Gives the words of a key in the language of what is drawn (i18next's `t`). */
export type Say = (key: string, values?: Readonly<Record<string, string | number>>) => string;

/** The word that an edge carries: the condition, the address, the place inside the container. */
export function wireWord(edge: GraphEdge, say: Say): string | null {
  switch (edge.kind) {
    case 'depends_on':
      return say(`canvas.condition.${edge.condition}`);
    case 'talks-to':
      return edge.address;
    case 'mount':
      return edge.readOnly ? say('canvas.readOnly', { path: edge.target }) : edge.target;
    case 'port':
    case 'network':
      return null;
  }
}
