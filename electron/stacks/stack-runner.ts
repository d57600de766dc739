import type { LiveSnapshot } from '../../shared/live/snapshot.ts';
import type {
  ActionStarted,
  DockerStatus,
  EngineEvents,
  EventName,
  JobStarted,
  Preflight,
} from '../../shared/rpc/messages.ts';

/** A project as the runner needs it. `file` and `folder` are absolute. */
export interface StackProject {
  /** Id used in events (`ProjectInfo.project`). */
  readonly id: string;
  readonly file: string;
  readonly folder: string;
}

/** Tells the windows; what the doors pass on. */
export type Emit = <Name extends EventName>(name: Name, event: EngineEvents[Name]) => void;

/**
 * Everything that starts, stops, watches and asks a stack: the handlers of `docker.*`, `stack.*`, `logs.*` and
 * `job.cancel`. Calls that fail reject with an `EngineError`; what happens later arrives through `emit`.
 */
export interface StackRunner {
  readonly dockerStatus: () => Promise<DockerStatus>;
  /** Starts Docker Desktop where its command line can, and waits until it answers or three minutes are over. */
  readonly startDocker: () => Promise<DockerStatus>;
  /** What the saved file would reach outside its containers, and what would keep it from starting. */
  readonly preflight: (project: StackProject) => Promise<Preflight>;
  /** Runs the file as it is on disk (save first). Rejects with code `trust-needed` while risks are not agreed to. */
  readonly up: (project: StackProject, trust?: string) => Promise<ActionStarted>;
  readonly stop: (project: StackProject) => Promise<ActionStarted>;
  readonly down: (project: StackProject) => Promise<ActionStarted>;
  readonly restart: (project: StackProject, service?: string) => Promise<ActionStarted>;
  /** Interrupts an action; it ends with `action.ended` and `cancelled`. Unknown actions are ignored. */
  readonly cancel: (action: string) => Promise<void>;
  readonly followLogs: (
    project: StackProject,
    service: string,
    tail: number,
  ) => Promise<{ readonly stream: string; readonly command: string }>;
  readonly unfollowLogs: (stream: string) => void;
  /** One shell line in a service's container; output as `job.output`, end as `job.ended`. */
  readonly exec: (project: StackProject, service: string, command: string) => Promise<JobStarted>;
  /** An argument list in a service's container, after writing `files` into it (a technology's action). */
  readonly runJob: (project: StackProject, service: string, job: ServiceJob) => Promise<JobStarted>;
  /** Ends a job inside its container too. */
  readonly cancelJob: (job: string) => Promise<void>;
  /**
   * Follows what runs of a Compose project: a snapshot at once, on every change (at most ten a second) and with
   * figures every five seconds. `serviceNames` is asked each time. Readings are empty: probes add them. Gives dispose.
   */
  readonly watchProject: (
    name: string,
    serviceNames: () => readonly string[],
    onSnapshot: (snapshot: LiveSnapshot) => void,
  ) => () => void;
  readonly dispose: () => Promise<void>;
}

/** What a technology's action runs (`TechnologyAction.command`). */
export interface ServiceJob {
  readonly argv: readonly string[];
  readonly files: readonly { readonly path: string; readonly content: string }[];
}
