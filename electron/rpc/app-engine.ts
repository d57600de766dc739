import { dirname, join } from 'node:path';
import type { AppInfo } from '../../shared/rpc/messages.ts';
import { appVersion } from '../app-root.ts';
import { createEngineAccess } from '../engine/engine-access.ts';
import { rememberedAllowedFiles } from '../files/allowed-files.ts';
import type { AppFolders } from '../files/app-folders.ts';
import { findComposeFile } from '../files/find-compose-file.ts';
import { recentProjects } from '../files/recent-projects.ts';
import { createRoots } from '../files/roots.ts';
import { createProber } from '../probes/prober.ts';
import { createGallery, galleryFolders } from '../projects/gallery.ts';
import { createProjectHost, type ProjectHost } from '../projects/project-host.ts';
import { createRecoveryFolder } from '../projects/recovery-folder.ts';
import { createStackRunner } from '../stacks/stack-runner.ts';
import type { EngineServices } from './engine-services.ts';
import { followOpenProjects } from './follow-open-projects.ts';
import { type Answer, createAnswer } from './handlers.ts';
import { createOnlookers } from './onlookers.ts';
import type { Peer } from './peer.ts';
import { routeEvents } from './route-events.ts';
import { createStreamOwners } from './stream-owners.ts';

/** How an engine is started by its door. */
export interface AppEngineOptions {
  readonly door: AppInfo['door'];
  readonly folders: AppFolders;
  /** Absolute path to open at once. */
  readonly openAtStart: string | null;
  /** Folders the user chose beside the projects folder. */
  readonly roots: readonly string[];
  readonly link?: EngineServices['link'];
  readonly pick?: EngineServices['pick'];
}

/** The engine behind one door: answers calls, tells its peers what happens. */
export interface AppEngine {
  readonly answer: Answer;
  /** A peer has come; call the returned function when it leaves. */
  readonly join: (peer: Peer) => () => void;
  readonly projects: ProjectHost;
  /** The user asked the system to open this: its folder becomes a root and every window hears of it. */
  readonly openPath: (path: string) => Promise<void>;
  readonly dispose: () => Promise<void>;
}

/** Starts the engine. Nothing of Docker is touched before a peer asks. */
export async function createAppEngine(options: AppEngineOptions): Promise<AppEngine> {
  const recents = recentProjects(options.folders.config);
  const recentFolders = (await recents.list()).map(project => dirname(project.path));
  const roots = createRoots([options.folders.projects, ...options.roots, ...recentFolders]);
  const grantPath = async (path: string): Promise<void> => roots.grant(dirname(await findComposeFile(path)));
  if (options.openAtStart !== null) await grantPath(options.openAtStart).catch(() => undefined);
  const projects = createProjectHost(
    createRecoveryFolder(join(options.folders.config, 'recovery')),
    rememberedAllowedFiles(options.folders.config),
  );
  const owners = createStreamOwners();
  const peers = new Set<Peer>();
  const access = createEngineAccess();
  const emit = routeEvents(peers, projects, owners);
  const runner = createStackRunner({ access, emit, configFolder: options.folders.config, follow: true });
  const prober = createProber({
    engine: access.engine,
    hostReachesPorts: () => ['socket', 'pipe'].includes(access.candidate().address.kind),
  });
  const onlookers = createOnlookers(looks => prober.rest(!looks));
  const stopLive = followOpenProjects(projects, { watchProject: runner.watchProject, prober }, emit);
  const answer = createAnswer({
    info: {
      version: appVersion,
      door: options.door,
      platform: process.platform,
      projectsFolder: options.folders.projects,
      openAtStart: options.openAtStart,
    },
    projects,
    gallery: createGallery(galleryFolders, options.folders.projects),
    recents,
    roots,
    engine: access.engine,
    runner,
    owners,
    onlookers,
    link: options.link ?? null,
    pick: options.pick ?? null,
  });
  return {
    answer,
    join(peer) {
      peers.add(peer);
      onlookers.come(peer);
      return () => {
        peers.delete(peer);
        onlookers.leave(peer);
        projects.leave(peer);
        for (const stream of owners.leave(peer)) runner.unfollowLogs(stream);
      };
    },
    projects,
    async openPath(path) {
      await grantPath(path).catch(() => undefined);
      for (const peer of peers) peer.send('app.open', { path });
    },
    async dispose() {
      stopLive();
      prober.dispose();
      await runner.dispose();
      access.dispose();
      await projects.dispose();
    },
  };
}
