import type { Readable, Writable } from 'node:stream';
import type { ProjectContainer } from '../../shared/live/match-services.ts';
import type { BuiltImage } from '../../shared/rpc/messages.ts';
import type { ProjectResources } from './project-resources.ts';

/**
 * The only port to a Docker engine for watching and asking. Starting and stopping goes through `docker compose`
 * (electron/compose). A recorded engine implements this for tests and demos. Calls reject with an `EngineError`
 * when no engine answers.
 */
export interface Engine {
  readonly version: () => Promise<EngineVersion>;
  /** All containers of one Compose project as they are now, one-off (`run`) containers left out; names in order. */
  readonly snapshot: (project: string) => Promise<readonly ProjectContainer[]>;
  /** Calls back for every change of a container of a Compose project and when the engine comes or goes. Gives dispose. */
  readonly onChange: (listener: (change: EngineChange) => void) => () => void;
  /** Null when there is no such container. */
  readonly inspect: (container: string) => Promise<ContainerDetails | null>;
  /** One sample of the counters; null when the container does not run. The caller computes rates from two samples. */
  readonly stats: (container: string) => Promise<StatsSample | null>;
  /** The last lines that a container printed on both streams, oldest first; empty when there is no such container. */
  readonly lastLines: (container: string, count: number) => Promise<readonly string[]>;
  /** Starts a process in a running container (argument list, no shell). */
  readonly exec: (container: string, argv: readonly string[], options?: ExecOptions) => Promise<ExecSession>;
  readonly imageExists: (reference: string) => Promise<boolean>;
  /** The newest image that Compose built for a service of a project, with its layers; null when there is none. */
  readonly builtImage: (project: string, service: string) => Promise<BuiltImage | null>;
  /** What a Compose project has: containers, networks, and all volumes with their sizes. */
  readonly resources: (project: string) => Promise<ProjectResources>;
  readonly dispose: () => void;
}

/** What the engine says of itself. */
export interface EngineVersion {
  readonly version: string;
  readonly apiVersion: string;
  /** `Docker Desktop`, `Debian GNU/Linux 12 (bookworm)`, `OrbStack`… as the engine names its system. */
  readonly operatingSystem: string;
  readonly memoryBytes: number | null;
  readonly cpus: number | null;
}

/** A change that the event stream tells. After `connected` whoever keeps a copy lists anew. */
export type EngineChange =
  | { readonly kind: 'connected' }
  | { readonly kind: 'lost' }
  | {
      readonly kind: 'container';
      readonly project: string;
      readonly service: string | null;
      readonly container: string;
      /** `start`, `die`, `health_status: healthy`… */
      readonly action: string;
      /** Milliseconds since the epoch by the engine's clock. */
      readonly at: number;
    };

/** What probes need of a container. */
export interface ContainerDetails {
  readonly id: string;
  readonly project: string | null;
  readonly service: string | null;
  readonly running: boolean;
  readonly image: string;
  readonly hostname: string | null;
  readonly command: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  /** Addresses inside networks, by network name. */
  readonly addresses: Readonly<Record<string, string>>;
  readonly ports: ProjectContainer['container']['ports'];
  readonly labels: Readonly<Record<string, string>>;
}

/** Raw counters at one moment; CPU in nanoseconds. */
export interface StatsSample {
  readonly at: number;
  readonly cpuTotal: number;
  readonly systemTotal: number | null;
  readonly cpus: number;
  /** Memory in use without the page cache that can be given back. */
  readonly memoryBytes: number | null;
  readonly memoryLimitBytes: number | null;
}

/** How to start a process in a container. */
export interface ExecOptions {
  readonly environment?: Readonly<Record<string, string>>;
  readonly user?: string;
  readonly workingFolder?: string;
  /** Opens the process's stdin. */
  readonly stdin?: boolean;
}

/** A process in a container. It ends by itself: closing the streams does not kill it. */
export interface ExecSession {
  readonly stdin: Writable | null;
  readonly stdout: Readable;
  readonly stderr: Readable;
  /** Exit code; null when the engine went away before it was known. */
  readonly ended: Promise<number | null>;
  /** Drops the connection. */
  readonly close: () => void;
}
