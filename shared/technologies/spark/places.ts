import type { ServiceReading } from '../technology.ts';

/** Services of workers by host, also of those that run no more. */
export type Places = Readonly<Record<string, string>>;

/** Where workers are now, and where they were when they were seen last. */
export function learnPlaces(before: Places, readings: readonly ServiceReading[]): Places {
  const workers = readings.filter(({ target }) => target.role === 'worker');
  const now = workers.flatMap(({ target }) =>
    [target.service, target.hostname, ...Object.values(target.addresses)].map(host => [
      host ?? '',
      target.service,
    ]),
  );
  // An address can be taken by another container.
  const taken = readings.flatMap(({ target }) => Object.values(target.addresses));
  const kept = Object.entries(before).filter(([host]) => !taken.includes(host));
  return Object.fromEntries([...kept, ...now]);
}

/** The service of the worker at this host, or null. */
export function placeOf(host: string | null, places: Places): string | null {
  return host === null ? null : (places[host.replace(/^\[|\]$/g, '')] ?? null);
}
