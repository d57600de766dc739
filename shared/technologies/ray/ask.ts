import type { Answers, Ask, ProbeTarget } from '../technology.ts';

/** Port of the head's page: `--dashboard-port`, else 8265. */
export function pagePort({ command }: Pick<ProbeTarget, 'command'>): number {
  const written = Number(/--dashboard-port[\s=]+["']?(\d+)/.exec(command ?? '')?.[1]);
  return Number.isInteger(written) && written > 0 && written < 65_536 ? written : 8265;
}

/** What the head is asked; workers are asked nothing, it speaks for them. */
export function askRay(target: ProbeTarget, answers: Answers): readonly Ask[] {
  if (target.role !== 'head') return [];
  const get = (id: string, path: string): Ask => ({ id, kind: 'http', port: pagePort(target), path });
  // The functions only once a program has called one.
  const jobs = answers['jobs'];
  return [
    get('status', '/api/cluster_status'),
    get('nodes', '/api/v0/nodes?limit=100'),
    get('machines', '/nodes?view=summary'),
    get('jobs', '/api/jobs/'),
    ...(Array.isArray(jobs) && jobs.length > 0 ? [get('functions', '/api/v0/tasks/summarize')] : []),
  ].filter(ask => !(ask.id in answers));
}
