import type { Graph } from '../../shared/graph/graph.ts';
import { type Selection, useSession } from './session.ts';

/** Selects nodes of the drawing (`service:postgres`). */
export function selectNodes(nodes: readonly string[]): void {
  const { selection } = useSession.getState();
  const same =
    selection.edge === null &&
    selection.nodes.length === nodes.length &&
    selection.nodes.every((node, index) => node === nodes[index]);
  if (!same) useSession.setState({ selection: { nodes, edge: null } });
}

/** Selects one edge. */
export function selectEdge(edge: string): void {
  useSession.setState({ selection: { nodes: [], edge } });
}

/** The selection without what the drawing no longer has, after an undo or a change in the text. */
export function stillDrawn(selection: Selection, { nodes, edges }: Graph): Selection {
  const drawn = new Set(nodes.map(({ id }) => id));
  const edge = edges.some(({ id }) => id === selection.edge) ? selection.edge : null;
  if (edge === selection.edge && selection.nodes.every(id => drawn.has(id))) return selection;
  return { nodes: selection.nodes.filter(id => drawn.has(id)), edge };
}

/** Asks the editor to show a place of a file's text (the Compose file's unless named), and shows the panel when it is hidden. */
export function revealText(offset: number, to = offset, file?: string): void {
  const { reveal, view, info } = useSession.getState();
  const other = file === undefined || file === info?.file ? null : file;
  useSession.setState({
    file: other,
    look: 'text',
    reveal: { file: other, offset, to, turn: (reveal?.turn ?? 0) + 1 },
    tab: 'yaml',
    view: view === 'draw' ? 'both' : view,
  });
}

/** The name of the service that is selected alone, or null. */
export function selectedService(nodes: readonly string[]): string | null {
  const [only, ...rest] = nodes;
  return only && rest.length === 0 && only.startsWith('service:') ? only.slice('service:'.length) : null;
}
