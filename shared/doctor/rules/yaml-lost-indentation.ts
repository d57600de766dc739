import { composeShape, serviceShape } from '../../schema/compose-shape.ts';
import { knownKeys } from '../../schema/shape.ts';
import type { Finding } from '../finding.ts';
import { rebuildFlattened } from '../rebuild/rebuild-flattened.ts';
import type { Rule } from '../rule.ts';

/** All lines stand at the left edge, as after copying from a web page (rule 2; Compose: `services must be a mapping`). */
export const yamlLostIndentation: Rule = {
  id: 'yaml-lost-indentation',
  stage: 'text',
  examine: ({ text, patient: { file } }): Finding[] => {
    const services = lostAt(text);
    if (services === null) return [];
    const rebuilt = rebuildFlattened(text);
    const edit = { file, from: 0, to: text.length, insert: rebuilt.text };
    return [
      {
        rule: 'yaml-lost-indentation',
        severity: 'error',
        subjects: [],
        range: { file, from: services, to: services + 'services:'.length },
        values: {},
        fixes:
          rebuilt.text === text
            ? []
            : [
                {
                  id: 'rebuild-indentation',
                  values: {},
                  steps: [{ kind: 'edits', edits: [edit], restructures: true }],
                  safe: rebuilt.confident,
                },
              ],
      },
    ];
  },
};

/**
 * Where `services:` stands in a text that lost its indentation, or null: what follows it is at the left edge too, and
 * so are keys that belong under a service.
 */
function lostAt(text: string): number | null {
  const match =
    /^services:[^\S\n]*(?:#[^\n]*)?\r?\n(?:[^\S\n]*(?:#[^\n]*)?\r?\n)*(?=["']?([A-Za-z0-9._-]+)["']?:)/m.exec(
      text,
    );
  const first = match?.[1];
  if (!match || first === undefined || knownKeys(composeShape)[first]) return null;
  const atTheEdge = [...text.matchAll(/^([a-z_]+):/gm)].map(([, key]) => key ?? '');
  const ofServices = atTheEdge.filter(key => knownKeys(serviceShape)[key] && !knownKeys(composeShape)[key]);
  return ofServices.length > 0 ? match.index : null;
}
