import type { Json, Message, Reading } from '../live/reading.ts';
import type { HealthcheckFields } from './healthcheck.ts';
import type { TechnologyRule } from './technology-rule.ts';
import type { TechnologyWords } from './technology-words.ts';
import type { Wiring } from './wiring.ts';

/**
 * The one shape of a technology plug-in: pure data and pure functions. The core does all I/O. A technology knows
 * nothing of another one; what joins two of them is declared by addresses and roles.
 */
export interface Technology {
  /** Stable id: `postgres`, `spark`. */
  readonly id: string;
  /** Proper name, not translated: `PostgreSQL`. */
  readonly name: string;
  readonly mark: Mark;
  /** Colour of the mark as hex, for both themes when readable on both. */
  readonly colour: string;
  readonly words: TechnologyWords;
  /** The role this service plays, or null when it is not this technology. Looks at image, command and labels. */
  readonly recognise: (service: RecognisedService) => string | null;
  readonly roles: Readonly<Record<string, Role>>;
  /** Facts about its images, for the Doctor. */
  readonly images?: ImageFacts;
  /** What the catalogue offers to drop. */
  readonly parts: readonly Part[];
  readonly probe?: Probe;
  readonly view?: View;
  readonly actions?: readonly TechnologyAction[];
  /** What can be wrong with it in the file, for the Doctor. */
  readonly rules?: readonly TechnologyRule[];
  /** What joins it to services of other technologies. */
  readonly wirings?: readonly Wiring[];
}

/** A technology's mark. */
export type Mark =
  /** Its own, from simple-icons, on a 24 by 24 grid; fine lines get an edge of their own colour at small sizes. */
  | { readonly kind: 'outline'; readonly path: string; readonly fine?: true }
  /** One of lucide's, for what has none. */
  | { readonly kind: 'icon'; readonly name: 'box' | 'database-zap' };

/** What recognition looks at: values with `${VAR:-default}` resolved. */
export interface RecognisedService {
  readonly image: string | null;
  readonly command: string | null;
  readonly labels: Readonly<Record<string, string>>;
  readonly environment: Readonly<Record<string, string | null>>;
}

/** Facts of a role: where data lives, which ports it listens on, what its page is. */
export interface Role {
  /** Folders that its images declare as volumes: there the data lives. */
  readonly dataPaths: readonly string[];
  /** The same where it depends on the image (Postgres 18, other publishers). */
  readonly dataPathsOf?: (service: RecognisedService) => readonly string[];
  /** The variable that moves the data to another folder: `PGDATA`. */
  readonly dataPathVariable?: string;
  /** What would be lost with the container: people's data, settings made in its page, or a copy that comes back by itself. */
  readonly keeps?: 'data' | 'settings' | 'cache';
  /** What a volume for it is usually called: `pgdata`. */
  readonly volumeName?: string;
  readonly ports: readonly RolePort[];
  /** Variables without which the container stops at once. */
  readonly required: readonly RequiredVariable[];
  /** What a healthcheck of this role looks like in the real image: arguments of `set-healthcheck` without the service. */
  readonly healthcheck?: HealthcheckFields;
  /** The same for a container with these variables, where it depends on them. */
  readonly healthcheckFor?: (environment: Readonly<Record<string, string | null>>) => HealthcheckFields;
  /** What it needs to work on a student's laptop, in MiB, and how long it takes until it answers there, in seconds. */
  readonly needs?: { readonly memoryMegabytes: number; readonly startSeconds: number };
  /** User of the process in the official image: `postgres`, `spark`, `0`. */
  readonly user?: string;
  /** Programs of the official image that a healthcheck or a terminal can use: `bash`, `curl`, `psql`. */
  readonly tools?: readonly string[];
  /** Needs seconds before it answers, so that who depends on it should wait until it is healthy. */
  readonly slowToStart?: boolean;
  /** Runs once and ends: it needs no healthcheck. */
  readonly oneShot?: boolean;
  /** Works on the data of others: in a stack with a database it wants to reach it, whether or not the file says so. */
  readonly usesDatabases?: boolean;
}

