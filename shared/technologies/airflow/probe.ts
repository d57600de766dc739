import type { Reading } from '../../live/reading.ts';
import type { Answers, Pointer, Probe, ProbeTarget, ServiceReading } from '../technology.ts';
import { describeAirflow, describeHelper, helperJobs } from './describe.ts';
import { askHealth, type Health, readHealth } from './health.ts';
import { askMetadata, type Metadata, metadataAddress, readMetadata } from './metadata.ts';

/** The role in which the container of the metadata database is asked; no service has it by itself. */
const metadataRole = 'metadata';

/**
 * Airflow asked twice: its health pages, and its metadata database where that is a PostgreSQL of the project, by the
 * `psql` in there. So no login is needed, and no `airflow` command is run.
 */
export const airflowProbe: Probe = {
  everySeconds: 5,
  // They have no page, or one without words: what they report to the database tells that they live.
  spokenFor: ['scheduler', ...Object.keys(helperJobs)],
  ask: (target, answers) =>
    target.role === metadataRole ? askMetadata(target, answers) : askHealth(target, answers),
  read: readAirflow,
  join: joinAirflow,
  follow: followMetadata,
};

/** What one container alone said; `joinAirflow` makes the readings that are shown. */
function readAirflow(
  target: ProbeTarget,
  answers: Answers,
): { readonly reading: Reading; readonly memory: null } {
  const reading: Reading = {
    technology: 'airflow',
    role: target.role,
    state: 'waiting',
    headline: { key: 'technologies.airflow.starting' },
    facts: { health: readHealth(answers), metadata: readMetadata(answers) },
    items: [],
    series: {},
  };
  return { reading, memory: null };
}

/** Lays what the database says over the services that use it. The database's own card stays PostgreSQL's. */
function joinAirflow(
  readings: readonly ServiceReading[],
  _previous: unknown,
  at: number,
): { readonly readings: readonly ServiceReading[]; readonly memory: null } {
  const joined = readings.flatMap(each => {
    if (each.target.role === metadataRole) return [];
    const metadata = metadataOf(each.target, readings);
    if (each.target.role in helperJobs)
      return [{ target: each.target, reading: describeHelper(each.target, metadata) }];
    const heartbeats = readings.flatMap(other => healthOf(other)?.schedulerHeartbeatAt ?? []);
    const lastSeenAt = heartbeats.length === 0 ? null : Math.max(...heartbeats);
    const said = { health: healthOf(each), metadata, lastSeenAt, at };
    return [{ target: each.target, reading: describeAirflow(each.target, said) }];
  });
  return { readings: joined, memory: null };
}

function healthOf(said: ServiceReading): Health | null {
  return (said.reading.facts['health'] ?? null) as Health | null;
}

function metadataOf(target: ProbeTarget, readings: readonly ServiceReading[]): Metadata | null {
  const address = metadataAddress(target.environment);
  const database = readings.find(
    ({ target: { role, given } }) =>
      role === metadataRole && given?.['host'] === address?.host && given?.['database'] === address?.database,
  );
  return (database?.reading.facts['metadata'] ?? null) as Metadata | null;
}

function followMetadata(readings: readonly ServiceReading[]): readonly Pointer[] {
  const pointers = new Map<string, Pointer>();
  for (const { target } of readings) {
    const address = metadataAddress(target.environment);
    if (address === null) continue;
    const given = { host: address.host, database: address.database };
    pointers.set(`${address.host}/${address.database}`, { host: address.host, role: metadataRole, given });
  }
  return [...pointers.values()];
}
