import { asObjects, asText } from '../json.ts';
import type { Answers, Ask, ProbeTarget } from '../technology.ts';
import { askApplication, type Page } from './ask-application.ts';
import { type DriverMemory, driverMemory, isTurn } from './driver-memory.ts';
import { driverPorts, historyPort, masterPagePort, workerPagePort } from './ports.ts';

/** In how many readings once it is looked for jobs where none was. */
const lookEvery = 5;

/** What Spark's containers are asked: their own page, and the pages of jobs that are driven from them. */
export function askSpark(target: ProbeTarget, answers: Answers, previous?: unknown): readonly Ask[] {
  const memory = driverMemory(previous);
  const asks = [...ownPage(target), ...pagePorts(target, memory).flatMap(askPage(target, answers, memory))];
  return asks.filter(ask => !(ask.id in answers));
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

/** Ports of application pages in this container: those that answered, the one a next job would take, seldom all. */
export function pagePorts(target: ProbeTarget, memory: DriverMemory): readonly number[] {
  if (target.role === 'history') return [historyPort(target)];
  if (isTurn(memory, lookEvery)) return driverPorts;
  const next = driverPorts.find(port => !memory.live.includes(port));
  // A worker's container seldom drives anything.
  const looked = target.role === 'worker' || next === undefined ? [] : [next];
  return [...memory.live, ...looked].sort((one, other) => one - other);
}

function askPage(target: ProbeTarget, answers: Answers, memory: DriverMemory) {
  return (port: number): readonly Ask[] => {
    const isHistory = target.role === 'history';
    const query = isHistory ? '?status=completed&limit=10' : '';
    const list: Ask = {
      id: applicationsId(port),
      kind: 'http',
      port,
      path: `/api/v1/applications${query}`,
    };
    const application = applicationOn(port, answers);
    if (application === null) return [list];
    const page: Page = {
      port,
      application,
      root: isHistory ? `/history/${encodeURIComponent(application)}` : '',
    };
    return [list, ...askApplication(page, answers, memory)];
  };
}

/** Id of the application whose page is on this port (a history server's newest), or null when none answered. */
export function applicationOn(port: number, answers: Answers): string | null {
  return asText(asObjects(answers[applicationsId(port)])[0]?.['id']);
}

/** Id of the ask for the applications of a driver's page. */
export function applicationsId(port: number): string {
  return `applications-${port}`;
}
