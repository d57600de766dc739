import { freeName } from '../../commands/free-names.ts';
import { type LostData, lostData } from '../data-places.ts';
import type { Finding } from '../finding.ts';
import type { FixStep } from '../fix.ts';
import type { Examination, Rule } from '../rule.ts';

/** A database's data goes with its container (rule 38; course text, "lost data"); of a page's settings this is only mentioned. */
export const dbWithoutVolume: Rule = {
  id: 'db-without-volume',
  examine: examination =>
    lostData(examination)
      .filter(({ misplaced }) => misplaced === null)
      .flatMap((lost): Finding[] => {
        const { known, path, nameless } = lost;
        const keeps = known.role?.keeps;
        if (keeps !== 'data' && keeps !== 'settings') return [];
        const { service } = known;
        const volume = volumeFor(examination, lost);
        const context = keeps === 'settings' ? 'settings' : nameless ? 'nameless' : undefined;
        return [
          {
            rule: 'db-without-volume',
            severity: keeps === 'data' ? 'error' : 'info',
            subjects: [`service:${service.name}`],
            range: nameless?.range ?? service.keyRange,
            values: { service: service.name, path, ...(context && { context }) },
            fixes: [
              {
                id: 'add-data-volume',
                values: { service: service.name, volume, path },
                steps: nameSteps(examination, lost, volume) ?? [
                  {
                    kind: 'command',
                    command: 'mount',
                    args: { service: service.name, source: volume, target: path },
                  },
                ],
                safe: true,
              },
            ],
          },
        ];
      }),
};

/** The volume that the file defines under the usual name and nobody mounts was meant for this; else a new one. */
function volumeFor({ stack }: Examination, { known }: LostData): string {
  const wanted = known.role?.volumeName ?? `${known.service.name}data`;
  const mounted = stack.services.some(({ mounts }) => mounts.some(({ source }) => source === wanted));
  return mounted ? freeName(stack.volumes, wanted) : wanted;
}

/** A nameless volume gets a name in its place. */
function nameSteps({ text, stack }: Examination, { nameless }: LostData, volume: string): FixStep[] | null {
  if (!nameless) return null;
  const define: FixStep[] = stack.volumes.some(({ name }) => name === volume)
    ? []
    : [{ kind: 'command', command: 'add-volume', args: { name: volume } }];
  const { file, from, to } = nameless.range;
  if (nameless.syntax === 'long') {
    const args = { path: [...nameless.path, 'source'], value: volume };
    return [{ kind: 'command', command: 'set', args }, ...define];
  }
  const written = text.slice(from, to);
  const at = written.indexOf(nameless.target);
  const insert = `${written.slice(0, at)}${volume}:${written.slice(at)}`;
  return at < 0 ? null : [{ kind: 'edits', edits: [{ file, from, to, insert }] }, ...define];
}
