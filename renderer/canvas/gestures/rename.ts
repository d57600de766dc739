import type { GraphNode } from '../../../shared/graph/graph.ts';
import { type CommandOutcome, runCommand } from '../../session/run-command.ts';
import { selectNodes } from '../../session/selection.ts';
import { useCanvas } from '../canvas-state.ts';
import { focusNode } from './focus-node.ts';

const commands: Partial<Record<GraphNode['kind'], string>> = {
  service: 'rename-service',
  network: 'rename-network',
  volume: 'rename-volume',
};

/** Whether a node's name can be written on the canvas. */
export function canRename(node: Pick<GraphNode, 'kind' | 'implicit'>): boolean {
  return commands[node.kind] !== undefined && !node.implicit;
}

/** Renames a node with all references to it, addresses of a service included; a refusal comes back to be shown beside the name. */
export function rename(kind: GraphNode['kind'], name: string, to: string): CommandOutcome {
  const command = commands[kind];
  if (!command || name === to) return { kind: 'done' };
  const addresses = kind === 'service' ? { addresses: true } : {};
  const outcome = runCommand(command, { [kind]: name, to, ...addresses }, { quiet: true });
  if (outcome.kind === 'done') {
    selectNodes([`${kind}:${to}`]);
    focusNode(`${kind}:${to}`);
  }
  return outcome;
}

/** Begins to write a node's name. */
export function beginRename(node: string): void {
  useCanvas.setState({ renaming: node });
}
