import type { Reading, ReadingState } from '../../live/reading.ts';
import { asNumber, asObject, asObjects, asText, type JsonObject } from '../json.ts';
import type { Answers, Ask, Probe, ProbeTarget } from '../technology.ts';
import { say } from './say.ts';
import { readTargets, type Target } from './targets.ts';

/** What each target gave in the last minute, per second; known also where Prometheus does not watch itself. */
const samplesQuery = encodeURIComponent('sum(sum_over_time(scrape_samples_scraped[1m])) / 60');

const questions: Readonly<Record<string, string>> = {
  targets: '/api/v1/targets?state=active',
  alerts: '/api/v1/alerts',
  runtime: '/api/v1/status/runtimeinfo',
  series: '/api/v1/status/tsdb?limit=1',
  samples: `/api/v1/query?query=${samplesQuery}`,
};

/** Prometheus asked for its targets first; a server that does not answer is asked nothing more. */
export const prometheusProbe: Probe = {
  everySeconds: 5,
  ask: (target, answers) => {
    if (!('targets' in answers)) return [question(target, 'targets')];
    if (answers['targets'] === null || 'alerts' in answers) return [];
    return ['alerts', 'runtime', 'series', 'samples'].map(id => question(target, id));
  },
  read: (target, answers) => ({ reading: readPrometheus(target, answers), memory: null }),
};

function question(target: ProbeTarget, id: string): Ask {
  const written = /--web\.listen-address[= ]\S*:(\d+)/.exec(target.command ?? '')?.[1];
  return { id, kind: 'http', port: Number(written ?? 9090), path: questions[id] ?? '/' };
}

function readPrometheus({ role }: ProbeTarget, answers: Answers): Reading {
  const targets = readTargets(dataOf(answers['targets']));
  const base = { technology: 'prometheus', role };
  if (targets === null)
    return { ...base, state: 'waiting', headline: say('starting'), facts: {}, items: [], series: {} };
  const alerts = firingAlerts(dataOf(answers['alerts']));
  const runtime = dataOf(answers['runtime']);
  const reloaded = runtime?.['reloadConfigSuccess'];
  const up = targets.filter(target => target.health === 'up').length;
  const down = targets.filter(target => target.health === 'down').length;
  const samples = samplesPerSecond(dataOf(answers['samples']));
  const facts = {
    targets: targets.length,
    up,
    down,
    alerts: alerts?.length ?? null,
    series: asNumber(asObject(dataOf(answers['series'])?.['headStats'])?.['numSeries']),
    samplesPerSecond: samples,
    configurationRead: typeof reloaded === 'boolean' ? reloaded : null,
    retention: asText(runtime?.['storageRetention']),
  };
  return {
    ...base,
    ...judge(facts.configurationRead, targets, down, alerts ?? []),
    facts,
    // Those in trouble first, and never more than a card's panel can show.
    items: [...targets].sort((one, other) => rank(one) - rank(other)).slice(0, 100),
    series: { samplesPerSecond: samples, up },
  };
}

function judge(
  configurationRead: boolean | null,
  targets: readonly Target[],
  down: number,
  alerts: readonly string[],
): { readonly state: ReadingState; readonly headline: Reading['headline'] } {
  if (configurationRead === false) return { state: 'error', headline: say('configurationRefused') };
  if (down > 0) return { state: 'warning', headline: say('down', { count: down, total: targets.length }) };
  const [alert] = alerts;
  if (alert !== undefined)
    return { state: 'warning', headline: say('alarm', { count: alerts.length, name: alert }) };
  if (targets.length === 0) return { state: 'warning', headline: say('noTargets') };
  return { state: 'ok', headline: say('watches', { count: targets.length }) };
}

function rank({ health }: Target): number {
  return health === 'down' ? 0 : health === 'up' ? 2 : 1;
}

/** Names of the alarms that ring now. */
function firingAlerts(data: JsonObject | null): readonly string[] | null {
  if (!Array.isArray(data?.['alerts'])) return null;
  return asObjects(data['alerts'])
    .filter(alert => alert['state'] === 'firing')
    .map(alert => asText(asObject(alert['labels'])?.['alertname']) ?? '?');
}

function samplesPerSecond(data: JsonObject | null): number | null {
  const value = asObjects(data?.['result'])[0]?.['value'];
  const text = Array.isArray(value) ? asText(value[1]) : null;
  const number = text === null ? Number.NaN : Number(text);
  return Number.isFinite(number) ? Math.round(number * 10) / 10 : null;
}

/** What Prometheus's answers have inside; null for everything else. */
function dataOf(answer: unknown): JsonObject | null {
  const said = asObject(answer);
  return said?.['status'] === 'success' ? asObject(said['data']) : null;
}
