import type { Json, Message, Reading, ReadingItem, ReadingState } from '../../live/reading.ts';
import { asNumber, asObject, asObjects, asText, type JsonObject } from '../json.ts';
import type { Answers, Ask, ProbeTarget } from '../technology.ts';

const pages = {
  overview: '/api/overview?columns=rabbitmq_version,queue_totals,object_totals,message_stats',
  queues: '/api/queues?columns=name,vhost,messages,messages_ready,messages_unacknowledged,consumers',
  nodes: '/api/nodes?columns=name,mem_alarm,disk_free_alarm',
} as const;
const mostQueues = 200;

/** RabbitMQ's management page, asked as the user that the container was given. */
export function askRabbitmq({ environment }: ProbeTarget, answers: Answers): readonly Ask[] {
  if ('overview' in answers) return [];
  const user = environment['RABBITMQ_DEFAULT_USER'] ?? 'guest';
  const password = environment['RABBITMQ_DEFAULT_PASS'] ?? 'guest';
  const bytes = [...new TextEncoder().encode(`${user}:${password}`)];
  const headers = { Authorization: `Basic ${btoa(bytes.map(byte => String.fromCharCode(byte)).join(''))}` };
  return Object.entries(pages).map(([id, path]) => ({ id, kind: 'http', port: 15672, path, headers }));
}

/** Queues, their messages and who reads them; an image without the management page stays silent. */
export function readRabbitmq(
  target: ProbeTarget,
  answers: Answers,
): { readonly reading: Reading; readonly memory: unknown } {
  const reading = { technology: 'rabbitmq', role: target.role };
  const overview = asObject(answers['overview']);
  const totals = asObject(overview?.['object_totals']);
  if (!overview || !totals) {
    const silent = { state: 'waiting', headline: say('starting'), facts: {}, items: [], series: {} } as const;
    return { reading: { ...reading, ...silent }, memory: null };
  }
  const facts = factsOf(overview, totals);
  const queues = asObjects(answers['queues']).slice(0, mostQueues).map(queueOf);
  const trouble = troubleOf(queues, asObjects(answers['nodes']));
  return {
    reading: {
      ...reading,
      ...(trouble ?? { state: 'ok', headline: say('queues', { count: facts.queues ?? queues.length }) }),
      facts,
      items: queues,
      series: { publishedPerSecond: facts.publishedPerSecond, messages: facts.messages },
    },
    memory: null,
  };
}

function factsOf(overview: JsonObject, totals: JsonObject) {
  const messages = asObject(overview['queue_totals']) ?? {};
  const rates = asObject(overview['message_stats']) ?? {};
  // Before the first message RabbitMQ leaves these out: then there was none.
  const perSecond = (field: string): number => asNumber(asObject(rates[`${field}_details`])?.['rate']) ?? 0;
  return {
    version: asText(overview['rabbitmq_version']),
    queues: asNumber(totals['queues']),
    consumers: asNumber(totals['consumers']),
    connections: asNumber(totals['connections']),
    messages: asNumber(messages['messages']),
    ready: asNumber(messages['messages_ready']),
    unacknowledged: asNumber(messages['messages_unacknowledged']),
    publishedPerSecond: perSecond('publish'),
    deliveredPerSecond: perSecond('deliver_get'),
  };
}

function queueOf(queue: JsonObject): ReadingItem {
  const count = (field: string): Json => asNumber(queue[field]);
  const [name, host] = [asText(queue['name']) ?? '', asText(queue['vhost']) ?? '/'];
  return {
    kind: 'queue',
    id: `${host} ${name}`,
    name: host === '/' ? name : `${host}: ${name}`,
    messages: count('messages'),
    ready: count('messages_ready'),
    unacknowledged: count('messages_unacknowledged'),
    consumers: count('consumers'),
  };
}

function troubleOf(
  queues: readonly ReadingItem[],
  nodes: readonly JsonObject[],
): { readonly state: ReadingState; readonly headline: Message } | null {
  if (nodes.some(node => node['mem_alarm'] === true)) return { state: 'error', headline: say('memoryFull') };
  if (nodes.some(node => node['disk_free_alarm'] === true))
    return { state: 'error', headline: say('diskFull') };
  const left = queues
    .filter(queue => queue['consumers'] === 0 && (asNumber(queue['ready']) ?? 0) > 0)
    .sort((one, other) => (asNumber(other['ready']) ?? 0) - (asNumber(one['ready']) ?? 0))[0];
  if (!left) return null;
  const values = { queue: asText(left['name']) ?? '', count: asNumber(left['ready']) ?? 0 };
  return { state: 'warning', headline: say('nobodyReads', values) };
}

function say(key: string, values?: Message['values']): Message {
  return values ? { key: `technologies.rabbitmq.${key}`, values } : { key: `technologies.rabbitmq.${key}` };
}
