import type { TechnologyRule } from '../technology-rule.ts';
import { airflowServices, isHidden, longRoles } from './sibling.ts';

/** Keys that every part of Airflow must have alike, with what cannot be read otherwise. */
const keys = [
  'AIRFLOW__CORE__FERNET_KEY',
  'AIRFLOW__WEBSERVER__SECRET_KEY',
  'AIRFLOW__API__SECRET_KEY',
  'AIRFLOW__API_AUTH__JWT_SECRET',
] as const;

/** A part of Airflow with another key than the first that has one, or with none (rule 89). */
export const keysDiffer: TechnologyRule = {
  id: 'airflow-keys-differ',
  severity: 'error',
  roles: longRoles,
  examine: (each, stack) =>
    keys.flatMap(key => {
      const parts = airflowServices(stack).filter(({ role }) => longRoles.includes(role ?? ''));
      const first = parts.find(part => key in part.environment);
      const value = first?.environment[key] ?? null;
      if (!first || value === null || each.environment[key] === value || parts.some(isHidden)) return [];
      const written = first.service.environment.find(({ name }) => name === key)?.value ?? value;
      const step = {
        kind: 'command' as const,
        command: 'set-variable',
        args: { service: each.name, name: key, value: written },
      };
      return [
        {
          range: each.service.environment.find(({ name }) => name === key)?.range ?? null,
          values: { variable: key, other: first.name },
          others: [first.name],
          fixes: [{ id: 'airflow-same-key', values: { variable: key }, safe: true, steps: [step] }],
        },
      ];
    }),
};
