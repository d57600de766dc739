import { asNumber, asObject } from '../json.ts';
import type { Answers, Ask, ProbeTarget } from '../technology.ts';

/** The page of failed tasks has a box for each; with more than these it is left alone. */
const mostErredTasks = 200;

/** Port of the scheduler's page: `--dashboard-address`, else 8787. */
export function pagePort({ command }: Pick<ProbeTarget, 'command'>): number {
  const written = Number(/--dashboard-address[\s=]+["']?[^\s"']*?:(\d+)/.exec(command ?? '')?.[1]);
  return Number.isInteger(written) && written > 0 && written < 65_536 ? written : 8787;
}

/** What the scheduler is asked; workers are asked nothing, it speaks for them. */
export function askDask(target: ProbeTarget, answers: Answers): readonly Ask[] {
  if (target.role !== 'scheduler') return [];
  const get = (id: string, path: string): Ask => ({ id, kind: 'http', port: pagePort(target), path });
  const erred = asNumber(asObject(answers['counts'])?.['erred']) ?? 0;
  return [
    get('counts', '/json/counts.json'),
    get('workers', '/info/main/workers.html'),
    ...(erred > 0 && erred <= mostErredTasks ? [get('errors', '/info/main/exceptions.html')] : []),
  ].filter(ask => !(ask.id in answers));
}
