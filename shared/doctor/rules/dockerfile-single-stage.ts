import { twoStages } from '../../dockerfile/two-stages.ts';
import { isPythonImage } from '../../technologies/python/is-python-image.ts';
import type { Finding } from '../finding.ts';
import type { Rule } from '../rule.ts';
import { dockerfileOf } from '../service-dockerfile.ts';

/** A Python service is built in one stage: what only the build needs stays in the image (rule 95; the assignment asks for two). */
export const dockerfileSingleStage: Rule = {
  id: 'dockerfile-single-stage',
  examine: examination => {
    const seen = new Set<string>();
    return examination.services.flatMap((known): Finding[] => {
      const found = dockerfileOf(examination, known);
      const [stage, ...further] = found?.dockerfile.stages ?? [];
      if (!found || !stage || further.length > 0 || seen.has(found.file)) return [];
      if (!isPythonImage(stage.base)) return [];
      seen.add(found.file);
      const edits = twoStages(found.text, found.dockerfile);
      return [
        {
          rule: 'dockerfile-single-stage',
          severity: 'info',
          subjects: [`service:${known.service.name}`],
          range: stage.from.range,
          values: { service: known.service.name, file: found.file },
          fixes:
            edits === null
              ? []
              : [
                  {
                    id: 'build-in-two-stages',
                    values: { file: found.file },
                    steps: [{ kind: 'edits', edits }],
                    safe: false,
                  },
                ],
        },
      ];
    });
  },
};
