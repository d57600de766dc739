import { textAround } from '../file-of.ts';
import type { Finding } from '../finding.ts';
import type { Fix } from '../fix.ts';
import { nearestName } from '../nearest-name.ts';
import type { Rule } from '../rule.ts';

/** `depends_on` names a service that the file does not have (rule 15; Compose: `depends on undefined service`). */
export const dependsOnUndefined: Rule = {
  id: 'depends-on-undefined',
  examine: examination =>
    examination.stack.problems
      .filter(problem => problem.code === 'undefined-service')
      .flatMap((problem): Finding[] => {
        const { stack } = examination;
        const { name, service: from } = problem.values as { name: string; service: string };
        const service = stack.services.find(one => one.name === from);
        const dependency = service?.dependsOn.find(one => one.service === name);
        if (!service || !dependency) return [];
        const others = stack.services.map(one => one.name).filter(one => one !== from);
        const free = others.filter(one => !service.dependsOn.some(other => other.service === one));
        const nearest = nearestName(name, free);
        const at = textAround(examination, dependency.range).indexOf(name, dependency.range.from);
        const rename: Fix[] =
          nearest === null || at < 0 || at + name.length > dependency.range.to
            ? []
            : [
                {
                  id: 'use-name',
                  values: { name, nearest },
                  steps: [
                    {
                      kind: 'edits',
                      edits: [
                        { file: dependency.range.file, from: at, to: at + name.length, insert: nearest },
                      ],
                    },
                  ],
                  safe: true,
                },
              ];
        const remove: Fix = {
          id: 'stop-waiting',
          values: { name, service: from },
          steps: [{ kind: 'command', command: 'disconnect', args: { from, to: name } }],
          safe: false,
        };
        return [
          {
            rule: 'depends-on-undefined',
            severity: 'error',
            subjects: [`service:${from}`],
            range: problem.range,
            values: { name, service: from },
            fixes: [...rename, remove],
          },
        ];
      }),
};
