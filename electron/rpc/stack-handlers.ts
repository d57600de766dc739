import { findTechnologyJob } from '../probes/technology-jobs.ts';
import type { StackProject } from '../stacks/stack-runner.ts';
import type { CallHandlers } from './call-handlers.ts';
import type { EngineServices } from './engine-services.ts';
import type { Peer } from './peer.ts';

type Names = `docker.${string}` | `stack.${string}` | `image.${string}` | `logs.${string}` | `job.${string}`;

/** The handlers of everything that starts, stops, watches or asks a stack. What Docker reads is the file, so it is saved first. */
export function stackHandlers(services: EngineServices): CallHandlers<Names & keyof CallHandlers> {
  const { projects, runner, owners } = services;
  /** What was started under a profile is reached whatever is chosen now: all of them count. */
  const project = (id: string, peer: Peer): StackProject => {
    const { path, info, texts } = projects.followed(id, peer);
    const hasProfiles = Object.values(texts()).some(text => /\bprofiles\b/.test(text));
    return { id: path, file: path, folder: info().folder, ...(hasProfiles ? { profiles: ['*'] } : {}) };
  };
  const saved = async (id: string, peer: Peer): Promise<StackProject> => {
    const open = projects.followed(id, peer);
    if (!open.info().saved) await open.save();
    return project(id, peer);
  };
  const toStart = async (id: string, peer: Peer, profiles: readonly string[] = []): Promise<StackProject> => {
    const { profiles: _, ...chosen } = await saved(id, peer);
    return profiles.length > 0 ? { ...chosen, profiles } : chosen;
  };
  return {
    'docker.status': () => runner.dockerStatus(),
    'docker.start': () => runner.startDocker(),
    'stack.preflight': async ({ project: id, profiles }, peer) =>
      runner.preflight(await toStart(id, peer, profiles)),
    'stack.up': async ({ project: id, trust, profiles, anyway }, peer) =>
      runner.up(await toStart(id, peer, profiles), { trust, anyway }),
    'stack.stop': ({ project: id, anyway }, peer) => runner.stop(project(id, peer), { anyway }),
    'stack.down': ({ project: id, anyway }, peer) => runner.down(project(id, peer), { anyway }),
    'stack.dataFacts': async ({ project: id }, peer) => runner.dataFacts(await saved(id, peer)),
    'stack.downDelete': ({ project: id, hash, anyway }, peer) =>
      runner.downDelete(project(id, peer), hash, { anyway }),
    'stack.restart': ({ project: id, service, anyway }, peer) =>
      runner.restart(project(id, peer), { service, anyway }),
    'stack.cancel': async ({ project: id, action }, peer) => {
      project(id, peer);
      await runner.cancel(action);
      return null;
    },
    'image.history': ({ project: id, service }, peer) =>
      services.engine.builtImage(projects.followed(id, peer).info().name, service),
    'logs.follow': async ({ project: id, service, tail }, peer) => {
      const started = await runner.followLogs(project(id, peer), service, tail);
      owners.own(started.stream, peer);
      return started;
    },
    'logs.unfollow': ({ stream }, peer) => {
      if (owners.owns(stream, peer)) {
        runner.unfollowLogs(stream);
        owners.forget(stream);
      }
      return null;
    },
    'stack.exec': async ({ project: id, service, command }, peer) => {
      const started = await runner.exec(project(id, peer), service, command);
      owners.own(started.job, peer);
      return started;
    },
    'job.run': async ({ project: id, service, action, fields }, peer) => {
      const { name } = projects.followed(id, peer).info();
      const job = await findTechnologyJob(services.engine, name, { service, action, fields });
      const started = await runner.runJob(project(id, peer), service, job);
      owners.own(started.job, peer);
      return started;
    },
    'job.cancel': async ({ job }, peer) => {
      if (owners.owns(job, peer)) await runner.cancelJob(job);
      return null;
    },
  };
}
