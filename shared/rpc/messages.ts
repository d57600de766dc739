import type { BundleChange, BundleEntry, LeftOut } from '../exporters/bundle/bundle.ts';
import type { ChecklistItem } from '../exporters/checklist/checklist.ts';
import type { Message } from '../live/reading.ts';
import type { LiveSnapshot } from '../live/snapshot.ts';
import type { Risk } from '../policy/policy.ts';
import type { Language } from '../words/words.ts';

/** About the running app. */
export interface AppInfo {
  readonly version: string;
  readonly door: 'desktop' | 'browser';
  readonly platform: string;
  readonly projectsFolder: string;
  /** Folder or file named on the command line, to open at once. */
  readonly openAtStart: string | null;
}

/** One entry of the gallery (`resources/examples/<id>`), which brings its own words. */
export interface TemplateInfo {
  readonly id: string;
  readonly title: Readonly<Record<Language, string>>;
  readonly summary: Readonly<Record<Language, string>>;
  /**
   * `stack`: one of the course. `system`: shows another system of the field at work. `demo`: shows one thing that goes
   * wrong, and how to mend it.
   */
  readonly kind: 'stack' | 'system' | 'demo';
  readonly services: readonly { readonly name: string; readonly technology: string | null }[];
  /** Text of its Compose file and places of its nodes: its drawing is made of them. */
  readonly compose: string;
  readonly positions: Readonly<Record<string, { readonly x: number; readonly y: number }>>;
}

/** A project opened lately; `path` is the Compose file. */
export interface RecentProject {
  readonly path: string;
  readonly name: string;
  /** ISO 8601. */
  readonly openedAt: string;
  /** Its file is not there any more (moved, deleted, on a drive that is not connected). */
  readonly missing: boolean;
}

/** A project's place on disk and whether the store holds more than the disk. */
export interface ProjectInfo {
  /** Id of the project: the absolute path of its Compose file. */
  readonly project: string;
  readonly folder: string;
  readonly file: string;
  /** Compose project name as Docker will use it. */
  readonly name: string;
  readonly saved: boolean;
  /** Unsaved work of an engine that ended unexpectedly was restored; until the user keeps, discards or saves it. */
  readonly recovered: boolean;
  /** Tells whether a window that comes back still meets the same store; a new id means a store seeded anew. */
  readonly storeId: string;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** Files that another program changed in the same places as here, with the disk's text: the user chooses. */
  readonly diskConflicts: readonly { readonly file: string; readonly text: string }[];
  /** Files that another program deleted while they are open here; the next save writes them again. */
  readonly missingFiles: readonly string[];
  /** The system does not let us write the Compose file. */
  readonly readOnly: boolean;
  /** Files outside its folder that it reads, with their real paths; nothing of them is read before the user allows it. */
  readonly outsideFiles: readonly { readonly name: string; readonly path: string }[];
}

/** A project with its whole store, for a window that begins to follow it. */
export interface ProjectState {
  readonly info: ProjectInfo;
  /** Yjs state as base64. */
  readonly state: string;
}

/** A folder's entries for the Open and Save As dialogs of the browser door. */
export interface FolderListing {
  /** Null for the list of roots. */
  readonly folder: string | null;
  readonly parent: string | null;
  readonly entries: readonly {
    readonly name: string;
    readonly path: string;
    readonly kind: 'folder' | 'compose';
  }[];
}

/** Whether Docker can be used, and if not, why and what to do (message keys with values). */
export type DockerStatus =
  | {
      readonly kind: 'ready';
      readonly version: string;
      readonly composeVersion: string;
      /** `Docker Desktop`, `Docker Engine`, `OrbStack`… */
      readonly product: string;
      readonly context: string | null;
      readonly memoryBytes: number | null;
    }
  | {
      readonly kind: 'unavailable';
      readonly reason:
        | 'cli-missing'
        | 'engine-stopped'
        | 'engine-unreachable'
        | 'permission-denied'
        | 'compose-missing'
        | 'compose-too-old';
      readonly message: Message;
      readonly nextStep: Message;
      /** True where `docker.start` can start it. */
      readonly canStart: boolean;
    }
  | { readonly kind: 'unknown' };

