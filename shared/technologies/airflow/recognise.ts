import { isImage } from '../image-name.ts';
import type { RecognisedService } from '../technology.ts';

const images = ['apache/airflow', 'bitnami/airflow', 'bitnamilegacy/airflow', 'puckel/docker-airflow'];

/** Words of a command, as subcommands of `airflow`, and the role each makes; the first that fits decides. */
const commands: readonly (readonly [RegExp, string])[] = [
  [/\bstandalone\b/, 'standalone'],
  [/\bapi-server\b/, 'api-server'],
  [/\bwebserver\b/, 'webserver'],
  [/\bdag-processor\b/, 'dag-processor'],
  [/\bscheduler\b/, 'scheduler'],
  [/\btriggerer\b/, 'triggerer'],
  [/\bworker\b/, 'worker'],
  [/\bdb\s+(?:init|migrate|upgrade)\b|\busers\s+create\b|\binitdb\b/, 'init'],
];

/**
 * Airflow's role by what the container runs. An image built at home is Airflow when it has Airflow's settings. An Airflow
 * that prepares the database and then only says its version is the set-up job; any other is for single commands.
 */
export function recogniseAirflow(service: RecognisedService): string | null {
  const settings = Object.keys(service.environment);
  const hasSettings = settings.some(name => /^AIRFLOW__[A-Z]+__/.test(name));
  const command = service.command ?? '';
  const role = commands.find(([pattern]) => pattern.test(command))?.[1] ?? null;
  if (!isImage(service.image, images)) return hasSettings && isNotOther(service) ? role : null;
  if (role !== null) return role;
  const prepares = settings.some(name => name === '_AIRFLOW_DB_MIGRATE' || name === '_AIRFLOW_DB_UPGRADE');
  return prepares ? 'init' : 'cli';
}

/** Settings alone do not make an image with a name of its own Airflow's; a service built here has no image, or names its own. */
function isNotOther(service: RecognisedService): boolean {
  return service.image === null || /airflow/i.test(service.image);
}
