import { z } from 'zod';
import { languages } from '../words/words.ts';
import type {
  ActionStarted,
  AppInfo,
  BuiltImage,
  DataFacts,
  DockerStatus,
  FolderListing,
  HandInPreview,
  JobStarted,
  Preflight,
  ProjectInfo,
  ProjectState,
  RecentProject,
  TemplateInfo,
  WrittenFile,
} from './messages.ts';

const projectId = z.string().min(1).max(4096);
const serviceName = z
  .string()
  .min(1)
  .max(256)
  .regex(/^[A-Za-z0-9._-]+$/);
const base64 = z.string().max(16_000_000);
/** The user wants it although containers of this project name were started from another folder. */
const anyway = z.boolean().optional();
/** Profiles whose services take part. */
const profiles = z.array(z.string().min(1).max(200)).max(100).optional();
const path = z
  .string()
  .min(1)
  .max(4096)
  .refine(value => !value.includes('\0'));

const language = z.enum(languages);
const student = z.string().trim().max(100).optional();
/** Back to the window as bytes, into the project's folder, or (desktop) to the place the user chose. */
const destination = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('download') }),
  z.object({ kind: z.literal('project-folder') }),
  z.object({ kind: z.literal('path'), path }),
]);

/** What the window may ask of the engine: one schema per call, checked where the call arrives. */
export const calls = {
  /** Version, door, language, folders. */
  'app.info': z.object({}),
  /** A fresh one-time address, for another tab (browser door only). */
  'app.link': z.object({}),
  /** Whether the window can be seen (not minimised, not in a tab behind); one that never says so counts as seen. */
  'app.seen': z.object({ seen: z.boolean() }),
  'gallery.list': z.object({}),
  /** Copies a template into a new folder below the projects folder (or `folder`) and opens it. */
  'gallery.create': z.object({
    template: z.string().regex(/^[a-z0-9-]+$/),
    name: z.string().max(100).optional(),
  }),
  'projects.recent': z.object({}),
  /** Takes a project out of the list of recent ones; its files stay. Answers the list. */
  'projects.forget': z.object({ path }),
  /** Opens a Compose file or a folder that holds one. */
  'project.open': z.object({ path }),
  /**
   * Makes a new folder below the projects folder (or `folder`, inside the roots) with these files, text by relative name,
   * one of them a Compose file, and opens it. Nothing that exists is overwritten: a taken name gets a number.
   */
  'project.createFromText': z.object({
    name: z.string().max(100),
    folder: path.optional(),
    files: z
      .record(z.string().min(1).max(255), z.string().max(2_200_000))
      .refine(files => Object.keys(files).length <= 200),
  }),
  /** Stops following a project; the store goes when nobody follows it. */
  'project.close': z.object({ project: projectId }),
  /** A change of the store made by this window, as a Yjs update. `command` changes are undone one by one, typing in runs. */
  'project.update': z.object({ project: projectId, update: base64, kind: z.enum(['command', 'typing']) }),
  'project.undo': z.object({ project: projectId }),
  'project.redo': z.object({ project: projectId }),
  'project.save': z.object({ project: projectId }),
  /** Writes the project to another file (or `compose.yaml` in a folder) and opens that one; an existing file only with `overwrite`. */
  'project.saveAs': z.object({ project: projectId, path, overwrite: z.boolean().optional() }),
  /** A file (all in conflict when left out) changed on disk in the same places as here: keep ours, or take the disk's. */
  'project.resolveDisk': z.object({
    project: projectId,
    file: z.string().max(4096).optional(),
    take: z.enum(['ours', 'disk']),
  }),
  /** The user allows a file outside the project's folder, as `outsideFiles` names it; it is remembered for this project. */
  'project.allowFile': z.object({ project: projectId, name: path, path }),
  /** Work that was restored after a crash: keep it, or go back to what is on the disk (undoable). */
  'project.answerRestored': z.object({ project: projectId, take: z.enum(['keep', 'discard']) }),
  /** Folders and Compose files inside the roots the user chose. Without a folder: the roots. */
  'files.list': z.object({ folder: path.optional() }),
  /** The system's own dialog (desktop door only); what the user picks becomes a root. Null when cancelled. */
  'files.pick': z.object({ purpose: z.enum(['open', 'open-folder', 'save']), suggested: path.optional() }),
  /**
   * A Compose file dropped onto a browser tab: it is written under its name into a new folder below the projects folder
   * (or `folder`, inside the roots), and opened. Nothing that exists is overwritten.
   */
  'files.import': z.object({
    folder: path.optional(),
    name: z.string().min(1).max(255),
    text: z.string().max(2_200_000),
  }),
  /** What a hand-in would hold, what is changed in the copy and what is missing; writes nothing. */
  'handin.preview': z.object({ project: projectId, language, student }),
  /** Makes the zip. Refused while a known secret would be in it. */
  'handin.write': z.object({ project: projectId, language, student, to: destination }),
  /** The drawing alone, for documents and slides. */
  'handin.diagram': z.object({
    project: projectId,
    language,
    format: z.enum(['svg', 'png', 'mermaid']),
    transparent: z.boolean().optional(),
    to: destination,
  }),
  'docker.status': z.object({}),
  /** Starts Docker Desktop where its command line can. */
  'docker.start': z.object({}),
  /** What the stack would reach outside its containers; asked before every start. */
  'stack.preflight': z.object({ project: projectId, profiles }),
  /**
   * `docker compose up -d`; `trust` is the hash of the risks the user agreed to. Like the four below it fails with
   * `other-folder` while containers of this project name were started from another folder, unless `anyway`.
   */
  'stack.up': z.object({ project: projectId, trust: z.string().max(128).optional(), profiles, anyway }),
  'stack.stop': z.object({ project: projectId, anyway }),
  'stack.down': z.object({ project: projectId, anyway }),
  /** What Down and delete data would delete. */
  'stack.dataFacts': z.object({ project: projectId }),
  /** `docker compose down -v`; `hash` is that of the list the user saw. Fails with `data-changed` when it is another now. */
  'stack.downDelete': z.object({ project: projectId, hash: z.string().length(64), anyway }),
  'stack.restart': z.object({ project: projectId, service: serviceName.optional(), anyway }),
  'stack.cancel': z.object({ project: projectId, action: z.string() }),
  /** The image that was built for a service and its layers. */
  'image.history': z.object({ project: projectId, service: serviceName }),
  'logs.follow': z.object({
    project: projectId,
    service: serviceName,
    tail: z.number().int().min(0).max(5000),
  }),
  'logs.unfollow': z.object({ stream: z.string() }),
  /** Runs one command in a service's container (`docker compose exec -T`); output arrives as `job.output`. */
  'stack.exec': z.object({ project: projectId, service: serviceName, command: z.string().min(1).max(4000) }),
  /** Runs a technology's action (a Spark job); the engine looks the command up itself. */
  'job.run': z.object({
    project: projectId,
    service: serviceName,
    action: z.string().max(100),
    fields: z.record(z.string().max(100), z.string().max(2_000_000)),
  }),
  'job.cancel': z.object({ job: z.string() }),
} as const;

