import type { ProjectContext } from '../commands/project-context.ts';
import type { ComposeDocument } from '../document/document.ts';
import type { Graph } from '../graph/graph.ts';
import type { LiveSnapshot } from '../live/snapshot.ts';
import type { Variables } from '../project/interpolate.ts';
import type { Service, Stack } from '../stack/stack.ts';
import type { Role, Technology } from '../technologies/technology.ts';
import type { Finding } from './finding.ts';

/** What the Doctor examines: the project's text files by name relative to its folder, and what is known beside them. */
export interface Patient {
  /** The Compose file's name in `files`. */
  readonly file: string;
  readonly files: Readonly<Record<string, string>>;
  /** Values for `${…}` beside those of `.env` (the environment of the engine). */
  readonly environment?: Variables;
  /** What runs, for rules that look at it. */
  readonly live?: LiveSnapshot | null;
  /** Why the last start failed, until the next one succeeds. */
  readonly failure?: PatientFailure | null;
  /** Host ports that somebody else holds now (asked before `up`). */
  readonly busyPorts?: readonly {
    readonly service: string;
    readonly port: number;
    readonly protocol: string;
  }[];
}

/** Docker's refusal to start, in what the Doctor needs of it. */
export interface PatientFailure {
  /** Code of the engine's failure (`port-busy`). */
  readonly code: string;
  readonly service: string | null;
  readonly port: string | null;
  /** Docker's own words. */
  readonly line: string;
}

/** A service with what the catalogue of technologies knows of it. */
export interface KnownService {
  readonly service: Service;
  readonly technology: Technology | null;
  readonly role: Role | null;
  readonly roleName: string | null;
  /** Image and environment with `${…}` filled in. */
  readonly image: string | null;
  readonly environment: Readonly<Record<string, string | null>>;
}

/** What a rule looks at. Where the text does not parse, `stack` and `graph` are empty: only rules on raw text speak. */
export interface Examination {
  readonly patient: Patient;
  readonly text: string;
  /** The main Compose file. */
  readonly document: ComposeDocument;
  /** Every Compose file of the project by name. */
  readonly documents: ReadonlyMap<string, ComposeDocument>;
  /** Those that are merged into the stack, each with what it says alone. */
  readonly parts: ProjectContext['parts'];
  /** What Docker Compose makes of all files together. */
  readonly stack: Stack;
  readonly graph: Graph;
  readonly services: readonly KnownService[];
  /** `.env` below the environment. */
  readonly variables: Variables;
}

/** One rule: a pure function from what is to findings. */
export interface Rule {
  readonly id: string;
  /** `text` looks at the raw text, before everything else: when it finds something, nothing else is said. */
  readonly stage?: 'text';
  /** Every subject is to mend as much as the first, which alone is marked on the drawing otherwise. */
  readonly mutual?: true;
  readonly examine: (examination: Examination) => readonly Finding[];
}
