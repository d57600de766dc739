import { parseAllDocuments } from 'yaml';

/** Plain data, every scalar as it is written. */
export type Plain = null | string | Plain[] | { [key: string]: Plain };

/** What can be renamed. */
export type Section = 'services' | 'networks' | 'volumes';

/**
 * A file as plain data with aliases and merges written out, one entry per YAML document: read by `yaml` itself, not by
 * any of our code.
 */
export function plainData(text: string): Plain[] {
  return parseAllDocuments(text.replace(/^\ufeff/, ''), {
    schema: 'failsafe',
    merge: true,
    uniqueKeys: false,
    logLevel: 'silent',
    customTags: ['merge'],
  }).map(tree => JSON.parse(JSON.stringify(tree.toJS({ maxAliasCount: -1 }) ?? null)));
}

/** The data as it must be after a rename: every place that Compose reads as the name of that thing, and nothing else. */
export function renamedData(data: Plain, section: Section, from: string, to: string): Plain {
  if (!isMap(data)) return data;
  const rename = (name: string): string => (name === from ? to : name);
  const services = isMap(data['services']) ? data['services'] : {};
  const changed: Record<string, Plain> = {};
  for (const [name, service] of Object.entries(services))
    changed[section === 'services' ? rename(name) : name] = isMap(service)
      ? inService(service, section, rename)
      : service;
  const result: Record<string, Plain> = { ...data };
  if (isMap(data['services'])) result['services'] = changed;
  const definitions = data[section];
  if (section !== 'services' && isMap(definitions)) result[section] = renamedKeys(definitions, rename);
  return result;
}

/** The parts of a file that Compose reads; what stands in `x-` blocks counts where it is used. */
export function withoutExtensions(data: Plain): Plain {
  if (!isMap(data)) return data;
  return Object.fromEntries(Object.entries(data).filter(([key]) => !key.startsWith('x-')));
}

function inService(service: Record<string, Plain>, section: Section, to: (name: string) => string): Plain {
  const result = { ...service };
  const change = (key: string, how: (value: Plain) => Plain): void => {
    if (result[key] !== undefined) result[key] = how(result[key]);
  };
  if (section === 'services') {
    change('depends_on', value => names(value, to));
    change('links', value => texts(value, text => beforeColon(text, to)));
    change('volumes_from', value => texts(value, text => beforeColon(text, to)));
    for (const mode of ['network_mode', 'ipc', 'pid'])
      change(mode, value => texts(value, text => ofService(text, to)));
    change('extends', value =>
      isMap(value) && value['file'] === undefined && typeof value['service'] === 'string'
        ? { ...value, service: to(value['service']) }
        : texts(value, to),
    );
  }
  if (section === 'networks') change('networks', value => names(value, to));
  if (section === 'volumes')
    change('volumes', value =>
      Array.isArray(value)
        ? value.map(mount =>
            isMap(mount)
              ? mount['type'] === 'volume' && typeof mount['source'] === 'string'
                ? { ...mount, source: to(mount['source']) }
                : mount
              : // One letter before a colon is a Windows drive for Docker, no volume.
                texts(mount, text => (text.indexOf(':') > 1 ? beforeColon(text, to) : text)),
          )
        : value,
    );
  return result;
}

function names(value: Plain, to: (name: string) => string): Plain {
  return isMap(value) ? renamedKeys(value, to) : texts(value, to);
}

function renamedKeys(map: Record<string, Plain>, to: (name: string) => string): Record<string, Plain> {
  return Object.fromEntries(Object.entries(map).map(([key, value]) => [to(key), value]));
}

function texts(value: Plain, change: (text: string) => string): Plain {
  if (Array.isArray(value)) return value.map(item => (typeof item === 'string' ? change(item) : item));
  return typeof value === 'string' ? change(value) : value;
}

function beforeColon(text: string, to: (name: string) => string): string {
  const [first = '', ...rest] = text.split(':');
  return [to(first), ...rest].join(':');
}

function ofService(text: string, to: (name: string) => string): string {
  return text.startsWith('service:') ? `service:${to(text.slice('service:'.length))}` : text;
}

function isMap(value: Plain | undefined): value is Record<string, Plain> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
