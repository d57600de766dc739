import type { ActionField, TechnologyAction } from '../technology.ts';

const roles = ['webserver', 'api-server', 'scheduler', 'standalone'];
const dag: ActionField = { id: 'dag', label: 'technologies.airflow.field.dag', kind: 'text', initial: '' };

function dagAction(
  id: string,
  label: string,
  subcommand: string,
  more: readonly string[] = [],
): TechnologyAction {
  return {
    id,
    label: `technologies.airflow.action.${label}`,
    roles,
    fields: [dag],
    // A name cannot look like an option: what Airflow allows in one begins with none of these.
    command: (_target, fields) => ({
      argv: ['airflow', 'dags', subcommand, ...more, (fields['dag'] ?? '').trim().replace(/^-+/, '')],
      files: [],
    }),
  };
}

/** What an Airflow card's buttons run, with the `airflow` program of its own container. */
export const airflowActions: readonly TechnologyAction[] = [
  dagAction('airflow-trigger-dag', 'trigger', 'trigger'),
  dagAction('airflow-pause-dag', 'pause', 'pause', ['--yes']),
  dagAction('airflow-unpause-dag', 'unpause', 'unpause', ['--yes']),
];
