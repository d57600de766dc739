import type { EngineEvents, EventName } from '../../shared/rpc/messages.ts';

/** A project as the runner needs it. `file` and `folder` are absolute. */
export interface StackProject {
  /** Id used in events (`ProjectInfo.project`). */
  readonly id: string;
  readonly file: string;
  readonly folder: string;
  /** Profiles whose services take part; without them Compose goes by COMPOSE_PROFILES. `*` are all. */
  readonly profiles?: readonly string[];
}

/** Tells the windows; what the doors pass on. */
export type Emit = <Name extends EventName>(name: Name, event: EngineEvents[Name]) => void;

/** What a technology's action runs (`TechnologyAction.command`). */
export interface ServiceJob {
  readonly argv: readonly string[];
  readonly files: readonly { readonly path: string; readonly content: string }[];
}
