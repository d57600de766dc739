import type { Json } from '../../live/reading.ts';
import { asNumber, asObject, asObjects, asText, type JsonObject } from '../json.ts';
import type { Answers, Ask, ProbeTarget } from '../technology.ts';

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
  readonly [field: string]: Json;
}

/** What the metadata database says. */
export interface Metadata {
  readonly [field: string]: Json;
  readonly dags: { readonly active: number | null; readonly paused: number | null };
  readonly importErrors: number | null;
  readonly runs: Readonly<Record<'queued' | 'running' | 'success' | 'failed', number | null>>;
  readonly tasks: Readonly<Record<'queued' | 'running', number | null>>;
  /** Seconds since the last heartbeat of each scheduler, by the host name of its container; latest first. */
  readonly schedulers: readonly { readonly hostname: string; readonly seconds: number }[];
  readonly items: readonly DagItem[];
}

/** The PostgreSQL address in Airflow's settings; null for another database or one that is not written there. */
export function metadataAddress(environment: ProbeTarget['environment']): MetadataAddress | null {
  const url =
    environment['AIRFLOW__DATABASE__SQL_ALCHEMY_CONN'] ?? environment['AIRFLOW__CORE__SQL_ALCHEMY_CONN'];
  const match = /^postgres(?:ql)?(?:\+\w+)?:\/\/(?:.*@)?([^@/:?]+)(?::\d+)?\/([^/?]+)/.exec(url ?? '');
  return match?.[1] && match[2] ? { host: match[1], database: match[2] } : null;
}

/** Before Airflow has made its tables a question about them would only fill the database's log with errors. */
const tablesQuery = `
select bool_and(to_regclass(name) is not null)
from unnest(array['dag', 'dag_run', 'task_instance', 'import_error', 'job']) as name`;

/** DAGs whose file is gone stay in the table, inactive (since Airflow 3: stale). Both ways of saying so are understood. */
const countsQuery = `
with present as (
  select dag_id, coalesce(is_paused, false) as paused from dag
  where coalesce((to_jsonb(dag)->>'is_active')::boolean, not (to_jsonb(dag)->>'is_stale')::boolean)
), latest as (
  select distinct on (dag_id) dag_id, state, start_date, end_date from dag_run order by dag_id, id desc
)
select json_build_object(
  'active', (select count(*) from present where not paused),
  'paused', (select count(*) from present where paused),
  'importErrors', (select count(*) from import_error),
  'runs', (select json_build_object(
      'queued', count(*) filter (where state = 'queued'),
      'running', count(*) filter (where state = 'running'),
      'success', count(*) filter (where state = 'success'),
      'failed', count(*) filter (where state = 'failed')) from dag_run),
  'tasks', (select json_build_object(
      'queued', count(*) filter (where state = 'queued'),
      'running', count(*) filter (where state = 'running')) from task_instance where state in ('queued', 'running')),
  'schedulers', (select coalesce(json_agg(seen order by seen.seconds), '[]'::json) from (
      select hostname, extract(epoch from clock_timestamp() - max(latest_heartbeat)) as seconds
      from job where job_type = 'SchedulerJob' and latest_heartbeat is not null group by hostname
      order by seconds limit 20) as seen),
  'dags', (select coalesce(json_agg(shown order by shown.paused, shown.id), '[]'::json) from (
      select present.dag_id as id, paused, latest.state,
        extract(epoch from latest.end_date - latest.start_date) * 1000 as duration
      from present left join latest using (dag_id) order by paused, present.dag_id limit 50) as shown)
)::text`;

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
  const tasks = asObject(said['tasks']) ?? {};
  return {
    dags: { active: asNumber(said['active']), paused: asNumber(said['paused']) },
    importErrors: asNumber(said['importErrors']),
    runs: {
      queued: asNumber(runs['queued']),
      running: asNumber(runs['running']),
      success: asNumber(runs['success']),
      failed: asNumber(runs['failed']),
    },
    tasks: { queued: asNumber(tasks['queued']), running: asNumber(tasks['running']) },
    schedulers: asObjects(said['schedulers']).flatMap(each => {
      const seconds = asNumber(each['seconds']);
      const hostname = asText(each['hostname']);
      return seconds === null || hostname === null ? [] : [{ hostname, seconds: Math.max(0, seconds) }];
    }),
    items: asObjects(said['dags']).map(dag => ({
      kind: 'dag',
      id: asText(dag['id']) ?? '',
      paused: dag['paused'] === true,
      lastState: asText(dag['state']),
      durationMs: roundOrNull(asNumber(dag['duration'])),
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
