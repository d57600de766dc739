import type { ServiceInStack } from '../technology-rule.ts';
import type { Wiring, WiringPlan } from '../wiring.ts';
import { metadataUrl } from './metadata-url.ts';
import { isHidden, longRoles } from './sibling.ts';

const current = 'AIRFLOW__DATABASE__SQL_ALCHEMY_CONN';
const names = [current, 'AIRFLOW__CORE__SQL_ALCHEMY_CONN'];

/** Airflow beside a PostgreSQL that it does not use, or cannot log in to (rule 91). */
const databaseConnection: Wiring = {
  id: 'airflow-db-connection',
  severity: 'error',
  roles: [...longRoles, 'init'],
  to: { technology: 'postgres', roles: ['server'] },
  plan: (airflow, postgres) => {
    if (isHidden(airflow) || Object.keys(airflow.environment).some(name => /SQL_ALCHEMY_CONN_/.test(name)))
      return null;
    const name = names.find(each => airflow.environment[each]) ?? null;
    const url = name === null ? '' : (airflow.environment[name] ?? '');
    if (name !== null && !/^sqlite/.test(url)) return wrongLogin(airflow, postgres, name, url);
    return planFor(airflow, postgres, name ?? current, 'none');
  },
};

/** The address names this database, and a user or password that it does not have. */
function wrongLogin(
  airflow: ServiceInStack,
  postgres: ServiceInStack,
  name: string,
  url: string,
): WiringPlan | null {
  const parts = /^postgres(?:ql)?(?:\+\w+)?:\/\/([^:@/]+):([^@/]*)@([^:/?]+)/.exec(url);
  // Scripts may make other users and databases.
  const hasScripts = postgres.service.mounts.some(({ target }) => /initdb/.test(target));
  if (parts?.[3] !== postgres.name || hasScripts || isHidden(postgres)) return null;
  const user = postgres.environment['POSTGRES_USER'] ?? 'postgres';
  const password = postgres.environment['POSTGRES_PASSWORD'];
  if (!password || /%/.test(`${parts[1]}${parts[2]}`)) return null;
  return parts[1] === user && parts[2] === password ? null : planFor(airflow, postgres, name, 'login');
}

function planFor(
  airflow: ServiceInStack,
  postgres: ServiceInStack,
  name: string,
  context: string,
): WiringPlan {
  const written = Object.fromEntries(postgres.service.environment.map(each => [each.name, each.value]));
  const value = metadataUrl(postgres.name, written);
  return {
    range: airflow.service.environment.find(each => each.name === name)?.range ?? null,
    values: { variable: name, context },
    safe: context === 'login',
    steps: [{ kind: 'command', command: 'set-variable', args: { service: airflow.name, name, value } }],
  };
}

/** What joins Airflow to others. */
export const airflowWirings: readonly Wiring[] = [databaseConnection];