/** Result of the policy function on the resolved model. An empty list needs no consent. */
export interface Preflight {
  readonly risks: readonly Risk[];
  /** Hash of exactly these risky facts; what consent is bound to. */
  readonly hash: string;
  /** True when the user agreed to this hash before. */
  readonly agreed: boolean;
  /** Host ports that somebody else holds now. */
  readonly busyPorts: readonly {
    readonly service: string;
    readonly port: number;
    readonly protocol: string;
  }[];
  /** Images that are neither here nor built from the project. */
  readonly missingImages: readonly string[];
  /** Other folders (or files) that containers of this project name were started from. */
  readonly startedElsewhere: readonly string[];
}

/** What Down and delete data would delete, by name; what is external is never among it. */
export interface DataFacts {
  readonly containers: readonly string[];
  readonly networks: readonly string[];
  readonly volumes: readonly {
    readonly name: string;
    /** `anonymous`: made for one container, without a name in the file. */
    readonly kind: 'named' | 'anonymous';
    /** Services whose containers mount it now. */
    readonly services: readonly string[];
    /** Null when the engine does not say. */
    readonly sizeBytes: number | null;
  }[];
  /** Hash of exactly these names; deleting is bound to it. */
  readonly hash: string;
}

/** A compose action that has begun; its exact command line, to copy. */
export interface ActionStarted {
  readonly action: string;
  readonly command: string;
}

/** An image that Compose built for a service. */
export interface BuiltImage {
  readonly name: string;
  /** ISO 8601, by the engine's clock. */
  readonly builtAt: string;
  readonly sizeBytes: number;
  /** As `docker history` lists them, newest first; what only sets something has no size. */
  readonly layers: readonly { readonly createdBy: string; readonly sizeBytes: number }[];
}

/** A command inside a container that has begun. */
export interface JobStarted {
  readonly job: string;
  readonly command: string;
}

/** What a hand-in would be, before it is written. */
export interface HandInPreview {
  readonly fileName: string;
  /** Size of the zip in bytes. */
  readonly zipBytes: number;
  readonly entries: readonly {
    readonly path: string;
    readonly size: number;
    readonly origin: BundleEntry['origin'];
  }[];
  readonly changes: readonly BundleChange[];
  readonly leftOut: readonly LeftOut[];
  /** Files that still hold a known secret; nothing is written while there are any. */
  readonly leaks: readonly string[];
  readonly checklist: readonly ChecklistItem[];
  /** The drawing, to look at. */
  readonly svg: string;
  readonly mermaid: string;
}

/** A file that the engine made: its bytes for the window to save, or where it was written. */
export type WrittenFile =
  | { readonly kind: 'bytes'; readonly fileName: string; readonly base64: string }
  | { readonly kind: 'file'; readonly path: string };

/** What the engine tells the windows. */
export interface EngineEvents {
  /** The system asked the app to open this file or folder (a second start, a file opened with the app). */
  'app.open': { readonly path: string };
  'project.updated': { readonly project: string; readonly update: string };
  'project.info': ProjectInfo;
  'docker.changed': DockerStatus;
  'live.snapshot': { readonly project: string; readonly snapshot: LiveSnapshot };
  'action.progress': {
    readonly project: string;
    readonly action: string;
    readonly kind: 'up' | 'stop' | 'down' | 'down-delete' | 'restart';
    readonly command: string;
    /** Per service or resource, the latest word of Compose. */
    readonly steps: readonly ProgressStep[];
  };
  'action.ended': {
    readonly project: string;
    readonly action: string;
    readonly kind: 'up' | 'stop' | 'down' | 'down-delete' | 'restart';
    readonly command: string;
    readonly ok: boolean;
    readonly cancelled: boolean;
    readonly failure: EngineFailure | null;
  };
  'logs.lines': { readonly stream: string; readonly lines: readonly string[]; readonly dropped: number };
  'logs.ended': { readonly stream: string };
  'job.output': { readonly job: string; readonly text: string };
  'job.ended': { readonly job: string; readonly exitCode: number | null };
}

/** Name of an event. */
export type EventName = keyof EngineEvents;

/** One line of progress: a service, network, volume or image and what is happening to it. */
export interface ProgressStep {
  readonly id: string;
  readonly kind: 'service' | 'network' | 'volume' | 'image' | 'other';
  readonly status: string;
  readonly state: 'working' | 'done' | 'error';
  /** 0..1 where known. */
  readonly fraction: number | null;
}

/** A failure as data: what happened, what to do next, and the raw text to copy. */
export interface EngineFailure {
  readonly code: string;
  readonly message: Message;
  readonly nextStep: Message | null;
  readonly raw: string | null;
}
