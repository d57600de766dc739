import { randomUUID } from 'node:crypto';
import type { JobStarted } from '../../shared/rpc/messages.ts';
import { runInService, type ServiceRun, writeInService } from '../compose/run-in-service.ts';
import type { EngineAccess } from '../engine/engine-access.ts';
import { keepFollowing } from './keep-following.ts';
import { outputBatches } from './output-batches.ts';
import type { Emit, ServiceJob, StackProject } from './stack-project.ts';

/** Followed logs and jobs that run now. */
export interface Streams {
  readonly followLogs: (
    project: StackProject,
    service: string,
    tail: number,
  ) => { readonly stream: string; readonly command: string };
  readonly unfollowLogs: (stream: string) => void;
  readonly run: (project: StackProject, service: string, job: ServiceJob) => Promise<JobStarted>;
  readonly cancelJob: (job: string) => Promise<void>;
  readonly dispose: () => void;
}

/** Follows logs and runs jobs; their output goes to `emit`. */
export function createStreams(access: EngineAccess, emit: Emit): Streams {
  const { cli, environment } = access;
  const logs = new Map<string, () => void>();
  const jobs = new Map<string, ServiceRun>();

  return {
    followLogs(project, service, tail) {
      const stream = randomUUID();
      const { shown, stop } = keepFollowing(access, project, {
        service,
        tail,
        onLines: (lines, dropped) => emit('logs.lines', { stream, lines, dropped }),
        onEnd: () => {
          logs.delete(stream);
          emit('logs.ended', { stream });
        },
      });
      logs.set(stream, stop);
      return { stream, command: shown };
    },

    unfollowLogs(stream) {
      logs.get(stream)?.();
      logs.delete(stream);
    },

    async run(project, service, { argv, files }) {
      for (const file of files) await writeInService(cli, project, { service, ...file }, environment);
      const job = randomUUID();
      const output = outputBatches(text => emit('job.output', { job, text }));
      const run = runInService(cli, project, {
        service,
        argv,
        job,
        environment,
        onChunk: output.push,
      });
      jobs.set(job, run);
      void run.ended.then(exitCode => {
        jobs.delete(job);
        output.end();
        emit('job.ended', { job, exitCode });
      });
      return { job, command: run.shown };
    },

    cancelJob: async job => jobs.get(job)?.cancel(),

    dispose() {
      for (const stop of logs.values()) stop();
      for (const run of jobs.values()) void run.cancel();
      logs.clear();
    },
  };
}
