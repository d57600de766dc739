import { endOfLifeOf } from '../../technologies/image-facts.ts';
import type { Finding } from '../finding.ts';
import type { Fix } from '../fix.ts';
import type { Rule } from '../rule.ts';

/** A version that gets no fixes any more (rule 18; the dates are the technologies' own). */
export const imageEndOfLife: Rule = {
  id: 'image-end-of-life',
  examine: ({ services }) =>
    services.flatMap(({ service, role, image }): Finding[] => {
      if (!service.image || image === null || service.build) return [];
      const end = endOfLifeOf(image);
      if (end === null) return [];
      const better = `${image.slice(0, image.lastIndexOf(':'))}:${end.successor}`;
      const isPlain = !/[$@]/.test(service.image.value);
      const values = { service: service.name, image, until: end.until, better };
      return [
        {
          rule: 'image-end-of-life',
          severity: 'info',
          subjects: [`service:${service.name}`],
          range: service.image.range,
          values: role?.keeps === 'data' ? { ...values, context: 'data' } : values,
          fixes: isPlain ? [replaceBy(service.name, better)] : [],
        },
      ];
    }),
};

function replaceBy(service: string, image: string): Fix {
  return {
    id: 'replace-image',
    values: { image },
    steps: [{ kind: 'command', command: 'set-image', args: { service, image } }],
    // Data of an older version may not open in a newer one, and programs may not run on it.
    safe: false,
  };
}
