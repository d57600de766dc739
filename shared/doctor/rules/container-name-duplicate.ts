import { freeName } from '../../commands/free-names.ts';
import { resolveText } from '../../project/interpolate.ts';
import type { Service } from '../../stack/stack.ts';
import type { Finding } from '../finding.ts';
import type { Fix } from '../fix.ts';
import { mayRunTogether } from '../may-run-together.ts';
import type { Rule } from '../rule.ts';

/** Two services give their containers one name (Compose refuses the file: `container name "…" is already in use by service`). */
export const containerNameDuplicate: Rule = {
  id: 'container-name-duplicate',
  mutual: true,
  examine: ({ stack, variables }) => {
    const nameOf = ({ containerName }: Service): string | null =>
      containerName && resolveText(containerName.value, variables);
    const taken = stack.services.flatMap(service => ({ name: nameOf(service) ?? '' }));
    return stack.services.flatMap((service, at): Finding[] => {
      const name = nameOf(service);
      if (!name || !service.containerName) return [];
      const other = stack.services
        .slice(0, at)
        .find(one => nameOf(one) === name && mayRunTogether(one, service));
      if (!other) return [];
      const isOptional = service.profiles.length > 0 || other.profiles.length > 0;
      const others = stack.services.filter(one => one !== service);
      const free = freeName([...taken, ...others], service.name);
      taken.push({ name: free });
      return [
        {
          rule: 'container-name-duplicate',
          severity: isOptional ? 'warning' : 'error',
          subjects: [`service:${service.name}`, `service:${other.name}`],
          range: service.containerName.inherited ? service.keyRange : service.containerName.range,
          values: { service: service.name, other: other.name, name },
          fixes: [rename(service.name, name, free)],
        },
      ];
    });
  },
};

/** The name of the service is the one that everybody looks for; that of another one would mislead. */
function rename(service: string, from: string, to: string): Fix {
  const args = { path: ['services', service, 'container_name'], value: to, scope: 'here' };
  return {
    id: 'name-container',
    values: { service, from, to },
    steps: [{ kind: 'command', command: 'set', args }],
    safe: true,
  };
}
