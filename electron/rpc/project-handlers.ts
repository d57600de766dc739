import { stat } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { composeFileNames } from '../../shared/project/compose-files.ts';
import { failing } from '../failure.ts';
import { listFolder } from '../files/list-folder.ts';
import { createProject, importComposeFile } from '../projects/new-project.ts';
import type { CallHandlers } from './call-handlers.ts';
import type { EngineServices } from './engine-services.ts';
import type { Peer } from './peer.ts';

type Names =
  | 'app.info'
  | 'app.link'
  | 'app.seen'
  | 'gallery.list'
  | 'gallery.create'
  | `projects.${string}`
  | `project.${string}`
  | `files.${string}`;

/** The handlers of everything about the app, its projects and their files. */
export function projectHandlers(services: EngineServices): CallHandlers<Names & keyof CallHandlers> {
  const { projects, recents, gallery, roots } = services;
  const open = async (path: string, peer: Peer) => {
    const state = await projects.open(path, peer);
    // Not waited for: between this state and its answer no update of another peer may pass.
    void recents.add(state.info.project, new Date().toISOString());
    return state;
  };
  const parentOf = async (folder: string | undefined): Promise<string> =>
    folder === undefined ? services.info.projectsFolder : roots.check(folder);
  return {
    'app.info': () => services.info,
    'app.link': () => {
      if (!services.link) throw failing('projects', 'not-in-this-door');
      return { url: services.link() };
    },
    'app.seen': ({ seen }, peer) => {
      services.onlookers.see(peer, seen);
      return null;
    },
    'gallery.list': () => gallery.list(),
    'gallery.create': async ({ template, name }, peer) => open(await gallery.create(template, name), peer),
    'projects.recent': () => recents.list(),
    'projects.forget': async ({ path }) => {
      await recents.forget(path);
      return recents.list();
    },
    'project.open': async ({ path }, peer) => open(await roots.check(path), peer),
    'project.createFromText': async ({ name, folder, files }, peer) =>
      open(await createProject(await parentOf(folder), name, files), peer),
    'project.close': ({ project }, peer) => {
      projects.unfollow(project, peer);
      return null;
    },
    'project.update': ({ project, update, kind }, peer) => {
      projects.followed(project, peer).update(update, kind, peer);
      return null;
    },
    'project.undo': ({ project }, peer) => {
      projects.followed(project, peer).undo();
      return null;
    },
    'project.redo': ({ project }, peer) => {
      projects.followed(project, peer).redo();
      return null;
    },
    'project.save': ({ project }, peer) => projects.followed(project, peer).save(),
    'project.saveAs': async ({ project, path, overwrite }, peer) => {
      const current = projects.followed(project, peer);
      const target = await saveTarget(await roots.check(path));
      if (target === current.path) {
        await current.save();
        return current.state();
      }
      if (!overwrite && (await kindOf(target)) !== null)
        throw failing('projects', 'file-exists', { path: target });
      if (projects.openProjects().some(other => other.path === target)) {
        throw failing('projects', 'file-open-already', { path: target });
      }
      await current.writeTo(target);
      const state = await open(target, peer);
      projects.unfollow(project, peer);
      return state;
    },
    'project.resolveDisk': ({ project, file, take }, peer) =>
      projects.followed(project, peer).resolveDisk(take, file),
    'project.allowFile': ({ project, name, path }, peer) =>
      projects.followed(project, peer).allowFile(name, path),
    'project.answerRestored': ({ project, take }, peer) =>
      projects.followed(project, peer).answerRestored(take),
    'files.list': ({ folder }) => listFolder(roots, folder),
    'files.import': async ({ folder, name, text }, peer) =>
      open(await importComposeFile(await parentOf(folder), name, text), peer),
    'files.pick': async ({ purpose, suggested }) => {
      if (!services.pick) throw failing('projects', 'not-in-this-door');
      const picked = await services.pick(purpose, suggested);
      if (picked !== null) roots.grant(purpose === 'open-folder' ? picked : dirname(picked));
      return picked;
    },
  };
}

/** The Compose file that a Save As path means; only YAML files are ever written. Fails with `not-yaml-name`. */
async function saveTarget(path: string): Promise<string> {
  if ((await kindOf(path)) === 'folder') return join(path, composeFileNames[0]);
  if (!/^\.ya?ml$/i.test(extname(path))) throw failing('projects', 'not-yaml-name', { name: basename(path) });
  return path;
}

async function kindOf(path: string): Promise<'file' | 'folder' | null> {
  return stat(path).then(
    found => (found.isDirectory() ? 'folder' : 'file'),
    () => null,
  );
}
