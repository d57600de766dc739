import type { End } from './end-of-container.ts';
import type { Reading } from './reading.ts';
import type { Symptom } from './symptoms.ts';

/** State of a service as one word; colour, symbol and words derive from it. */
export type ServiceState =
  | 'absent'
  | 'created'
  | 'starting'
  | 'running'
  | 'healthy'
  | 'unhealthy'
  | 'restarting'
  | 'paused'
  | 'exited'
  | 'dead';

/** One container of a service, from the engine's list and inspect. Unknown figures are null, never 0. */
export interface LiveContainer {
  readonly id: string;
  readonly name: string;
  readonly state: string;
  readonly health: string | null;
  readonly exitCode: number | null;
  /** Linux stopped it because it wanted more memory than it may have; null while that is not known. */
  readonly outOfMemory?: boolean | null;
  /** For one that was killed: whether somebody had asked Docker to stop it. */
  readonly askedToStop?: boolean;
  readonly restarts: number | null;
  readonly startedAt: string | null;
  readonly cpuPercent: number | null;
  readonly memoryBytes: number | null;
  readonly memoryLimitBytes: number | null;
  readonly ports: readonly LivePort[];
  /** Addresses inside the project's networks, by network name. */
  readonly addresses: Readonly<Record<string, string>>;
  /** Folder and Compose files that it was started from, absolute, as its labels say. */
  readonly startedFrom?: { readonly folder: string; readonly files: readonly string[] } | null;
}

/** A port as really published. */
export interface LivePort {
  readonly hostIp: string | null;
  readonly published: number | null;
  readonly target: number;
  readonly protocol: string;
}

/** One service of the running project. */
export interface LiveService {
  readonly name: string;
  readonly state: ServiceState;
  readonly exitCode: number | null;
  /** How the container ended whose exit code that is. */
  readonly end?: End | null;
  readonly restarts: number | null;
  readonly containers: readonly LiveContainer[];
  readonly readings: readonly Reading[];
  /** What the last lines of its log show. */
  readonly symptoms?: readonly Symptom[];
}

/** What runs of a project at one moment. */
export interface LiveSnapshot {
  readonly project: string;
  readonly engine: { readonly version: string } | null;
  /** ISO 8601. */
  readonly at: string;
  readonly services: readonly LiveService[];
  /** Other folders (or files) that containers of this project name were started from: Docker takes both for one stack. */
  readonly startedElsewhere?: readonly string[];
}
