import type { LiveSnapshot } from '../../shared/live/snapshot.ts';
import { asMap } from '../../shared/policy/plain.ts';
import type {
  ActionStarted,
  DataFacts,
  DockerStatus,
  JobStarted,
  Preflight,
} from '../../shared/rpc/messages.ts';
import { containerNames, type ResolvedStack, resolveModel } from '../compose/resolve-model.ts';
import { readDockerStatus } from '../engine/docker-status.ts';
import type { EngineAccess } from '../engine/engine-access.ts';
import { startDocker } from '../engine/start-docker.ts';
import { failing } from '../failure.ts';
import { createActions, type FoundStack } from './actions.ts';
import { createConsents } from './consents.ts';
import { dataFacts } from './data-facts.ts';
import { preflight } from './preflight.ts';
import type { Emit, ServiceJob, StackProject } from './stack-project.ts';
import { startedElsewhere } from './started-elsewhere.ts';
import { createStreams } from './streams.ts';
import { watchSnapshots } from './watch-snapshots.ts';

export type { Emit, ServiceJob, StackProject } from './stack-project.ts';

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
  /**
   * Runs the file as it is on disk (save first). Rejects with code `trust-needed` while risks are not agreed to. Like all
   * that follow it rejects with `other-folder` while containers of this project name were started from elsewhere.
   */
  readonly up: (
    project: StackProject,
    agreed?: Agreed & { readonly trust?: string | undefined },
  ) => Promise<ActionStarted>;
  readonly stop: (project: StackProject, agreed?: Agreed) => Promise<ActionStarted>;
  readonly down: (project: StackProject, agreed?: Agreed) => Promise<ActionStarted>;
  /** What `downDelete` would delete. */
  readonly dataFacts: (project: StackProject) => Promise<DataFacts>;
  /** `docker compose down -v`. Rejects with `data-changed` when `hash` is not that of `dataFacts` now. */
  readonly downDelete: (project: StackProject, hash: string, agreed?: Agreed) => Promise<ActionStarted>;
  readonly restart: (
    project: StackProject,
    agreed?: Agreed & { readonly service?: string | undefined },
  ) => Promise<ActionStarted>;
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

/** What the user agreed to: `anyway` acts on containers that were started from another folder. */
export interface Agreed {
  readonly anyway?: boolean | undefined;
}

/** Makes the runner. One per running app; `follow` says whether it tells `docker.changed` when the engine comes or goes. */
export function createStackRunner(setting: {
  readonly access: EngineAccess;
  readonly emit: Emit;
  /** Folder for what the user agreed to. */
  readonly configFolder: string;
  readonly follow?: boolean;
}): StackRunner {
  const { access, emit } = setting;
  const { engine, cli, environment } = access;
  const consents = createConsents(setting.configFolder);
  const actions = createActions(access, emit);
  const streams = createStreams(access, emit);
  const disposals: (() => void)[] = [];

  const dockerStatus = (): Promise<DockerStatus> =>
    readDockerStatus({ cli, engine, candidate: access.candidate(), platform: access.platform });

  const check = (project: StackProject) =>
    preflight(
      {
        cli,
        engine,
        consents,
        environment,
        home: access.home,
        platform: access.platform,
        local: () => ['socket', 'pipe'].includes(access.candidate().address.kind),
      },
      project,
    );

  const facts = async (stack: ResolvedStack): Promise<DataFacts> =>
    dataFacts(stack, await engine.resources(stack.name));

  /** What to act on, once it is sure that it is this file's or that the user wants it anyway. */
  const findOurs = async (project: StackProject, { anyway }: Agreed = {}): Promise<FoundStack> => {
    const found = await actions.find(project);
    if (anyway || found.target.project !== undefined) return found;
    const containers = await engine.snapshot(found.name).catch(() => []);
    mustBeOurs(
      found.name,
      startedElsewhere(
        project.file,
        containers.map(({ container }) => container),
      ),
    );
    return found;
  };

  if (setting.follow) {
    let asked = 0;
    disposals.push(
      engine.onChange(async change => {
        if (change.kind === 'container') return;
        const question = ++asked;
        const status = await dockerStatus();
        // Of two answers that overtake each other only the later question's counts.
        if (question === asked) emit('docker.changed', status);
      }),
    );
  }

  return {
    dockerStatus,
    startDocker: () => startDocker(cli, dockerStatus),
    preflight: async project => (await check(project)).preflight,

    async up(project, { trust, anyway } = {}) {
      actions.mustBeFree(project);
      const { preflight: found, stack } = await check(project);
      if (!anyway) mustBeOurs(stack.name, found.startedElsewhere);
      if (!found.agreed) {
        if (trust !== found.hash) throw failing('docker', 'trust-needed', { count: found.risks.length });
        await consents.agree(project.file, found.hash);
      }
      // Without --build Compose would go on with the image of before after a change of its files.
      const builds = Object.values(asMap(stack.model['services'])).some(each => 'build' in asMap(each));
      return actions.begin(project, 'up', builds ? ['up', '-d', '--build'] : ['up', '-d'], {
        target: project,
        serviceOf: containerNames(stack),
      });
    },

    stop: async (project, agreed) =>
      actions.begin(project, 'stop', ['stop'], await findOurs(project, agreed)),
    down: async (project, agreed) =>
      actions.begin(project, 'down', ['down'], await findOurs(project, agreed)),
    dataFacts: async project => facts(await resolveModel(cli, project, environment)),
    async downDelete(project, hash, agreed) {
      const found = await findOurs(project, agreed);
      const now = await facts(await resolveModel(cli, project, environment));
      if (now.hash !== hash) throw failing('docker', 'data-changed');
      return actions.begin(project, 'down-delete', ['down', '-v'], found);
    },
    restart: async (project, { service, anyway } = {}) => {
      const action = service === undefined ? [] : [serviceWord(service)];
      return actions.begin(project, 'restart', ['restart', ...action], await findOurs(project, { anyway }));
    },
    cancel: actions.cancel,

    followLogs: async (project, service, tail) => streams.followLogs(project, serviceWord(service), tail),
    unfollowLogs: streams.unfollowLogs,
    exec: async (project, service, command) =>
      streams.run(project, serviceWord(service), { argv: ['sh', '-c', command], files: [] }),
    runJob: async (project, service, job) => streams.run(project, serviceWord(service), job),
    cancelJob: streams.cancelJob,

    watchProject: (name, serviceNames, onSnapshot) => watchSnapshots(engine, name, serviceNames, onSnapshot),

    async dispose() {
      for (const dispose of disposals) dispose();
      streams.dispose();
      await actions.dispose();
    },
  };
}

/** A service's name as a word of a command line: one that would be read as an option is no name we pass on. */
function serviceWord(service: string): string {
  if (service.startsWith('-')) throw failing('docker', 'no-such-service', { name: service });
  return service;
}

function mustBeOurs(name: string, elsewhere: readonly string[]): void {
  if (elsewhere.length > 0) throw failing('docker', 'other-folder', { name, folders: elsewhere.join(', ') });
}
