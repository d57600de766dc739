import type { Json } from '../../live/reading.ts';
import { asObject, asText } from '../json.ts';
import type { Answers, Ask, ProbeTarget } from '../technology.ts';

/** What one of Airflow's health pages says; needs no login. */
export interface Health {
  readonly [field: string]: Json;
  /** `healthy`, `unhealthy`; null when not said. */
  readonly metadatabase: string | null;
  readonly scheduler: string | null;
  /** Milliseconds since the epoch by the clock of Airflow's container. */
  readonly schedulerHeartbeatAt: number | null;
}

/** The question for the health page of this role. The scheduler's own says nothing but a status. */
export function askHealth(target: ProbeTarget, answers: Answers): readonly Ask[] {
  if ('health' in answers) return [];
  const page = healthPage(target);
  return page === null ? [] : [{ id: 'health', kind: 'http', ...page }];
}

function healthPage(target: ProbeTarget): { readonly port: number; readonly path: string } | null {
  const port = (name: string, usual: number): number => Number(target.environment[name]) || usual;
  switch (target.role) {
    case 'webserver':
    case 'standalone':
      return { port: port('AIRFLOW__WEBSERVER__WEB_SERVER_PORT', 8080), path: '/health' };
    case 'api-server':
      return { port: port('AIRFLOW__API__PORT', 8080), path: '/api/v2/monitor/health' };
    default:
      return null;
  }
}

/** The page's answer, or null when there is none. */
export function readHealth(answers: Answers): Health | null {
  const page = asObject(answers['health']);
  if (page === null) return null;
  const scheduler = asObject(page['scheduler']);
  const heartbeat = Date.parse(asText(scheduler?.['latest_scheduler_heartbeat']) ?? '');
  return {
    metadatabase: asText(asObject(page['metadatabase'])?.['status']),
    scheduler: asText(scheduler?.['status']),
    schedulerHeartbeatAt: Number.isFinite(heartbeat) ? heartbeat : null,
  };
}