/** A value a container does not start without, under one of these names. */
export interface RequiredVariable {
  /** The first is the one to write; any other serves as well (`…_FILE`). */
  readonly names: readonly string[];
  /** A harmless value to begin with. */
  readonly suggested: string;
  /** Belongs into `.env`, not into the shared file. */
  readonly secret: boolean;
  /** The value is not needed where this variable has this value. */
  readonly unless?: { readonly name: string; readonly value: string };
}

/** Facts about a technology's images on the registries. */
export interface ImageFacts {
  /** A tag to pin by image name without tag: `postgres` → `16`. */
  readonly pinnedTags: Readonly<Record<string, string>>;
  /** Images that get no updates any more → what to use instead. */
  readonly discontinued?: Readonly<Record<string, Replacement>>;
  /** Versions that get no updates any more, by image name. */
  readonly endOfLife?: Readonly<Record<string, readonly EndOfLife[]>>;
}

/** A version's end. */
export interface EndOfLife {
  /** Beginning of its tags up to a dot, a dash or the end: `9.6`, `3.8`. */
  readonly version: string;
  /** Day after which it gets no fixes, ISO 8601. */
  readonly until: string;
  /** The tag to use instead. */
  readonly successor: string;
}

/** What takes the place of a discontinued image, and what changes with it. */
export interface Replacement {
  /** With its tag. */
  readonly image: string;
  /** The old image cannot be downloaded any more. */
  readonly gone?: boolean;
  /** Variables: old name → new name, null for one that means nothing to the new image. */
  readonly variables?: Readonly<Record<string, string | null>>;
  /** The same for all that begin alike: old beginning → new one. */
  readonly prefixes?: Readonly<Record<string, string>>;
  /** The new image wants other settings, which nobody can write without knowing the stack. */
  readonly byHand?: boolean;
  /** Folders inside the container: old → new. */
  readonly paths?: Readonly<Record<string, string>>;
  /** The command the new image needs to do the same, null when its own will do. */
  readonly command?: (service: RecognisedService) => string | null;
}

/** A port a role listens on inside its container. */
export interface RolePort {
  readonly port: number;
  readonly name: string;
  /** A page for people: a click opens it. */
  readonly web: boolean;
  /** Links on its pages name this number: where two services want the same host port, the other one moves. */
  readonly linked?: boolean;
}

/** A part of the catalogue: what a drop inserts. */
export interface Part {
  readonly id: string;
  readonly group:
    | 'databases'
    | 'processing'
    | 'orchestrate-and-stream'
    | 'storage-and-notebooks'
    | 'your-own';
  /** Message key of its name. */
  readonly label: string;
  /** Default service name; a free one is derived from it. */
  readonly serviceName: string;
  /**
   * The service's YAML body, commented, for a free name and host ports; lines without the service's own indentation.
   * `volumes` are top-level named volumes it needs.
   */
  readonly template: (context: TemplateContext) => Template;
}

/** What a template may ask about the stack it is dropped into. */
export interface TemplateContext {
  readonly name: string;
  /** The first free host port from `wanted` upwards. */
  readonly freePort: (wanted: number) => number;
  readonly freeVolume: (wanted: string) => string;
  /** Services already there, with technology and role. */
  readonly services: readonly {
    readonly name: string;
    readonly technology: string | null;
    readonly role: string | null;
    /** Networks it is written into; empty or absent for Compose's default network. A partner's template joins them. */
    readonly networks?: readonly string[];
    /** Its variables as written, `${…}` and all: who works with it repeats them without knowing a secret. */
    readonly environment?: Readonly<Record<string, string | null>>;
  }[];
}

