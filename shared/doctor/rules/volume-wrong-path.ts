import type { Mount } from '../../stack/stack.ts';
import { lostData } from '../data-places.ts';
import type { Finding } from '../finding.ts';
import type { FixStep } from '../fix.ts';
import type { Examination, Rule } from '../rule.ts';

/** A database has a volume, and writes next to it (rule 39). */
export const volumeWrongPath: Rule = {
  id: 'volume-wrong-path',
  examine: examination =>
    lostData(examination).flatMap(({ known, path, misplaced, nameless }): Finding[] => {
      if (known.role?.keeps !== 'data' || misplaced === null) return [];
      const { service } = known;
      const step = nameless ? null : moveStep(examination, misplaced, path);
      return [
        {
          rule: 'volume-wrong-path',
          severity: 'error',
          subjects: [`service:${service.name}`],
          range: misplaced.range,
          values: { service: service.name, target: misplaced.target, path },
          fixes:
            step === null
              ? []
              : [
                  {
                    id: 'mount-at-data-path',
                    values: { target: misplaced.target, path },
                    steps: [step],
                    safe: true,
                  },
                ],
        },
      ];
    }),
};

/** Only the target changes; source, options and quotes stay. */
function moveStep({ text }: Examination, mount: Mount, path: string): FixStep | null {
  if (mount.syntax === 'long')
    return { kind: 'command', command: 'set', args: { path: [...mount.path, 'target'], value: path } };
  const { file, from, to } = mount.range;
  const written = text.slice(from, to);
  const at = written.indexOf(`:${mount.target}`) + 1;
  const insert = `${written.slice(0, at)}${path}${written.slice(at + mount.target.length)}`;
  return at === 0 ? null : { kind: 'edits', edits: [{ file, from, to, insert }] };
}
