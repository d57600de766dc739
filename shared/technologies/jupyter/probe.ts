import type { Json, Reading, ReadingState } from '../../live/reading.ts';
import { asNumber, asObject, asObjects, asText, type JsonObject } from '../json.ts';
import type { Answers, Probe, ProbeTarget } from '../technology.ts';
import { jupyterAddress } from './address.ts';
import { say } from './say.ts';

/** Jupyter asked whether it is there, which needs no token; what its kernels do only with the token the stack gave it. */
export const jupyterProbe: Probe = {
  everySeconds: 5,
  ask: (target, answers) => {
    const { port, base, token } = jupyterAddress(target);
    if (!('api' in answers)) return [{ id: 'api', kind: 'http', port, path: `${base}/api` }];
    if (versionOf(answers) === null || token === null || 'kernels' in answers) return [];
    const headers: Record<string, string> = token === '' ? {} : { Authorization: `token ${token}` };
    return ['status', 'kernels', 'sessions'].map(id => ({
      id,
      kind: 'http' as const,
      port,
      path: `${base}/api/${id}`,
      headers,
    }));
  },
  read: (target, answers, _previous, at) => ({ reading: readJupyter(target, answers, at), memory: null }),
};

function versionOf(answers: Answers): string | null {
  return asText(asObject(answers['api'])?.['version']);
}

function readJupyter({ role }: ProbeTarget, answers: Answers, at: number): Reading {
  const version = versionOf(answers);
  const kernels = Array.isArray(answers['kernels']) ? asObjects(answers['kernels']) : null;
  const sessions = Array.isArray(answers['sessions']) ? asObjects(answers['sessions']) : null;
  const inState = (...states: readonly string[]): number | null =>
    kernels?.filter(kernel => states.includes(asText(kernel['execution_state']) ?? '')).length ?? null;
  const facts = {
    page: version !== null,
    version,
    unlocked: version === null ? null : kernels !== null,
    kernels: kernels?.length ?? null,
    busy: inState('busy'),
    idle: inState('idle'),
    dead: inState('dead', 'restarting', 'autorestarting'),
    notebooks: sessions?.length ?? null,
    secondsSinceActivity: secondsSince(asObject(answers['status'])?.['last_activity'], at),
  };
  return {
    technology: 'jupyter',
    role,
    ...judge(facts),
    facts,
    items: (sessions ?? []).slice(0, 50).map(session => notebookItem(session, at)),
    series: { kernels: facts.kernels, busy: facts.busy },
  };
}

function judge(facts: {
  readonly page: boolean;
  readonly unlocked: boolean | null;
  readonly kernels: number | null;
  readonly busy: number | null;
  readonly dead: number | null;
}): { readonly state: ReadingState; readonly headline: Reading['headline'] } {
  if (!facts.page) return { state: 'waiting', headline: say('starting') };
  if (!facts.unlocked) return { state: 'ok', headline: say('locked') };
  if (facts.dead) return { state: 'warning', headline: say('dead', { count: facts.dead }) };
  if (facts.busy) return { state: 'ok', headline: say('busy', { count: facts.busy }) };
  return { state: 'ok', headline: say(facts.kernels ? 'open' : 'ready', { count: facts.kernels ?? 0 }) };
}

function notebookItem(session: JsonObject, at: number): Reading['items'][number] {
  const kernel = asObject(session['kernel']) ?? {};
  const item: Readonly<Record<string, Json>> = {
    path: asText(session['path']) ?? asText(session['name']),
    kernel: asText(kernel['name']),
    state: asText(kernel['execution_state']),
    windows: asNumber(kernel['connections']),
    secondsSinceActivity: secondsSince(kernel['last_activity'], at),
  };
  return { kind: 'notebook', id: asText(session['id']) ?? '', ...item };
}

function secondsSince(time: unknown, at: number): number | null {
  const then = Date.parse(asText(time) ?? '');
  return Number.isFinite(then) ? Math.max(0, Math.round((at - then) / 1000)) : null;
}
