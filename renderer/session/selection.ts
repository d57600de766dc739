import { useSession } from './session.ts';

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

/** Asks the editor to show a place of the text, and shows the YAML panel when it is hidden. */
export function revealText(offset: number, to = offset): void {
  const { reveal, view } = useSession.getState();
  useSession.setState({
    reveal: { offset, to, turn: (reveal?.turn ?? 0) + 1 },
    tab: 'yaml',
    view: view === 'draw' ? 'both' : view,
  });
}

/** The name of the service that is selected alone, or null. */
export function selectedService(nodes: readonly string[]): string | null {
  const [only, ...rest] = nodes;
  return only && rest.length === 0 && only.startsWith('service:') ? only.slice('service:'.length) : null;
}
