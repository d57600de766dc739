import type { Fact, Path } from '../document/document.ts';
import type { Problem } from '../document/problem.ts';
import type { Reading } from '../document/reading.ts';
import type { Range } from '../text/text-edit.ts';

/** The typed model of one Compose project, read from its text. Facts keep their place and their written source. */
export interface Stack {
  readonly file: string;
  /** Offset at which each line of the text begins, so that a range can be said as a line. */
  readonly lineStarts: readonly number[];
  /** The same for the other files whose facts are merged into this stack, by name; absent where there is one file. */
  readonly otherLineStarts?: Readonly<Record<string, readonly number[]>>;
  readonly name: Fact<string> | null;
  readonly services: readonly Service[];
  readonly networks: readonly NetworkDefinition[];
  readonly volumes: readonly VolumeDefinition[];
  readonly configs: readonly Definition[];
  readonly secrets: readonly Definition[];
  readonly problems: readonly Problem[];
}

/** A top-level definition: a key with the range of the whole entry. */
export interface Definition {
  readonly name: string;
  readonly keyRange: Range;
  readonly range: Range;
  readonly external: boolean;
}

/** A network under top-level `networks`. */
export interface NetworkDefinition extends Definition {
  readonly driver: Fact<string> | null;
}

/** A volume under top-level `volumes`. */
export interface VolumeDefinition extends Definition {
  readonly driver: Fact<string> | null;
}

/** One service. Lists keep their written order; each item knows its own path and range. */
export interface Service {
  readonly name: string;
  readonly keyRange: Range;
  readonly range: Range;
  /** Every place that says something of it, the first one first; absent where it is said in one place alone. */
  readonly places?: readonly ServicePlace[];
  readonly image: Fact<string> | null;
  readonly build: Fact<string> | null;
  readonly containerName: Fact<string> | null;
  readonly command: Fact<string> | null;
  readonly entrypoint: Fact<string> | null;
  readonly restart: Fact<string> | null;
  readonly networkMode: Fact<string> | null;
  readonly ports: readonly Port[];
  readonly environment: readonly Variable[];
  readonly mounts: readonly Mount[];
  readonly networks: readonly Membership[];
  readonly dependsOn: readonly Dependency[];
  /** `links` entries as written (`db`, `db:database`). */
  readonly links: readonly Fact<string>[];
  readonly healthcheck: Healthcheck | null;
  readonly profiles: readonly Fact<string>[];
  readonly labels: readonly Variable[];
  readonly configs: readonly Fact<string>[];
  readonly secrets: readonly Fact<string>[];
  /** Every key written under the service (inherited ones too) in order, for forms and raw rows. */
  readonly keys: readonly ServiceKey[];
}

/** A place that says a service, or that it begins as: `extends` names the service that it inherits there. */
export interface ServicePlace {
  readonly keyRange: Range;
  readonly range: Range;
  readonly extends: string | null;
}

/** A key of a service with where it is said and how its value is written. */
export interface ServiceKey {
  readonly key: string;
  readonly range: Range;
  readonly shape: 'scalar' | 'list' | 'map' | 'null' | 'alias';
  readonly inherited: boolean;
}

/** How a list or map attribute is written, so that an edit never turns one form into the other. */
export type Syntax = 'short' | 'long';

/** A `ports` entry. `published` is null when Docker chooses it; numbers stay text because ranges are allowed. */
export interface Port {
  readonly syntax: Syntax;
  readonly hostIp: string | null;
  readonly published: string | null;
  readonly target: string;
  readonly protocol: 'tcp' | 'udp' | string;
  /** What Docker makes of the two numbers where that is not what is written. */
  readonly readings?: { readonly published?: Reading | null; readonly target?: Reading | null };
  readonly path: Path;
  readonly range: Range;
  readonly source: string;
  readonly inherited: boolean;
}

/** An `environment` or `labels` entry; `value` is null when the host's value is passed on. */
export interface Variable {
  readonly name: string;
  readonly value: string | null;
  /** What Docker makes of the value where that is not what is written. */
  readonly reading?: Reading | null;
  readonly path: Path;
  readonly range: Range;
  readonly inherited: boolean;
}

/** A `volumes` or `tmpfs` entry of a service. */
export interface Mount {
  readonly syntax: Syntax;
  readonly kind: 'volume' | 'bind' | 'tmpfs' | 'anonymous' | 'other';
  readonly source: string | null;
  readonly target: string;
  readonly readOnly: boolean;
  /** What Docker makes of the two paths where that is not what is written. */
  readonly readings?: { readonly source?: Reading | null; readonly target?: Reading | null };
  readonly path: Path;
  readonly range: Range;
  readonly inherited: boolean;
}

/** A service's membership of a network. */
export interface Membership {
  readonly network: string;
  readonly aliases: readonly string[];
  readonly path: Path;
  readonly range: Range;
  readonly inherited: boolean;
}

/** What a dependency waits for (Compose spec, `depends_on`). */
export type Condition = 'service_started' | 'service_healthy' | 'service_completed_successfully';

/** A `depends_on` entry. In short form the condition is `service_started`. */
export interface Dependency {
  readonly service: string;
  readonly condition: Condition;
  readonly syntax: Syntax;
  readonly path: Path;
  readonly range: Range;
  readonly inherited: boolean;
}

/** A service's `healthcheck`; `test` as one readable line. */
export interface Healthcheck {
  readonly test: Fact<string> | null;
  readonly interval: Fact<string> | null;
  readonly timeout: Fact<string> | null;
  readonly retries: Fact<string> | null;
  readonly startPeriod: Fact<string> | null;
  readonly disabled: boolean;
  readonly range: Range;
  readonly inherited: boolean;
}
