import type { AppInfo } from '../../shared/rpc/messages.ts';
import type { Engine } from '../engine/engine.ts';
import type { RecentProjects } from '../files/recent-projects.ts';
import type { Roots } from '../files/roots.ts';
import type { Gallery } from '../projects/gallery.ts';
import type { ProjectHost } from '../projects/project-host.ts';
import type { StackRunner } from '../stacks/stack-runner.ts';
import type { Onlookers } from './onlookers.ts';
import type { StreamOwners } from './stream-owners.ts';

/** What a system dialog is for. */
export type PickPurpose = 'open' | 'open-folder' | 'save';

/** Everything the handlers of the contract work with; one per running app, whatever door it has. */
export interface EngineServices {
  readonly info: AppInfo;
  readonly projects: ProjectHost;
  readonly gallery: Gallery;
  readonly recents: RecentProjects;
  /** The folders the user chose; every path of a call must lie inside one. */
  readonly roots: Roots;
  readonly engine: Pick<Engine, 'snapshot' | 'inspect' | 'builtImage'>;
  readonly runner: StackRunner;
  readonly owners: StreamOwners;
  readonly onlookers: Onlookers;
  /** A fresh one-time address; null on the desktop. */
  readonly link: (() => string) | null;
  /** The system's own dialog; null in the browser door. */
  readonly pick: ((purpose: PickPurpose, suggested: string | undefined) => Promise<string | null>) | null;
}
