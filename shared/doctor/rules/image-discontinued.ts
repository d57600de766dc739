import { isOfGonePublisher, replacementOf } from '../../technologies/image-facts.ts';
import type { Replacement } from '../../technologies/technology.ts';
import type { Finding } from '../finding.ts';
import type { FixStep } from '../fix.ts';
import type { KnownService, Rule } from '../rule.ts';

/** An image that nobody publishes or mends any more (rule 18; bitnami/containers#83267). */
export const imageDiscontinued: Rule = {
  id: 'image-discontinued',
  examine: ({ services }) =>
    services.flatMap((known): Finding[] => {
      const { service, image } = known;
      if (!service.image || image === null || service.build) return [];
      const replacement = replacementOf(image);
      const gone = replacement?.gone === true || isOfGonePublisher(image);
      if (!replacement && !gone) return [];
      const better = replacement?.image ?? '';
      const context = `${gone ? 'gone' : 'old'}${better === '' ? '' : '_better'}`;
      const values = { service: service.name, image, better, context };
      return [
        {
          rule: 'image-discontinued',
          severity: gone ? 'error' : 'warning',
          subjects: [`service:${service.name}`],
          range: service.image.range,
          values,
          fixes:
            replacement === null || replacement.byHand || service.image.value.includes('$')
              ? []
              : [
                  {
                    id: 'replace-image',
                    values: { image: replacement.image },
                    steps: stepsFor(known, replacement),
                    safe: false,
                  },
                ],
        },
      ];
    }),
};

function stepsFor(
  known: KnownService,
  { image, command, variables = {}, prefixes = {}, paths = {} }: Replacement,
): FixStep[] {
  const { service } = known;
  const run = (name: string, args: Record<string, unknown>): FixStep => ({
    kind: 'command',
    command: name,
    args: { service: service.name, ...args },
  });
  const line = service.command
    ? null
    : (command?.({ image: known.image, command: null, labels: {}, environment: known.environment }) ?? null);
  const steps = [run('set-image', { image })];
  if (line !== null) {
    const path = ['services', service.name, 'command'];
    steps.push({ kind: 'command', command: 'set', args: { path, value: line } });
  }
  const renamedTo = (name: string): string | null | undefined => {
    const [old, now] = Object.entries(prefixes).find(([prefix]) => name.startsWith(prefix)) ?? [];
    return old === undefined ? variables[name] : `${now}${name.slice(old.length)}`;
  };
  const taken = new Set(service.environment.map(variable => variable.name));
  for (const { name, value } of service.environment) {
    const renamed = renamedTo(name);
    if (renamed === undefined) continue;
    steps.push(run('unset-variable', { name }));
    if (renamed !== null && !taken.has(renamed)) steps.push(run('set-variable', { name: renamed, value }));
  }
  for (const mount of service.mounts) {
    const moved = paths[mount.target.replace(/\/$/, '')];
    if (moved === undefined || mount.source === null) continue;
    steps.push(run('unmount', { target: mount.target }));
    steps.push(run('mount', { source: mount.source, target: moved, readOnly: mount.readOnly || undefined }));
  }
  return steps;
}
