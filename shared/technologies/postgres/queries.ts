/** Begins every question of this app, so that lists of queries can leave them out. */
const mark = 'select /* drawbridge */';

/** One line of a query's text, shortened. */
const shortened = (column: string): string => `left(regexp_replace(${column}, '\\s+', ' ', 'g'), 240)`;

const secondsSince = (column: string): string =>
  `round(extract(epoch from clock_timestamp() - ${column})::numeric, 1)`;

const counts = (
  column: string,
): string => `(select coalesce(json_agg(json_build_object('name', name, 'count', count)), '[]'::json)
    from (select coalesce(${column}, '') as name, count(*) as count from own group by 1 order by 2 desc, 1 limit 8) counted)`;

const session = `'pid', pid, 'user', usename, 'application', application_name, 'database', datname, 'client', host(client_addr),
  'state', state, 'seconds', ${secondsSince("case when state = 'active' then query_start else state_change end")},
  'transactionSeconds', ${secondsSince('xact_start')}, 'waitsOn', wait_event_type, 'query', ${shortened('query')}`;

/**
 * What one session can tell of the whole server. Sessions of this app (of any of its windows) are left out of every
 * count. Sizes of databases one may not enter are unknown. `waitstart` is there since 14; before, the query's begin serves.
 */
export const serverQuery = `
with own as (select * from pg_stat_activity
    where backend_type = 'client backend' and application_name <> 'drawbridge'),
  waiting as (select *, pg_blocking_pids(pid) as blockers from own where wait_event_type = 'Lock'),
  since as (select pid, min((row_to_json(lock)->>'waitstart')::timestamptz) as waits_since
    from pg_locks lock where not granted group by pid)
${mark} json_build_object(
  'version', current_setting('server_version'),
  'versionNumber', current_setting('server_version_num')::int,
  'connections', (select json_build_object(
      'active', count(*) filter (where state = 'active'),
      'idle', count(*) filter (where state = 'idle'),
      'idleInTransaction', count(*) filter (where state like 'idle in transaction%'),
      'total', count(*),
      'max', current_setting('max_connections')::int)
    from own),
  'users', ${counts('usename')},
  'applications', ${counts('application_name')},
  'longestQuerySeconds', (select extract(epoch from max(clock_timestamp() - query_start)) from own where state = 'active'),
  'sessions', (select coalesce(json_agg(json_build_object(${session})), '[]'::json)
    from (select * from own order by state = 'idle', state_change limit 40) shown),
  'blocked', (select count(*) from waiting where cardinality(blockers) > 0),
  'waiting', (select coalesce(json_agg(json_build_object('blockers', blockers,
        'waitSeconds', ${secondsSince('coalesce(waits_since, query_start)')}, ${session}) order by coalesce(waits_since, query_start)), '[]'::json)
    from (select waiting.*, waits_since from waiting left join since using (pid) where cardinality(blockers) > 0
      order by coalesce(waits_since, query_start) limit 20) shown),
  'holders', (select coalesce(json_agg(json_build_object(${session})), '[]'::json)
    from pg_stat_activity where pid in (select unnest(blockers) from waiting)),
  'transactions', (select sum(xact_commit + xact_rollback) from pg_stat_database),
  'blocksHit', (select sum(blks_hit) from pg_stat_database),
  'blocksRead', (select sum(blks_read) from pg_stat_database),
  'walBytes', case when not pg_is_in_recovery() then pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0') end,
  'settings', (select json_object_agg(name, current_setting(name, true)) from unnest(array['max_connections',
      'shared_buffers', 'work_mem', 'maintenance_work_mem', 'effective_cache_size', 'wal_level', 'max_wal_size',
      'autovacuum', 'default_transaction_isolation', 'TimeZone', 'listen_addresses']) name),
  'databases', (select coalesce(json_agg(json_build_object('name', datname, 'sizeBytes',
      case when has_database_privilege(datname, 'CONNECT') then pg_database_size(oid) end) order by datname), '[]'::json)
    from pg_database where not datistemplate and datallowconn)
)::text`;

/**
 * What only a session in the database can tell. The largest tables are found by what the catalogue and the counters
 * know of all (a new table has no pages there before its first analysis); the size is measured of those alone. It is
 * unknown where somebody holds or wants the table for himself: measuring would wait in line.
 */
export const databaseQuery = `
with tables as (select c.oid, nspname, relname, reltuples::bigint as estimate, pg_stat_get_live_tuples(c.oid) as live,
      pg_stat_get_dead_tuples(c.oid) as dead, pg_stat_get_tuples_inserted(c.oid) as inserted,
      greatest(pg_stat_get_last_vacuum_time(c.oid), pg_stat_get_last_autovacuum_time(c.oid)) as vacuumed
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where relkind in ('r', 'm') and relpersistence <> 't' and c.oid >= 16384
    order by greatest(relpages, (pg_stat_get_live_tuples(c.oid) + pg_stat_get_dead_tuples(c.oid)) / 100) desc, c.oid
    limit 20),
  taken as (select coalesce(indrelid, relation) as oid from pg_locks left join pg_index on indexrelid = relation
    where locktype = 'relation' and mode = 'AccessExclusiveLock')
${mark} json_build_object(
  'tables', (select coalesce(json_agg(json_build_object('schema', nspname, 'name', relname,
      'sizeBytes', case when oid not in (select oid from taken where oid is not null) then pg_total_relation_size(oid) end,
      'rows', case when live > 0 or dead > 0 or inserted > 0 then live when estimate >= 0 then estimate end,
      'deadRows', dead, 'vacuumedSecondsAgo', ${secondsSince('vacuumed')})), '[]'::json) from tables),
  'rows', (select json_build_object(
      'read', sum(case when relkind = 'i' then 0 else pg_stat_get_tuples_returned(oid) end + pg_stat_get_tuples_fetched(oid)),
      'inserted', sum(pg_stat_get_tuples_inserted(oid)), 'updated', sum(pg_stat_get_tuples_updated(oid)),
      'deleted', sum(pg_stat_get_tuples_deleted(oid)))
    from pg_class where relkind in ('r', 'm', 'i') and oid >= 16384),
  'extensions', (select coalesce(json_agg(json_build_object('name', extname, 'version', extversion, 'schema', nspname)
      order by extname), '[]'::json)
    from pg_extension join pg_namespace n on n.oid = extnamespace)
)::text`;

/** The queries that took the most time, where the extension counts them; its columns have new names since 13. */
export function statementsQuery(schema: string, versionNumber: number): string {
  const [total, mean] =
    versionNumber >= 130_000 ? ['total_exec_time', 'mean_exec_time'] : ['total_time', 'mean_time'];
  return `${mark} coalesce(json_agg(json_build_object('id', queryid::text, 'database', datname, 'query', ${shortened('query')},
    'calls', calls, 'totalMs', round(total::numeric, 1), 'meanMs', round(mean::numeric, 2), 'rows', rows)), '[]'::json)::text
  from (select queryid, datname, query, calls, ${total} as total, ${mean} as mean, rows
    from "${schema.replaceAll('"', '""')}".pg_stat_statements s left join pg_database d on d.oid = s.dbid
    where query not like '%${mark}%' order by ${total} desc limit 10) shown`;
}
