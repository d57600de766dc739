import type { JobStarted } from '../../shared/rpc/messages.ts';
import { ask, engine } from './engine.ts';
import { rememberCommand } from './run-stack.ts';
import { type Job, useSession } from './session.ts';

const longestOutput = 200_000;
/** What was typed for an action of a service, as long as the window lives: the next query is often like the last. */
const typed = new Map<string, Readonly<Record<string, string>>>();

/** What was last run of this action in this service, without files. */
export function lastTyped(service: string, action: string): Readonly<Record<string, string>> {
  return typed.get(`${service} ${action}`) ?? {};
}

/** Keeps what was typed for the next time. */
export function rememberTyped(
  service: string,
  action: string,
  fields: Readonly<Record<string, string>>,
): void {
  typed.set(`${service} ${action}`, fields);
}

/** Runs a technology's action (a Spark job) in a service; its output comes in as it is printed. */
export async function runJob(
  service: string,
  action: string,
  fields: Record<string, string>,
): Promise<boolean> {
  const { info } = useSession.getState();
  if (!info) return false;
  return begin(service, await ask('job.run', { project: info.project, service, action, fields }), true);
}

/** Runs one command in a service's container. */
export async function execCommand(service: string, command: string): Promise<boolean> {
  const { info } = useSession.getState();
  if (!info) return false;
  return begin(service, await ask('stack.exec', { project: info.project, service, command }), false);
}

/** Ends a job. */
export async function cancelJob(job: string): Promise<void> {
  await ask('job.cancel', { job });
}

function begin(service: string, started: JobStarted | null, log: boolean): boolean {
  if (!started) return false;
  rememberCommand(started.command);
  change(started.job, job => ({ ...job, service, command: started.command, log }));
  return true;
}

function newJob(id: string): Job {
  return { job: id, service: '', command: '', output: '', exitCode: null, running: true, log: false };
}

function change(id: string, how: (job: Job) => Job): void {
  const { jobs } = useSession.getState();
  const known = jobs.find(job => job.job === id);
  const job = how(known ?? newJob(id));
  useSession.setState({
    jobs: (known ? jobs.map(other => (other.job === id ? job : other)) : [...jobs, job]).slice(-20),
  });
}

/** Follows the output of jobs; returns its end. */
export function startJobs(): () => void {
  const disposals = [
    engine.on('job.output', ({ job, text }) =>
      change(job, known => ({ ...known, output: (known.output + text).slice(-longestOutput) })),
    ),
    engine.on('job.ended', ({ job, exitCode }) =>
      change(job, known => ({ ...known, exitCode, running: false })),
    ),
  ];
  return () => {
    for (const dispose of disposals) dispose();
  };
}
