import type { ProjectContainer } from '../../shared/live/match-services.ts';
import type { LiveService } from '../../shared/live/snapshot.ts';
import { findSymptoms, type Symptom } from '../../shared/live/symptoms.ts';
import type { Engine } from '../engine/engine.ts';

/** How many lines before a change are looked at. */
const lookedAt = 200;

/** A program may write what happened a moment after its state changed; milliseconds until the second look. */
const lookAgainAfter = 2_000;

/** Reads the end of a container's log when its state changes and once more soon after, never on a clock. */
export interface SymptomFollower {
  /** Looks at the logs of containers whose state changed; `told` is called when something new was found. */
  readonly look: (containers: readonly ProjectContainer[]) => void;
  /** The services with what their logs showed. */
  readonly lay: (services: readonly LiveService[]) => readonly LiveService[];
}

interface Seen {
  readonly state: string;
  readonly symptoms: readonly Symptom[];
}

/** Makes a follower without memory of any log. */
export function followSymptoms(engine: Pick<Engine, 'lastLines'>, told: () => void): SymptomFollower {
  const seen = new Map<string, Seen>();

  const read = async (id: string, state: string): Promise<void> => {
    if (seen.get(id)?.state !== state) return;
    const lines = await engine.lastLines(id, lookedAt).catch(() => null);
    const before = seen.get(id);
    if (before?.state !== state) return;
    // The engine did not answer: the next change asks again.
    if (lines === null) return void seen.delete(id);
    const symptoms = findSymptoms(lines);
    seen.set(id, { state, symptoms });
    if (JSON.stringify(symptoms) !== JSON.stringify(before.symptoms)) told();
  };

  return {
    look(containers) {
      const known = new Set(containers.map(({ container }) => container.id));
      for (const id of seen.keys()) if (!known.has(id)) seen.delete(id);
      for (const { container } of containers) {
        const state = [container.state, container.health, container.startedAt, container.restarts].join(' ');
        const before = seen.get(container.id);
        if (container.state === 'created' || before?.state === state) continue;
        seen.set(container.id, { state, symptoms: before?.symptoms ?? [] });
        void read(container.id, state);
        setTimeout(() => read(container.id, state), lookAgainAfter).unref();
      }
    },
    lay: services =>
      services.map(service => ({
        ...service,
        symptoms: service.containers.flatMap(({ id }) => seen.get(id)?.symptoms ?? []),
      })),
  };
}