/** A template's result. `yaml` is the mapping under the service's key, two-space steps, `\n` line ends. */
export interface Template {
  readonly yaml: string;
  readonly volumes: readonly string[];
  /** Small files that the Compose file holds itself, under top-level `configs`; the service's `yaml` says where they go. */
  readonly configs?: readonly { readonly name: string; readonly content: string }[];
  /** Files of the project that come with it, by name; one that is there stays as it is. */
  readonly files?: Readonly<Record<string, string>>;
}

/** A question to a running container. The core performs it, with limits and back-off; no command line crosses a contract. */
export type Ask =
  /** GET on a port of the container, answered as parsed JSON or, failing that, text; null unless the status is 2xx. */
  | {
      readonly id: string;
      readonly kind: 'http';
      readonly port: number;
      readonly path: string;
      readonly headers?: Readonly<Record<string, string>>;
      /** Signs it: as an S3 request (AWS Signature 4), or with the token that MinIO's metrics want. */
      readonly sign?: {
        readonly as: 's3' | 'metrics';
        readonly accessKey: string;
        readonly secretKey: string;
      };
    }
  /**
   * A query on a long-lived psql inside the container (one per database; `postgres` when none is named), answered as
   * rows of text cells (null stays null).
   */
  | { readonly id: string; readonly kind: 'sql'; readonly query: string; readonly database?: string }
  /** Sends text to a port of the container and gives all text it answers until it hangs up. */
  | { readonly id: string; readonly kind: 'tcp'; readonly port: number; readonly send: string }
  /**
   * Sends frames (base64, each with its four bytes of length before it) one after the other on one connection to a port
   * of the container. Answered as a list with the frame that came for each, in base64 and without its length; shorter
   * where the other side hung up.
   */
  | { readonly id: string; readonly kind: 'frames'; readonly port: number; readonly send: readonly string[] };

/** An answer, by the ask's id; null when there is none (refused, timed out, not there yet). */
export type Answers = Readonly<Record<string, unknown>>;

/** What a probe knows of its target: the service, its role and its container. */
export interface ProbeTarget {
  readonly service: string;
  /** Id of the container asked; a service may have several. */
  readonly container: string;
  readonly role: string;
  readonly environment: Readonly<Record<string, string | null>>;
  readonly command: string | null;
  /** Addresses of the container, by network. */
  readonly addresses: Readonly<Record<string, string>>;
  readonly hostname: string | null;
  /** What the reading that pointed here said of it (`follow`). */
  readonly given?: Readonly<Record<string, string>>;
}

/** A host that a reading points to, to be asked in a role. */
export interface Pointer {
  readonly host: string;
  readonly role: string;
  /** Handed on to the target. */
  readonly given?: Readonly<Record<string, string>>;
}

/** How to ask a running container for its state. */
export interface Probe {
  /** Seconds between two readings while the service is watched. */
  readonly everySeconds: number;
  /** Roles that are asked nothing because another one speaks for them; `join` gets them and makes their readings. */
  readonly spokenFor?: readonly string[];
  /**
   * The next questions, given the answers so far; an empty list ends the round. Called again with more answers until
   * it asks nothing new (at most four rounds). `previous` is what `read` returned as `memory` last time, so that what
   * does not change is asked once and what costs is asked seldom.
   */
  readonly ask: (target: ProbeTarget, answers: Answers, previous?: unknown) => readonly Ask[];
  /**
   * Makes a reading of the answers. `previous` is what this function returned as `memory` last time (for rates and
   * for keeping the last figures of what has ended); `at` is milliseconds since the epoch.
   */
  readonly read: (
    target: ProbeTarget,
    answers: Answers,
    previous: unknown,
    at: number,
  ) => { readonly reading: Reading; readonly memory: unknown };
  /**
   * Brings together what several services of the project said (an executor belongs on its worker's card, the driver
   * that knows its tasks is elsewhere). Pure; gets the newest readings of all containers of this technology whenever one
   * of them is new: the others come again, the very same objects.
   */
  readonly join?: (
    readings: readonly ServiceReading[],
    previous: unknown,
    at: number,
  ) => { readonly readings: readonly ServiceReading[]; readonly memory: unknown };
  /**
   * Hosts that the joined readings point to (a driver's host name or address). When one is a container of the project
   * that is not asked yet, it is asked next time, in `role`, whatever technology its image is.
   */
  readonly follow?: (readings: readonly ServiceReading[]) => readonly Pointer[];
}

