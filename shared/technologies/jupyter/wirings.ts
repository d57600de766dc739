import { postgresUrl } from '../postgres-login.ts';
import type { ServiceInStack, StackStep } from '../technology-rule.ts';
import type { Wiring } from '../wiring.ts';
import { mayHaveSpark } from './facts.ts';
import { submitArguments } from './spark.ts';

/** A notebook with Spark inside, beside a cluster it does not know: its jobs would run in its own container alone. */
const knowsSpark: Wiring = {
  id: 'jupyter-spark-unknown',
  severity: 'info',
  roles: ['server'],
  to: { technology: 'spark', roles: ['master'] },
  plan: (notebook, master) => {
    if (notebook.image === null || !mayHaveSpark(notebook.image) || says(notebook, /spark:\/\//)) return null;
    if (notebook.service.mounts.some(({ target }) => /spark/.test(target))) return null;
    const value = submitArguments(master.name, notebook.name);
    return { range: null, safe: false, steps: [setVariable(notebook, 'PYSPARK_SUBMIT_ARGS', value)] };
  },
};

/** A notebook that tells the executors to call back an address which is themselves. */
const isReachedBySpark: Wiring = {
  id: 'jupyter-driver-unreachable',
  severity: 'error',
  roles: ['server'],
  to: { technology: 'spark', roles: ['master'] },
  plan: notebook => {
    const loopback = /(spark\.driver\.host[= ])(?:localhost|127\.\d+\.\d+\.\d+|0\.0\.0\.0)/;
    const variable = notebook.service.environment.find(({ value }) => loopback.test(value ?? ''));
    if (variable === undefined) return null;
    const value = (variable.value ?? '').replace(loopback, `$1${notebook.name}`);
    return {
      range: variable.range,
      values: { variable: variable.name },
      safe: true,
      steps: [setVariable(notebook, variable.name, value)],
    };
  },
};

/** A notebook beside a database whose address it has not. */
const knowsPostgres: Wiring = {
  id: 'jupyter-postgres-unknown',
  severity: 'info',
  roles: ['server'],
  to: { technology: 'postgres', roles: ['server'] },
  plan: (notebook, postgres) => {
    if (says(notebook, new RegExp(`(?:^|[@/])${postgres.name}(?::|/|$)`))) return null;
    const written = Object.fromEntries(postgres.service.environment.map(({ name, value }) => [name, value]));
    const value = postgresUrl('postgresql', postgres.name, written);
    return { range: null, safe: false, steps: [setVariable(notebook, 'DATABASE_URL', value)] };
  },
};

function says({ environment, command }: ServiceInStack, sign: RegExp): boolean {
  return [...Object.values(environment), command].some(text => sign.test(text ?? ''));
}

function setVariable({ name: service }: ServiceInStack, name: string, value: string): StackStep {
  return { kind: 'command', command: 'set-variable', args: { service, name, value } };
}

/** What joins a notebook to others. */
export const jupyterWirings: readonly Wiring[] = [knowsSpark, isReachedBySpark, knowsPostgres];
