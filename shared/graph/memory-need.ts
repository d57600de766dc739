import type { Variables } from '../project/interpolate.ts';
import type { Stack } from '../stack/stack.ts';
import { recogniseService } from '../technologies/index.ts';
import { recognisable } from './recognise.ts';

/** What a stack needs of a laptop's memory while all of it runs. */
export interface MemoryNeed {
  /** Sum over the services whose technology says what it needs, in bytes. */
  readonly bytes: number;
  /** Services of which nobody knows it. Jobs that end by themselves are in neither. */
  readonly unknown: readonly string[];
}

/** Adds up what the technologies say of their roles (`needs`). */
export function memoryNeed(stack: Stack, variables: Variables): MemoryNeed {
  const found = stack.services.map(service => {
    const known = recogniseService(recognisable(service, variables));
    return { name: service.name, role: known?.technology.roles[known.role] ?? null };
  });
  const lasting = found.filter(({ role }) => !role?.oneShot);
  const megabytes = lasting.reduce((sum, { role }) => sum + (role?.needs?.memoryMegabytes ?? 0), 0);
  return {
    bytes: megabytes * 1024 * 1024,
    unknown: lasting.filter(({ role }) => !role?.needs).map(({ name }) => name),
  };
}