/** A reading with the service (and its addresses) it belongs to. */
export interface ServiceReading {
  readonly target: ProbeTarget;
  readonly reading: Reading;
}

/** How a reading is laid over the card: rows from top to bottom. Labels are message keys. */
export interface View {
  readonly card: (reading: Reading) => readonly ViewRow[];
  /** More of the same for the Live panel. */
  readonly panel?: (reading: Reading) => readonly ViewRow[];
}

/** One row of an overlay. Numbers are formatted by the window for its language. */
export type ViewRow =
  | { readonly kind: 'figures'; readonly figures: readonly Figure[] }
  | { readonly kind: 'series'; readonly series: string; readonly label: Message }
  | {
      readonly kind: 'item';
      readonly id: string;
      readonly title: Message;
      readonly detail: Message | null;
      /** Filled and empty squares: cores busy of cores. */
      readonly busy: { readonly filled: number; readonly total: number } | null;
      /** 0..1, null when unknown. */
      readonly progress: number | null;
      readonly faded: boolean;
      readonly figures: readonly Figure[];
    }
  /** A sentence; an alert is one that somebody should act on. */
  | { readonly kind: 'note'; readonly message: Message; readonly alert?: boolean }
  /** Begins a section of the Live panel. */
  | { readonly kind: 'heading'; readonly message: Message }
  /** Rows of cells; for the Live panel, a card has no room. */
  | {
      readonly kind: 'table';
      readonly id: string;
      readonly columns: readonly { readonly label: Message; readonly format: Figure['format'] }[];
      readonly rows: readonly (readonly Json[])[];
    }
  /** Text as it came, in the type of code: a query, a plan. */
  | { readonly kind: 'code'; readonly id: string; readonly title: Message; readonly text: string }
  /** A page of this service, opened from the own computer by the port that publishes `port`; not drawn when none does. */
  | { readonly kind: 'link'; readonly label: Message; readonly port: number; readonly path: string };

/** A labelled figure. `format` decides how the number is written. */
export interface Figure {
  readonly label: Message;
  readonly value: Json;
  readonly of?: Json;
  /** `percent` of a value from 0 to 1; `bytes` and `milliseconds` in the unit that reads best. */
  readonly format: 'number' | 'bytes' | 'percent' | 'per-second' | 'milliseconds' | 'text';
}

/** Something a card's button can do inside a container: arguments asked in a form, run as `docker compose exec`. */
export interface TechnologyAction {
  readonly id: string;
  /** Message key of the button. */
  readonly label: string;
  readonly roles: readonly string[];
  readonly fields: readonly ActionField[];
  /**
   * The command inside the container, as an argument list (never a shell line), and the files that must be put there
   * first (path → field that holds the file's text).
   */
  readonly command: (
    target: ProbeTarget,
    fields: Readonly<Record<string, string>>,
  ) => {
    readonly argv: readonly string[];
    readonly files: readonly { readonly path: string; readonly content: string }[];
  };
}

/** A field of an action's form. */
export interface ActionField {
  readonly id: string;
  readonly label: string;
  /** `lines`: text of several lines. */
  readonly kind: 'choice' | 'text' | 'lines' | 'number' | 'file';
  readonly choices?: readonly { readonly value: string; readonly label: string }[];
  readonly initial: string;
  /** May stay empty. */
  readonly optional?: boolean;
  /** Shown only when another field has this value. */
  readonly when?: { readonly field: string; readonly equals: string };
  /** For files: what the picker accepts (`.py`). The field's value is the file's text; its name comes as `<id>Name`. */
  readonly accept?: string;
}
