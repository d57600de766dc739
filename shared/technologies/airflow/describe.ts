import type { Message, Reading, ReadingState } from '../../live/reading.ts';
import type { ProbeTarget } from '../technology.ts';
import type { Health } from './health.ts';
import { type Metadata, taskStates } from './metadata.ts';

/** All that is known of one of Airflow's services at a time. */
export interface AirflowSaid {
  readonly health: Health | null;
  readonly metadata: Metadata | null;
  /** The latest heartbeat of a scheduler that any health page told, in milliseconds since the epoch. */
  readonly lastSeenAt: number | null;
  readonly at: number;
}

/** After so long without a heartbeat Airflow itself calls its scheduler unhealthy (its default). */
const usualThresholdSeconds = 30;

/** The reading of one of Airflow's services. */
export function describeAirflow(target: ProbeTarget, said: AirflowSaid): Reading {
  const { health, metadata } = said;
  const heartbeat = heartbeatSeconds(target, said);
  return {
    technology: 'airflow',
    role: target.role,
    ...judge(target, said, heartbeat),
    facts: {
      page: target.role === 'scheduler' ? null : health !== null,
      metadatabase: health?.metadatabase ?? (metadata === null ? null : 'healthy'),
      heartbeatSeconds: heartbeat === null ? null : Math.round(heartbeat * 10) / 10,
      dags: {
        active: metadata?.dags.active ?? null,
        paused: metadata?.dags.paused ?? null,
        importErrors: metadata?.importErrors ?? null,
      },
      runs: metadata?.runs ?? { queued: null, running: null, success: null, failed: null },
      tasks: metadata?.tasks ?? Object.fromEntries(taskStates.map(state => [state, null])),
      errors: metadata?.errors ?? null,
      failures: metadata?.failures ?? null,
    },
    items: metadata?.items ?? [],
    series: { runningTasks: metadata?.tasks.running ?? null },
  };
}

/** The jobs of Airflow's parts without a page, as the database calls them. */
export const helperJobs: Readonly<Record<string, string>> = {
  'dag-processor': 'DagProcessorJob',
  triggerer: 'TriggererJob',
};

/** The reading of a part without a page: it lives as long as it reports to the database. */
export function describeHelper(target: ProbeTarget, metadata: Metadata | null): Reading {
  const own = metadata?.helpers.find(
    ({ type, hostname }) => type === helperJobs[target.role] && hostname === target.hostname,
  );
  const seconds = own?.seconds ?? null;
  const isSilent = seconds !== null && seconds > threshold(target);
  return {
    technology: 'airflow',
    role: target.role,
    state: seconds === null ? 'waiting' : isSilent ? 'warning' : 'ok',
    headline:
      seconds === null
        ? word('helperStarts')
        : word(isSilent ? 'helperSilent' : 'helperAlive', { seconds: Math.round(seconds) }),
    facts: { heartbeatSeconds: seconds === null ? null : Math.round(seconds * 10) / 10 },
    items: [],
    series: { heartbeatSeconds: seconds },
  };
}

/** A scheduler's own heartbeat, by the database's clock; the pages show the latest of all schedulers. */
function heartbeatSeconds(target: ProbeTarget, { metadata, lastSeenAt, at }: AirflowSaid): number | null {
  const own = metadata?.schedulers.find(each => each.hostname === target.hostname);
  if (target.role === 'scheduler' && own) return own.seconds;
  // A database that is known and names no such scheduler: it has not reported yet.
  if (target.role === 'scheduler' && metadata) return null;
  const latest = metadata?.schedulers[0];
  if (latest) return latest.seconds;
  return lastSeenAt === null ? null : Math.max(0, (at - lastSeenAt) / 1000);
}

function judge(
  target: ProbeTarget,
  said: AirflowSaid,
  heartbeat: number | null,
): { readonly state: ReadingState; readonly headline: Message } {
  const { health, metadata } = said;
  if (target.role === 'scheduler' ? heartbeat === null : health === null)
    return { state: 'waiting', headline: word(target.role === 'scheduler' ? 'schedulerStarts' : 'starting') };
  if (health?.metadatabase === 'unhealthy') return { state: 'error', headline: word('noDatabase') };
  if (heartbeat === null) return { state: 'warning', headline: word('noScheduler') };
  if (heartbeat > threshold(target))
    return { state: 'warning', headline: word('silent', { seconds: Math.round(heartbeat) }) };
  const errors = metadata?.importErrors ?? 0;
  if (errors > 0) return { state: 'warning', headline: word('importErrors', { count: errors }) };
  const failing = metadata?.items.filter(dag => !dag.paused && dag.lastState === 'failed') ?? [];
  if (failing[0])
    return { state: 'warning', headline: word('failing', { count: failing.length, dag: failing[0].id }) };
  const running = metadata?.runs.running ?? 0;
  if (running > 0) return { state: 'ok', headline: word('running', { count: running }) };
  const dags = metadata?.dags.active ?? null;
  return dags === null
    ? { state: 'ok', headline: word('alive') }
    : { state: 'ok', headline: word('dags', { count: dags }) };
}

function threshold(target: ProbeTarget): number {
  const written = Number(target.environment['AIRFLOW__SCHEDULER__SCHEDULER_HEALTH_CHECK_THRESHOLD']);
  return written > 0 ? written : usualThresholdSeconds;
}

function word(key: string, values?: Message['values']): Message {
  return values ? { key: `technologies.airflow.${key}`, values } : { key: `technologies.airflow.${key}` };
}
