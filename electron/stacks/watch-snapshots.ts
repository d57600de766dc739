import { matchServices, type ProjectContainer } from '../../shared/live/match-services.ts';
import type { LiveSnapshot } from '../../shared/live/snapshot.ts';
import type { Engine } from '../engine/engine.ts';
import { watchProject } from '../engine/watch-project.ts';
import { followSymptoms } from './follow-symptoms.ts';

/** Follows a project as snapshots, services matched to the names of the stack; see `StackRunner.watchProject`. */
export function watchSnapshots(
  engine: Engine,
  project: string,
  serviceNames: () => readonly string[],
  onSnapshot: (snapshot: LiveSnapshot) => void,
): () => void {
  let version: string | null = null;
  let asking = false;
  let disposed = false;
  let latest: readonly ProjectContainer[] | null = null;

  const send = (): void => {
    if (disposed) return;
    onSnapshot({
      project,
      engine: latest === null || version === null ? null : { version },
      at: new Date().toISOString(),
      services: symptoms.lay(matchServices(project, serviceNames(), latest ?? [])),
    });
  };

  const symptoms = followSymptoms(engine, () => {
    if (version !== null) send();
  });

  // The version comes once per connection; until then nothing is sent, so that snapshots stay in order.
  const ask = async (): Promise<void> => {
    asking = true;
    version = await engine.version().then(
      about => about.version,
      () => null,
    );
    asking = false;
    send();
  };

  const stop = watchProject(engine, project, ({ containers }) => {
    latest = containers;
    if (containers !== null) symptoms.look(containers);
    if (containers === null) version = null;
    if (containers === null || version !== null) send();
    else if (!asking) void ask();
  });
  return () => {
    disposed = true;
    stop();
  };
}
