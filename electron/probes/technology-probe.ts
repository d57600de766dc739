import type { Ask, Pointer, ServiceReading, Technology } from '../../shared/technologies/technology.ts';
import { askRound } from './ask-round.ts';
import { followedTargets, type ServiceContainer, type Target } from './find-targets.ts';

/** Readings of one technology in one project, with the memory that rates and last figures need. */
export interface TechnologyProbe {
  /** Asks all targets at once and brings their answers together. */
  readonly round: (
    targets: readonly Target[],
    containers: readonly ServiceContainer[],
    at: () => number,
  ) => Promise<readonly ServiceReading[]>;
}

/** Starts without memory; `perform` asks one container. */
export function createTechnologyProbe(
  technology: Technology,
  perform: (target: Target, ask: Ask) => Promise<unknown>,
): TechnologyProbe {
  const memories = new Map<string, unknown>();
  let joinMemory: unknown = null;
  let pointers: readonly Pointer[] = [];

  return {
    async round(own, containers, at) {
      const probe = technology.probe;
      if (!probe) return [];
      const targets = [...own, ...followedTargets(technology, pointers, containers, own)];
      for (const container of memories.keys())
        if (!targets.some(each => each.details.id === container)) memories.delete(container);
      const said = await Promise.all(
        targets.map(async (each): Promise<ServiceReading[]> => {
          const memory = memories.get(each.details.id);
          const answers = await askRound(probe, each.target, ask => perform(each, ask), memory);
          // A role that is asked nothing has nothing to say, unless another one speaks for it.
          const spokenFor = probe.spokenFor?.includes(each.target.role) ?? false;
          if (Object.keys(answers).length === 0 && !spokenFor) return [];
          const read = probe.read(each.target, answers, memory, at());
          memories.set(each.details.id, read.memory);
          return [{ target: each.target, reading: read.reading }];
        }),
      );
      const joined = probe.join?.(said.flat(), joinMemory, at()) ?? { readings: said.flat(), memory: null };
      joinMemory = joined.memory;
      pointers = probe.follow?.(joined.readings) ?? [];
      return joined.readings;
    },
  };
}
