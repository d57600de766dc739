import { create } from 'zustand';
import type { PatientFailure } from '../../shared/doctor/rule.ts';
import type { Plan } from '../../shared/document/plan.ts';
import type { LiveSnapshot } from '../../shared/live/snapshot.ts';
import type { Position, ProjectStore } from '../../shared/project/store.ts';
import type {
  AppInfo,
  DockerStatus,
  EngineEvents,
  EngineFailure,
  Preflight,
  ProjectInfo,
} from '../../shared/rpc/messages.ts';
import type { Language } from '../../shared/words/words.ts';
import type { BridgeState } from '../bridge/bridge.ts';
import type { Aim } from './aim.ts';
import type { Derived } from './derive.ts';
import type { Diagnosis } from './diagnosis.ts';
import type { PasteOffer } from './paste-offer.ts';

/** How the window is divided. */
export type ViewMode = 'draw' | 'both' | 'yaml';

/** Tabs of the right panel. */
export type PanelTab = 'settings' | 'yaml' | 'live' | 'logs' | 'terminal';

/** Colours: the system's choice unless the user chose. */
export type Theme = 'system' | 'light' | 'dark';

/** What is selected on the canvas: node ids, or one edge id. */
export interface Selection {
  readonly nodes: readonly string[];
  readonly edge: string | null;
}

/** A shared fact is to change: the user chooses for everybody or only here. */
export interface PendingChoice {
  readonly plan: Extract<Plan, { kind: 'choices' }>;
  readonly apply: (scope: 'shared' | 'here') => void;
}

/** A compose action under way or just ended. */
export interface RunningAction {
  readonly action: string;
  readonly kind: EngineEvents['action.progress']['kind'];
  readonly command: string;
  readonly steps: EngineEvents['action.progress']['steps'];
  readonly state: 'running' | 'cancelling' | 'done' | 'failed' | 'cancelled';
  readonly failure: EngineFailure | null;
}

/** A job inside a container with its output. */
export interface Job {
  readonly job: string;
  readonly service: string;
  readonly command: string;
  readonly output: string;
  readonly exitCode: number | null;
  readonly running: boolean;
  /** Prints a log (a technology's action), not an answer to one command. */
  readonly log: boolean;
}

/** A line of the cheat sheet: an exact command that was run. */
export interface CommandLine {
  readonly at: number;
  /** The project that was open; null before one is. */
  readonly project: string | null;
  readonly command: string;
}

/** The list of problems: whether it is shown, and of which node of the drawing alone. */
export interface ProblemsPanel {
  readonly open: boolean;
  readonly subject: string | null;
  /** The finding that was asked for, and a counter so that it can be asked for twice. */
  readonly shown: { readonly key: string; readonly turn: number } | null;
}

/** A place of a file's text that the editor is asked to show; `turn` counts, so that the same place can be asked for twice. */
export interface Reveal {
  /** Null for the Compose file. */
  readonly file: string | null;
  readonly offset: number;
  readonly to: number;
  readonly turn: number;
}

/** The state of the window. Panels meet only here; what follows from the text is in `derived`. */
export interface SessionState {
  readonly bridge: BridgeState;
  readonly app: AppInfo | null;
  readonly docker: DockerStatus;
  readonly language: Language;
  readonly theme: Theme;
  readonly info: ProjectInfo | null;
  readonly store: ProjectStore | null;
  readonly derived: Derived | null;
  /** The profiles that the user has chosen; null for those of `COMPOSE_PROFILES`. */
  readonly profiles: readonly string[] | null;
  /** The Compose file that changes go to; null for the one that says the fact. */
  readonly destination: string | null;
  /** Where the next change of one fact goes, where that was chosen at its field. */
  readonly aim: Aim | null;
  /** What the Doctor found, and in which texts. */
  readonly diagnosis: Diagnosis | null;
  readonly problems: ProblemsPanel;
  /** Host ports that somebody else held at the last preflight. */
  readonly busyPorts: Preflight['busyPorts'];
  /** Counts the requests to bring the whole drawing into view. */
  readonly wholeDrawing: number;
  /** Text that was pasted and waits for the user's word. */
  readonly paste: PasteOffer | null;
  /** Positions said by the board. */
  readonly positions: Readonly<Record<string, Position>>;
  readonly selection: Selection;
  readonly view: ViewMode;
  readonly tab: PanelTab;
  /** The file that the right panel shows beside the drawing; null for the Compose file. */
  readonly file: string | null;
  /** Shown as a form where there is one for it, or as its text. */
  readonly look: 'form' | 'text';
  readonly live: LiveSnapshot | null;
  /** History of the series of readings: `service/technology/series` → the last numbers. */
  readonly series: Readonly<Record<string, readonly (number | null)[]>>;
  readonly action: RunningAction | null;
  readonly jobs: readonly Job[];
  /** Why the last start failed, for the Doctor; null after one that went well. */
  readonly startFailure: PatientFailure | null;
  /** The texts by file that the stack was last started with, and that went well; null when that is not known. */
  readonly startedWith: Readonly<Record<string, string>> | null;
  readonly commandLines: readonly CommandLine[];
  readonly choice: PendingChoice | null;
  /** Waiting for the user's consent to what reaches out of the containers, or telling of busy ports. */
  readonly preflight: Preflight | null;
  readonly reveal: Reveal | null;
  /** A dialog that is open. */
  readonly dialog:
    | null
    | { readonly kind: 'open' }
    | { readonly kind: 'hand-in' }
    | { readonly kind: 'save-as' }
    | { readonly kind: 'job'; readonly service: string; readonly action: string }
    | { readonly kind: 'down' }
    | { readonly kind: 'delete-data' }
    | { readonly kind: 'other-folder'; readonly go: () => void }
    /** Shows what a fix changes before it does; `fix` is the place in the finding's list. `thenRun` starts the stack after it. */
    | { readonly kind: 'fix'; readonly finding: string; readonly fix: number; readonly thenRun: boolean }
    | { readonly kind: 'fix-all'; readonly thenRun: boolean }
    | { readonly kind: 'before-run' }
    /** Files changed on disk in the same places as here, one after another; `thenSave` goes on with the save they stopped. */
    | { readonly kind: 'disk-conflict'; readonly thenSave: boolean };
  readonly opening: boolean;
  readonly failure: EngineFailure | null;
}

/** The session store; read with `useSession(state => state.…)`, changed by the functions of this folder only. */
export const useSession = create<SessionState>(() => ({
  bridge: 'connecting',
  app: null,
  docker: { kind: 'unknown' },
  language: 'en',
  theme: 'system',
  info: null,
  store: null,
  derived: null,
  profiles: null,
  destination: null,
  aim: null,
  diagnosis: null,
  problems: { open: false, subject: null, shown: null },
  busyPorts: [],
  wholeDrawing: 0,
  paste: null,
  positions: {},
  selection: { nodes: [], edge: null },
  view: 'both',
  tab: 'yaml',
  file: null,
  look: 'form',
  live: null,
  series: {},
  action: null,
  jobs: [],
  startFailure: null,
  startedWith: null,
  commandLines: [],
  choice: null,
  preflight: null,
  reveal: null,
  dialog: null,
  opening: false,
  failure: null,
}));
