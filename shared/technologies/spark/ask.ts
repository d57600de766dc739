import { asObjects, asText } from '../json.ts';
import type { Answers, Ask, ProbeTarget } from '../technology.ts';
import { driverPorts, masterPagePort, workerPagePort } from './ports.ts';

/** What Spark's containers are asked: their own page, and the pages of jobs that are driven from them. */
export function askSpark(target: ProbeTarget, answers: Answers): readonly Ask[] {
  if (target.role === 'history') return [];
  return [...ownPage(target), ...driverPages(answers)].filter(ask => !(ask.id in answers));
}

function ownPage(target: ProbeTarget): readonly Ask[] {
  switch (target.role) {
    case 'master':
      return [{ id: 'master', kind: 'http', port: masterPagePort(target), path: '/json/' }];
    case 'worker':
      return [{ id: 'worker', kind: 'http', port: workerPagePort(target), path: '/json/' }];
    default:
      return [];
  }
}

function driverPages(answers: Answers): readonly Ask[] {
  return driverPorts.flatMap(port => {
    const get = (id: string, path: string): Ask => ({ id, kind: 'http', port, path });
    const application = applicationOn(port, answers);
    const pages = [get(applicationsId(port), '/api/v1/applications')];
    if (application === null) return pages;
    const base = `/api/v1/applications/${encodeURIComponent(application)}`;
    return [
      ...pages,
      get(executorsId(port), `${base}/allexecutors`),
      get(jobsId(port), `${base}/jobs`),
      get(stagesId(port), `${base}/stages?status=active`),
    ];
  });
}

/** Id of the application whose page is on this port, or null when none answered. */
export function applicationOn(port: number, answers: Answers): string | null {
  return asText(asObjects(answers[applicationsId(port)])[0]?.['id']);
}

/** Id of the ask for the applications of a driver's page. */
export function applicationsId(port: number): string {
  return `applications-${port}`;
}

/** Id of the ask for the executors of the application on a driver's page. */
export function executorsId(port: number): string {
  return `executors-${port}`;
}

/** Id of the ask for the jobs of the application on a driver's page. */
export function jobsId(port: number): string {
  return `jobs-${port}`;
}

/** Id of the ask for the active stages of the application on a driver's page. */
export function stagesId(port: number): string {
  return `stages-${port}`;
}
