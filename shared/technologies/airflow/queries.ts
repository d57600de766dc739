/** Before Airflow has made its tables a question about them would only fill the database's log with errors. */
export const tablesQuery = `
select bool_and(to_regclass(name) is not null)
from unnest(array['dag', 'dag_run', 'task_instance', 'import_error', 'job']) as name`;

/**
 * All that is shown, in one answer. DAGs whose file is gone stay in the table, inactive (since Airflow 3: stale); both
 * ways of saying so are understood, and nothing is named that only one version has.
 */
export const countsQuery = `
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
  'tasks', (select coalesce(json_object_agg(state, n), '{}'::json) from (
      select state, count(*) as n from task_instance where state is not null group by state) as counted),
  'schedulers', (select coalesce(json_agg(seen order by seen.seconds), '[]'::json) from (
      select hostname, extract(epoch from clock_timestamp() - max(latest_heartbeat)) as seconds
      from job where job_type = 'SchedulerJob' and latest_heartbeat is not null group by hostname
      order by seconds limit 20) as seen),
  'helpers', (select coalesce(json_agg(seen order by seen.seconds), '[]'::json) from (
      select job_type as type, hostname, extract(epoch from clock_timestamp() - max(latest_heartbeat)) as seconds
      from job where job_type in ('DagProcessorJob', 'TriggererJob') and latest_heartbeat is not null
      group by job_type, hostname order by seconds limit 20) as seen),
  'errors', (select coalesce(json_agg(shown), '[]'::json) from (
      select filename as file,
        left((regexp_match(rtrim(stacktrace, E' \\n\\r\\t'), '[^\\n]*$'))[1], 300) as line
      from import_error order by id desc limit 10) as shown),
  'failures', (select coalesce(json_agg(shown), '[]'::json) from (
      select dag_id as dag, task_id as task, run_id as run
      from task_instance where state = 'failed' order by end_date desc nulls last limit 5) as shown),
  'dags', (select coalesce(json_agg(shown order by shown.paused, shown.id), '[]'::json) from (
      select present.dag_id as id, paused, latest.state,
        extract(epoch from latest.end_date - latest.start_date) * 1000 as duration,
        extract(epoch from clock_timestamp() - latest.start_date) as started
      from present left join latest using (dag_id) order by paused, present.dag_id limit 50) as shown)
)::text`;
