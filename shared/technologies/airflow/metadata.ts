import type { Json } from '../../live/reading.ts';
import { asNumber, asObject, asObjects, asText, type JsonObject } from '../json.ts';
import type { Answers, Ask, ProbeTarget } from '../technology.ts';
import { countsQuery, tablesQuery } from './queries.ts';

/** Where Airflow keeps its notes: the database's host and name. */
export interface MetadataAddress {
  readonly host: string;
  readonly database: string;
}

/** A DAG with the state of its latest run; null when it never ran. */
export interface DagItem {
  readonly kind: 'dag';
  readonly id: string;
  readonly paused: boolean;
  readonly lastState: string | null;
  /** Of the latest run; null while it runs. */
  readonly durationMs: number | null;
  /** Since the latest run began. */
  readonly startedSecondsAgo: number | null;
  readonly [field: string]: Json;
}

/** States of tasks that are counted, waiting ones first. */
export const taskStates = [
  'scheduled',
  'queued',
  'running',
  'deferred',
  'up_for_retry',
  'success',
  'failed',
  'upstream_failed',
  'skipped',
] as const;

/** One of them. */
export type TaskState = (typeof taskStates)[number];

/** What the metadata database says. */
export interface Metadata {
  readonly [field: string]: Json;
  readonly dags: { readonly active: number | null; readonly paused: number | null };
  readonly importErrors: number | null;
  readonly runs: Readonly<Record<'queued' | 'running' | 'success' | 'failed', number | null>>;
  readonly tasks: Readonly<Record<TaskState, number | null>>;
  /** Files that Airflow cannot read as DAGs, with the line that says why. */
  readonly errors: readonly { readonly file: string; readonly line: string | null }[];
  /** The latest tasks that failed for good, latest first. */
  readonly failures: readonly { readonly dag: string; readonly task: string; readonly run: string }[];
  /** Seconds since the last heartbeat of each scheduler, by the host name of its container; latest first. */
  readonly schedulers: readonly { readonly hostname: string; readonly seconds: number }[];
  /** The same of the DAG processors and triggerers. */
  readonly helpers: readonly Helper[];
  readonly items: readonly DagItem[];
}

/** The last heartbeat of a part of Airflow that has no page. */
export interface Helper {
  readonly type: string;
  readonly hostname: string;
  readonly seconds: number;
  readonly [field: string]: Json;
}

/** The PostgreSQL address in Airflow's settings; null for another database or one that is not written there. */
export function metadataAddress(environment: ProbeTarget['environment']): MetadataAddress | null {
  const url =
    environment['AIRFLOW__DATABASE__SQL_ALCHEMY_CONN'] ?? environment['AIRFLOW__CORE__SQL_ALCHEMY_CONN'];
  const match = /^postgres(?:ql)?(?:\+\w+)?:\/\/(?:.*@)?([^@/:?]+)(?::\d+)?\/([^/?]+)/.exec(url ?? '');
  return match?.[1] && match[2] ? { host: match[1], database: match[2] } : null;
}

/** What the metadata database is asked: first whether Airflow has made its tables. */
export function askMetadata(target: ProbeTarget, answers: Answers): readonly Ask[] {
  const database = target.given?.['database'];
  if (database === undefined) return [];
  if (!('tables' in answers)) return [{ id: 'tables', kind: 'sql', query: tablesQuery, database }];
  if (firstCell(answers['tables']) !== 't' || 'counts' in answers) return [];
  return [{ id: 'counts', kind: 'sql', query: countsQuery, database }];
}

/** What the metadata database said, or null while it says nothing. */
export function readMetadata(answers: Answers): Metadata | null {
  const said = parse(firstCell(answers['counts']));
  if (said === null) return null;
  const runs = asObject(said['runs']) ?? {};
  const tasksSaid = asObject(said['tasks']);
  return {
    dags: { active: asNumber(said['active']), paused: asNumber(said['paused']) },
    importErrors: asNumber(said['importErrors']),
    runs: {
      queued: asNumber(runs['queued']),
      running: asNumber(runs['running']),
      success: asNumber(runs['success']),
      failed: asNumber(runs['failed']),
    },
    tasks: Object.fromEntries(
      // The database names only the states that tasks are in.
      taskStates.map(state => [state, tasksSaid === null ? null : (asNumber(tasksSaid[state]) ?? 0)]),
    ) as Record<TaskState, number | null>,
    errors: asObjects(said['errors']).map(error => ({
      file: asText(error['file']) ?? '',
      line: asText(error['line']),
    })),
    failures: asObjects(said['failures']).map(failure => ({
      dag: asText(failure['dag']) ?? '',
      task: asText(failure['task']) ?? '',
      run: asText(failure['run']) ?? '',
    })),
    schedulers: asObjects(said['schedulers']).flatMap(each => {
      const seconds = asNumber(each['seconds']);
      const hostname = asText(each['hostname']);
      return seconds === null || hostname === null ? [] : [{ hostname, seconds: Math.max(0, seconds) }];
    }),
    helpers: asObjects(said['helpers']).flatMap(each => {
      const seconds = asNumber(each['seconds']);
      const [type, hostname] = [asText(each['type']), asText(each['hostname'])];
      if (seconds === null || type === null || hostname === null) return [];
      return [{ type, hostname, seconds: Math.max(0, seconds) }];
    }),
    items: asObjects(said['dags']).map(dag => ({
      kind: 'dag',
      id: asText(dag['id']) ?? '',
      paused: dag['paused'] === true,
      lastState: asText(dag['state']),
      durationMs: roundOrNull(asNumber(dag['duration'])),
      startedSecondsAgo: roundOrNull(asNumber(dag['started'])),
    })),
  };
}

function roundOrNull(value: number | null): number | null {
  return value === null ? null : Math.round(value);
}

function firstCell(answer: unknown): string | null {
  return Array.isArray(answer) && Array.isArray(answer[0]) ? asText(answer[0][0]) : null;
}

function parse(text: string | null): JsonObject | null {
  if (text === null) return null;
  try {
    return asObject(JSON.parse(text));
  } catch {
    return null;
  }
}
