import { healthcheckBlock } from '../healthcheck.ts';
import { besidePartners, findPartner, type Partner } from '../partner.ts';
import type { Template, TemplateContext } from '../technology.ts';
import { pageAnswers } from './healthcheck.ts';
import { metadataUrl } from './metadata-url.ts';

const image = 'image: apache/airflow:2.10.5';
const defaultKey = '$' + '{AIRFLOW_SECRET_KEY:-change-me}';

/**
 * Airflow's web page. Beside a PostgreSQL it keeps its notes there, and prepares them itself unless a set-up job does.
 * Without one it is all of Airflow in a single container, with a small database of its own.
 */
export function airflowTemplate(context: TemplateContext): Template {
  const partners = partnersOf(context);
  return partners.postgres === null ? allInOne(context) : webserver(context, partners);
}

/** The scheduler, which starts the tasks; waits until Airflow's database is prepared. */
export function schedulerTemplate(context: TemplateContext): Template {
  const partners = partnersOf(context);
  return {
    yaml: `${image}
command: scheduler
environment:
${settings(partners)}  # Opens the scheduler's own health page.
  AIRFLOW__SCHEDULER__ENABLE_HEALTH_CHECK: "true"
volumes:
  - ./dags:/opt/airflow/dags
${waits(partners)}${healthcheck(8974)}`,
    volumes: [],
  };
}

/** The job that makes Airflow's tables and its first user, and ends. */
export function initTemplate(context: TemplateContext): Template {
  const partners = { ...partnersOf(context), init: null, webserver: null };
  return {
    yaml: `${image}
# Makes the tables and the user below before it says its version; then it ends.
command: version
environment:
${settings(partners)}${preparation}${waits(partners)}restart: "no"
`,
    volumes: [],
  };
}

interface Partners {
  readonly postgres: Partner | null;
  readonly init: Partner | null;
  readonly webserver: Partner | null;
  readonly scheduler: Partner | null;
}

function partnersOf(context: TemplateContext): Partners {
  return {
    postgres: findPartner(context, 'postgres', 'server'),
    init: findPartner(context, 'airflow', 'init'),
    webserver: findPartner(context, 'airflow', 'webserver'),
    scheduler: findPartner(context, 'airflow', 'scheduler'),
  };
}

function webserver(context: TemplateContext, partners: Partners): Template {
  return {
    yaml: `${image}
command: webserver
environment:
${settings(partners)}${partners.init === null ? preparation : ''}ports:
  - "${context.freePort(8080)}:8080"
volumes:
  # Your DAGs: Python files in the folder dags next to this one.
  - ./dags:/opt/airflow/dags
${waits({ ...partners, webserver: null })}${healthcheck(8080)}`,
    volumes: [],
  };
}

function allInOne(context: TemplateContext): Template {
  return {
    yaml: `${image}
# All of Airflow in one container, for a first try. With PostgreSQL in the stack its parts can be services of their own.
command: standalone
environment:
  AIRFLOW__CORE__LOAD_EXAMPLES: "false"
${preparation}ports:
  - "${context.freePort(8080)}:8080"
volumes:
  # Your DAGs: Python files in the folder dags next to this one.
  - ./dags:/opt/airflow/dags
${healthcheck(8080)}`,
    volumes: [],
  };
}

/** What all parts of Airflow must have alike; taken over from a part that is there already. */
function settings({ postgres, init, webserver, scheduler }: Partners): string {
  const others = [init, webserver, scheduler].flatMap(partner => (partner ? [partner.environment] : []));
  const written = (name: string): string | null => others.find(other => other[name])?.[name] ?? null;
  const connection =
    written('AIRFLOW__DATABASE__SQL_ALCHEMY_CONN') ??
    metadataUrl(postgres?.name ?? 'postgres', postgres?.environment ?? {});
  const key = written('AIRFLOW__WEBSERVER__SECRET_KEY') ?? defaultKey;
  return `  AIRFLOW__CORE__EXECUTOR: LocalExecutor
  AIRFLOW__CORE__LOAD_EXAMPLES: "false"
  # Where Airflow keeps its notes: user, password, the service's name, database.
  AIRFLOW__DATABASE__SQL_ALCHEMY_CONN: ${connection}
  # The same in every part of Airflow.
  AIRFLOW__WEBSERVER__SECRET_KEY: ${key}
`;
}

/** Variables by which a part of Airflow makes the tables and the first user when it starts. */
export const preparation = `  # Makes Airflow's tables and its first user.
  _AIRFLOW_DB_MIGRATE: "true"
  _AIRFLOW_WWW_USER_CREATE: "true"
  _AIRFLOW_WWW_USER_USERNAME: admin
  _AIRFLOW_WWW_USER_PASSWORD: \${AIRFLOW_PASSWORD:-change-me}
`;

/** Waits for the database, and for whoever prepares it: the set-up job, else the web page. */
function waits({ postgres, init, webserver }: Partners): string {
  return besidePartners([
    ...(postgres ? [{ partner: postgres, condition: 'service_healthy' as const }] : []),
    ...(init ? [{ partner: init, condition: 'service_completed_successfully' as const }] : []),
    ...(webserver && !init ? [{ partner: webserver, condition: 'service_healthy' as const }] : []),
  ]);
}

function healthcheck(port: number): string {
  const comment = 'Airflow takes its time to start: failures of the first two minutes do not count.';
  return healthcheckBlock(pageAnswers(port, '/health'), comment);
}