/** Name of a call. */
export type CallName = keyof typeof calls;

/** Arguments of a call. */
export type CallArgs<Name extends CallName> = z.infer<(typeof calls)[Name]>;

/** What each call answers. A call that fails rejects with an `EngineFailure` (a message key with values). */
export interface CallResults {
  'app.info': AppInfo;
  'app.link': { readonly url: string };
  'app.seen': null;
  'gallery.list': readonly TemplateInfo[];
  'gallery.create': ProjectState;
  'projects.recent': readonly RecentProject[];
  'projects.forget': readonly RecentProject[];
  'project.open': ProjectState;
  'project.createFromText': ProjectState;
  'project.close': null;
  'project.update': null;
  'project.undo': null;
  'project.redo': null;
  'project.save': ProjectInfo;
  'project.saveAs': ProjectState;
  'project.resolveDisk': ProjectInfo;
  'project.allowFile': ProjectInfo;
  'project.answerRestored': ProjectInfo;
  'files.list': FolderListing;
  'files.pick': string | null;
  'files.import': ProjectState;
  'handin.preview': HandInPreview;
  'handin.write': WrittenFile;
  'handin.diagram': WrittenFile;
  'docker.status': DockerStatus;
  'docker.start': DockerStatus;
  'stack.preflight': Preflight;
  'stack.up': ActionStarted;
  'stack.stop': ActionStarted;
  'stack.down': ActionStarted;
  'stack.dataFacts': DataFacts;
  'stack.downDelete': ActionStarted;
  'stack.restart': ActionStarted;
  'stack.cancel': null;
  /** Null when nothing was built yet. */
  'image.history': BuiltImage | null;
  'logs.follow': { readonly stream: string; readonly command: string };
  'logs.unfollow': null;
  'stack.exec': JobStarted;
  'job.run': JobStarted;
  'job.cancel': null;
}
/** The calls as a typed object: what the bridge in the window implements and the engine serves. */
