import { realpath } from 'node:fs/promises';
import type { ProjectState } from '../../shared/rpc/messages.ts';
import { failing } from '../failure.ts';
import { type AllowedFiles, noneAllowed } from '../files/allowed-files.ts';
import { findComposeFile } from '../files/find-compose-file.ts';
import type { Peer } from '../rpc/peer.ts';
import { type OpenProject, openProject } from './open-project.ts';
import type { RecoveryFolder } from './recovery-folder.ts';

/** How long a project without followers and without unsaved changes stays open, so that a reload keeps its history, in milliseconds. */
const lingering = 60_000;

/** The projects that are open in the engine, and who follows which. */
export interface ProjectHost {
  /** Opens a Compose file or the one in a folder; the peer follows it from now on. */
  readonly open: (path: string, peer: Peer) => Promise<ProjectState>;
  /** The open project of this id that the peer follows; fails with `project-not-open`. */
  readonly followed: (project: string, peer: Peer) => OpenProject;
  readonly unfollow: (project: string, peer: Peer) => void;
  /** The peer is gone: it follows nothing any more. */
  readonly leave: (peer: Peer) => void;
  readonly followers: (project: string) => readonly Peer[];
  readonly openProjects: () => readonly OpenProject[];
  /** Hears what happens to the projects; returns the end. */
  readonly listen: (listener: HostListener) => () => void;
  readonly dispose: () => Promise<void>;
}

/** Hears what happens to the open projects. */
export interface HostListener {
  /** A peer began to follow the project. */
  readonly followed: (project: OpenProject) => void;
  /** The last follower left. */
  readonly abandoned: (project: OpenProject) => void;
  readonly infoChanged: (project: OpenProject) => void;
}

interface Entry {
  readonly project: OpenProject;
  readonly followers: Set<Peer>;
  closing: NodeJS.Timeout | null;
}

/** Makes a host without projects. A project with unsaved changes stays open when its last follower leaves; without `recovery` nothing is kept for after a crash, without `allowedFiles` no file outside a project's folder is read. */
export function createProjectHost(
  recovery: RecoveryFolder | null = null,
  allowedFiles: (projectFile: string) => AllowedFiles = () => noneAllowed,
): ProjectHost {
  const entries = new Map<string, Promise<Entry>>();
  const opened = new Map<string, Entry>();
  const listeners = new Set<HostListener>();

  const start = async (path: string, identity: string): Promise<Entry> => {
    const followers = new Set<Peer>();
    const project = await openProject(
      path,
      {
        updated(update, from) {
          for (const peer of followers)
            if (peer !== from) peer.send('project.updated', { project: path, update });
        },
        infoChanged(info) {
          for (const peer of followers) peer.send('project.info', info);
          for (const listener of listeners) listener.infoChanged(project);
          if (info.saved && followers.size === 0) closeLater(identity);
        },
      },
      recovery,
      allowedFiles(path),
    );
    const entry: Entry = { project, followers, closing: null };
    opened.set(identity, entry);
    return entry;
  };
  const entryOf = (path: string, identity: string): Promise<Entry> => {
    const known = entries.get(identity);
    if (known) return known;
    const starting = start(path, identity);
    entries.set(identity, starting);
    starting.catch(() => entries.delete(identity));
    return starting;
  };
  const closeLater = (identity: string): void => {
    const entry = opened.get(identity);
    if (!entry) return;
    if (entry.closing) clearTimeout(entry.closing);
    entry.closing = setTimeout(() => {
      if (entry.followers.size > 0 || !entry.project.info().saved) return;
      entries.delete(identity);
      opened.delete(identity);
      void entry.project.dispose();
    }, lingering);
    entry.closing.unref();
  };
  const drop = (identity: string, entry: Entry, peer: Peer): void => {
    if (!entry.followers.delete(peer) || entry.followers.size > 0) return;
    for (const listener of listeners) listener.abandoned(entry.project);
    closeLater(identity);
  };
  const find = (project: string): readonly [string, Entry] | undefined =>
    [...opened].find(([, entry]) => entry.project.path === project);

  return {
    async open(path, peer) {
      const file = await findComposeFile(path);
      const entry = await entryOf(file, await identityOf(file));
      if (entry.closing) clearTimeout(entry.closing);
      entry.closing = null;
      entry.followers.add(peer);
      for (const listener of listeners) listener.followed(entry.project);
      return entry.project.state();
    },
    followed(project, peer) {
      const entry = find(project)?.[1];
      if (!entry?.followers.has(peer)) throw failing('projects', 'project-not-open');
      return entry.project;
    },
    unfollow(project, peer) {
      const found = find(project);
      if (found) drop(...found, peer);
    },
    leave(peer) {
      for (const [identity, entry] of opened) drop(identity, entry, peer);
    },
    followers: project => [...(find(project)?.[1].followers ?? [])],
    openProjects: () => [...opened.values()].map(entry => entry.project),
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async dispose() {
      for (const entry of opened.values()) if (entry.closing) clearTimeout(entry.closing);
      const projects = [...opened.values()].map(entry => entry.project.dispose());
      entries.clear();
      opened.clear();
      await Promise.all(projects);
    },
  };
}

/** One file has one store, whatever links lead to its folder. */
async function identityOf(file: string): Promise<string> {
  return realpath(file).catch(() => file);
}
