import { type Plan, refuse } from '../document/plan.ts';
import { addNetwork } from './add-network.ts';
import { addPort } from './add-port.ts';
import { addService } from './add-service.ts';
import { addVolume } from './add-volume.ts';
import { append } from './append.ts';
import type { AnyCommand, CommandContext } from './command.ts';
import { connect } from './connect.ts';
import { disconnect } from './disconnect.ts';
import { joinNetwork } from './join-network.ts';
import { leaveNetwork } from './leave-network.ts';
import { mount } from './mount.ts';
import { move } from './move.ts';
import { moveService } from './move-service.ts';
import { removeNetwork } from './remove-network.ts';
import { removePort } from './remove-port.ts';
import { removeService } from './remove-service.ts';
import { removeVolume } from './remove-volume.ts';
import { renameNetwork } from './rename-network.ts';
import { renameService } from './rename-service.ts';
import { renameVolume } from './rename-volume.ts';
import { set } from './set.ts';
import { setHealthcheck } from './set-healthcheck.ts';
import { setImage } from './set-image.ts';
import { setVariable } from './set-variable.ts';
import { unmount } from './unmount.ts';
import { unset } from './unset.ts';
import { unsetVariable } from './unset-variable.ts';

/** Every command, in the order it is listed. Their words are in the catalogues under `commands.<name>`. */
export const commands: readonly AnyCommand[] = [
  addService,
  removeService,
  renameService,
  moveService,
  setImage,
  addPort,
  removePort,
  setVariable,
  unsetVariable,
  connect,
  disconnect,
  addNetwork,
  joinNetwork,
  leaveNetwork,
  removeNetwork,
  renameNetwork,
  addVolume,
  mount,
  unmount,
  removeVolume,
  renameVolume,
  setHealthcheck,
  set,
  unset,
  append,
  move,
];

const byName = new Map(commands.map(command => [command.name, command]));

/** The command of that name, or null. */
export function findCommand(name: string): AnyCommand | null {
  return byName.get(name) ?? null;
}

/** Plans a command by name on arguments from outside; an unknown name and bad arguments are refused. */
export function planCommand(context: CommandContext, name: string, args: unknown): Plan {
  const command = findCommand(name);
  if (!command) return refuse('unknown-command', { name });
  if (!context.document.parses) return refuse('does-not-parse');
  return command.plan(context, args);
}
