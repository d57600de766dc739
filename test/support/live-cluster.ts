import { dirname } from 'node:path';
import { createEngineAccess } from '../../electron/engine/engine-access.ts';
import { followLive } from '../../electron/probes/live-project.ts';
import { createProber } from '../../electron/probes/prober.ts';
import { findTechnologyJob } from '../../electron/probes/technology-jobs.ts';
import { createStackRunner } from '../../electron/stacks/stack-runner.ts';
import type { Reading, ReadingItem } from '../../shared/live/reading.ts';
import type { LiveSnapshot } from '../../shared/live/snapshot.ts';
import type { RunningStack } from './running-stack.ts';

/** A running stack with Spark, followed as the app follows it: by Docker's events and by probes. */
export interface LiveCluster {
  readonly reading: (service: string) => Reading | undefined;
  readonly items: (service: string, kind: string) => readonly ReadingItem[];
  /** Submits a Python file from the master's card; resolves once it has begun, its output comes with its end. */
  readonly submit: (
    fileName: string,
    program: string,
  ) => Promise<{ readonly command: string; readonly output: Promise<string> }>;
  readonly dispose: () => Promise<void>;
}

/** Follows the stack from now on. */
export async function openCluster(stack: RunningStack): Promise<LiveCluster> {
  const access = createEngineAccess();
  const prober = createProber({ engine: access.engine });
  const said = new Map<string, string>();
  const ended = new Set<string>();
  const runner = createStackRunner({
    access,
    configFolder: dirname(stack.file),
    emit: (name, event) => {
      if (name === 'job.output' && 'text' in event)
        said.set(event.job, (said.get(event.job) ?? '') + event.text);
      if (name === 'job.ended' && 'job' in event) ended.add(event.job);
    },
  });
  const outputOf = async (job: string): Promise<string> => {
    while (!ended.has(job)) await new Promise(resolve => setTimeout(resolve, 100));
    return said.get(job) ?? '';
  };
  let latest: LiveSnapshot | null = null;
  const watchProject = runner.watchProject;
  const stop = followLive(
    { watchProject, prober },
    stack.project,
    () => [],
    snapshot => {
      latest = snapshot;
    },
  );
  const reading = (service: string): Reading | undefined =>
    latest?.services.find(each => each.name === service)?.readings[0];
  return {
    reading,
    items: (service, kind) => reading(service)?.items.filter(item => item.kind === kind) ?? [],
    async submit(fileName, program) {
      const fields = { program: 'file', file: program, fileName };
      const wanted = { service: 'spark-master', action: 'spark-run-job', fields };
      const found = await findTechnologyJob(access.engine, stack.project, wanted);
      const project = { id: stack.file, file: stack.file, folder: dirname(stack.file) };
      const { job, command } = await runner.runJob(project, 'spark-master', found);
      return { command, output: outputOf(job) };
    },
    async dispose() {
      stop();
      prober.dispose();
      await runner.dispose();
      access.dispose();
    },
  };
}
