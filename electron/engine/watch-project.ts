import type { ProjectContainer } from '../../shared/live/match-services.ts';
import { cpuPercent } from './cpu-percent.ts';
import type { Engine, StatsSample } from './engine.ts';

/** What runs of a project now; `containers` is null while no engine answers. */
export interface ProjectState {
  readonly containers: readonly ProjectContainer[] | null;
}

/** How often things happen, in milliseconds. */
export interface WatchPace {
  /** The least time between two lists. */
  readonly listEvery: number;
  readonly statsEvery: number;
}

/** Ten lists a second at most, figures every five seconds. */
export const defaultPace: WatchPace = { listEvery: 100, statsEvery: 5_000 };

/** The last figures of one container. */
interface Figures {
  readonly sample: StatsSample;
  readonly cpu: number | null;
}

/**
 * Follows one Compose project: its state at once, after every change (throttled; the last change is never lost) and
 * with new figures. A list that fails tells `null`. Gives dispose.
 */
export function watchProject(
  engine: Engine,
  project: string,
  tell: (state: ProjectState) => void,
  pace: WatchPace = defaultPace,
): () => void {
  const figures = new Map<string, Figures>();
  let containers: readonly ProjectContainer[] | null = null;
  let disposed = false;
  let listing = false;
  let stale = false;
  let throttle: NodeJS.Timeout | null = null;
  let listedAt = 0;

  const show = (): void => {
    if (!disposed) tell({ containers: containers?.map(entry => withFigures(entry, figures)) ?? null });
  };

  const list = async (): Promise<void> => {
    throttle = null;
    if (disposed) return;
    listing = true;
    stale = false;
    listedAt = Date.now();
    try {
      containers = await engine.snapshot(project);
    } catch {
      containers = null;
    }
    listing = false;
    const known = new Set(containers?.map(entry => entry.container.id));
    for (const id of figures.keys()) if (!known.has(id)) figures.delete(id);
    show();
    if (stale) refresh();
  };

  const refresh = (): void => {
    if (listing) stale = true;
    else throttle ??= setTimeout(list, Math.max(0, listedAt + pace.listEvery - Date.now()));
  };

  const measure = async (): Promise<void> => {
    const running = (containers ?? []).filter(entry => entry.container.state === 'running');
    const measured = await Promise.all(
      running.map(async ({ container: { id } }) => {
        const sample = await engine.stats(id).catch(() => null);
        if (sample) figures.set(id, { sample, cpu: cpuPercent(figures.get(id)?.sample ?? null, sample) });
        return sample !== null;
      }),
    );
    if (measured.some(Boolean)) show();
    // A rate needs two samples: the second one comes soon after the first.
    const unrated = [...figures.values()].some(({ cpu }) => cpu === null);
    if (!disposed)
      measuring = setTimeout(measure, unrated ? Math.min(1_000, pace.statsEvery) : pace.statsEvery);
  };
  let measuring = setTimeout(measure, Math.min(1_000, pace.statsEvery));

  const stop = engine.onChange(change => {
    if (change.kind === 'lost') {
      containers = null;
      show();
    } else if (change.kind === 'connected' || change.project === project) refresh();
  });
  refresh();

  return () => {
    disposed = true;
    stop();
    clearTimeout(measuring);
    if (throttle) clearTimeout(throttle);
  };
}

function withFigures(entry: ProjectContainer, figures: ReadonlyMap<string, Figures>): ProjectContainer {
  const found = figures.get(entry.container.id);
  if (!found || entry.container.state !== 'running') return entry;
  const { sample, cpu } = found;
  return {
    ...entry,
    container: {
      ...entry.container,
      cpuPercent: cpu,
      memoryBytes: sample.memoryBytes,
      memoryLimitBytes: sample.memoryLimitBytes,
    },
  };
}
