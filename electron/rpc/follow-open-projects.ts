import type { LiveSnapshot } from '../../shared/live/snapshot.ts';
import { parseEnvFile } from '../../shared/project/parse-env-file.ts';
import { readTexts } from '../../shared/stack/merge/read-texts.ts';
import { followLive } from '../probes/live-project.ts';
import type { Prober } from '../probes/prober.ts';
import type { OpenProject } from '../projects/open-project.ts';
import type { ProjectHost } from '../projects/project-host.ts';
import type { Emit, StackRunner } from '../stacks/stack-runner.ts';
import { startedElsewhere } from '../stacks/started-elsewhere.ts';

/** Where snapshots and readings come from. */
export interface LiveSources {
  readonly watchProject: StackRunner['watchProject'];
  readonly prober: Prober;
}

interface Followed {
  readonly name: string;
  /** Sends the latest snapshot again. */
  readonly resend: () => void;
  readonly dispose: () => void;
}

/**
 * While somebody follows a project, follows what runs of it: the engine's snapshots with the probes' readings laid in,
 * as `live.snapshot`. Returns the end.
 */
export function followOpenProjects(
  projects: Pick<ProjectHost, 'listen'>,
  from: LiveSources,
  emit: Emit,
): () => void {
  const followed = new Map<string, Followed>();
  const stop = (project: OpenProject): void => {
    followed.get(project.path)?.dispose();
    followed.delete(project.path);
  };
  const start = (project: OpenProject): void => {
    followed.set(project.path, followProject(project, from, emit));
  };
  const stopListening = projects.listen({
    followed(project) {
      const known = followed.get(project.path);
      // After the answer to `project.open`, without which the window does not know the project yet.
      if (known) setImmediate(known.resend);
      else start(project);
    },
    abandoned: stop,
    infoChanged(project) {
      const known = followed.get(project.path);
      if (!known || known.name === project.info().name) return;
      stop(project);
      start(project);
    },
  });
  return () => {
    stopListening();
    for (const each of followed.values()) each.dispose();
    followed.clear();
  };
}

function followProject(project: OpenProject, from: LiveSources, emit: Emit): Followed {
  const { name, file } = project.info();
  let latest: LiveSnapshot | null = null;
  const send = (): void => {
    if (latest) emit('live.snapshot', { project: project.path, snapshot: latest });
  };
  const dispose = followLive(from, name, serviceNames(project, file), snapshot => {
    const containers = snapshot.services.flatMap(service => service.containers);
    latest = { ...snapshot, startedElsewhere: startedElsewhere(project.path, containers) };
    send();
  });
  return { name, resend: send, dispose };
}

/** The services the text names now; while it does not parse, those of the last text that did. */
function serviceNames(project: OpenProject, file: string): () => readonly string[] {
  let readFrom: Readonly<Record<string, string>> = {};
  let names: readonly string[] = [];
  return () => {
    const texts = project.texts();
    const all = Object.keys(texts);
    if (all.length === Object.keys(readFrom).length && all.every(name => texts[name] === readFrom[name]))
      return names;
    readFrom = texts;
    const { variables } = parseEnvFile(texts['.env'] ?? '');
    const { stack, parses } = readTexts(file, name => texts[name] ?? null, variables);
    if (parses) names = stack.services.map(service => service.name);
    return names;
  };
}
