import type { Change } from './change.ts';
import { isRecord, type Plain, type PlainPath, valueAt } from './plain.ts';

/** A place that names a service, a network or a volume. */
export interface Mention {
  readonly path: PlainPath;
  /** The change that gives it another name. */
  readonly renamed: (to: string) => Change;
}

/** The services of a file; what is no map has no entries. */
export function servicesOf(flat: Plain): [string, Plain][] {
  const services = valueAt(flat, ['services']);
  return isRecord(services) ? Object.entries(services) : [];
}

/** Every place that names a service; items of one list from the last to the first. */
export function mentionsOfService(flat: Plain, name: string): Mention[] {
  return servicesOf(flat).flatMap(([owner, body]) => [
    ...['depends_on', 'links', 'volumes_from'].flatMap(key =>
      inNames(['services', owner, key], valueAt(body, [key]), name),
    ),
    ...['network_mode', 'ipc', 'pid']
      .filter(key => valueAt(body, [key]) === `service:${name}`)
      .map(key => text(['services', owner, key], to => `service:${to}`)),
    ...inExtends(owner, body, name),
  ]);
}

/** Every service that is in a network. */
export function mentionsOfNetwork(flat: Plain, name: string): Mention[] {
  return servicesOf(flat).flatMap(([owner, body]) =>
    inNames(['services', owner, 'networks'], valueAt(body, ['networks']), name),
  );
}

/** Every mount of a named volume. */
export function mentionsOfVolume(flat: Plain, name: string): Mention[] {
  return servicesOf(flat).flatMap(([owner, body]) => {
    const mounts = valueAt(body, ['volumes']);
    if (!Array.isArray(mounts)) return [];
    return mounts
      .flatMap((mount, at): Mention[] => {
        const path = ['services', owner, 'volumes', at];
        // One letter before a colon is a Windows drive for Docker.
        if (typeof mount === 'string' && name.length > 1 && mount.startsWith(`${name}:`))
          return [text(path, to => to + mount.slice(name.length))];
        const isVolume =
          isRecord(mount) && mount['source'] === name && (mount['type'] ?? 'volume') === 'volume';
        if (!isVolume) return [];
        return [{ path, renamed: to => ({ op: 'set', path: [...path, 'source'], value: to }) }];
      })
      .reverse();
  });
}

function inNames(path: PlainPath, names: Plain | undefined, name: string): Mention[] {
  if (isRecord(names)) {
    const key = [...path, name];
    return Object.hasOwn(names, name)
      ? [{ path: key, renamed: to => ({ op: 'rename', path: key, to }) }]
      : [];
  }
  if (!Array.isArray(names)) return [];
  return names
    .flatMap((one, at) => {
      if (typeof one !== 'string') return [];
      const [first, ...rest] = one.split(':');
      return first === name ? [text([...path, at], to => [to, ...rest].join(':'))] : [];
    })
    .reverse();
}

function inExtends(owner: string, body: Plain, name: string): Mention[] {
  const extended = valueAt(body, ['extends']);
  if (extended === name) return [text(['services', owner, 'extends'], to => to)];
  const own = isRecord(extended) && extended['file'] === undefined && extended['service'] === name;
  return own ? [text(['services', owner, 'extends', 'service'], to => to)] : [];
}

function text(path: PlainPath, renamed: (to: string) => string): Mention {
  return { path, renamed: to => ({ op: 'set', path, value: renamed(to) }) };
}
