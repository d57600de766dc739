import { append, type Draft, type ImportDraft, note, plainName, put, splitPair } from './draft.ts';
import { readFlags } from './read-flags.ts';

const networkFlags: Readonly<Record<string, boolean>> = {
  attachable: false,
  'aux-address': true,
  driver: true,
  gateway: true,
  internal: false,
  'ip-range': true,
  'ipam-driver': true,
  'ipam-opt': true,
  ipv6: false,
  label: true,
  opt: true,
  subnet: true,
};
const volumeFlags: Readonly<Record<string, boolean>> = { driver: true, label: true, name: true, opt: true };
const shorts = { d: 'driver', o: 'opt' };

/** Reads what stands behind `docker network create` into a network of the file. */
export function readNetworkCreate(draft: ImportDraft, words: readonly string[]): void {
  const read = readFlags(words, { takesValue: name => networkFlags[name] ?? null, short: shorts }, false);
  const [name] = read.rest;
  if (name === undefined) return;
  const network: Draft = {};
  const pools: Draft[] = [];
  for (const { name: flag, value } of read.flags) {
    if (flag === 'driver') network['driver'] = value;
    else if (flag === 'internal' || flag === 'attachable') network[flag] = true;
    else if (flag === 'ipv6') network['enable_ipv6'] = true;
    else if (flag === 'label' || flag === 'opt') putPair(network, flag, value);
    else if (flag === 'subnet') pools.push({ subnet: value });
    else if (flag === 'gateway' || flag === 'ip-range') {
      const pool = pools.at(-1) ?? pools[pools.push({}) - 1];
      if (pool) pool[flag.replace('-', '_')] = value;
    } else if (flag === 'ipam-driver') put(network, 'ipam', 'driver', value);
    else unknown(draft, `--${flag} ${value}`, name);
  }
  if (pools.length > 0) put(network, 'ipam', 'config', pools);
  for (const flag of read.unknown) unknown(draft, flag, name);
  draft.created.add(`network:${name}`);
  draft.networks[plainName(name)] = network;
}

/** Reads what stands behind `docker volume create` into a volume of the file. */
export function readVolumeCreate(draft: ImportDraft, words: readonly string[]): void {
  const read = readFlags(words, { takesValue: name => volumeFlags[name] ?? null, short: shorts }, false);
  const name = read.rest[0] ?? read.flags.find(flag => flag.name === 'name')?.value;
  if (name === undefined) return;
  const volume: Draft = { name };
  for (const { name: flag, value } of read.flags) {
    if (flag === 'driver') volume['driver'] = value;
    else if (flag === 'label' || flag === 'opt') putPair(volume, flag, value);
  }
  for (const flag of read.unknown) unknown(draft, flag, name);
  draft.created.add(`volume:${name}`);
  draft.volumes[plainName(name)] = volume;
}

/** Reads what stands behind `docker build`: a later `docker run` of its tag is built from there. */
export function readBuild(draft: ImportDraft, words: readonly string[]): boolean {
  const table: Readonly<Record<string, boolean>> = { tag: true, file: true, 'build-arg': true, target: true };
  const read = readFlags(
    words,
    { takesValue: name => table[name] ?? null, short: { t: 'tag', f: 'file' } },
    false,
  );
  const tags = read.flags.filter(flag => flag.name === 'tag').map(flag => flag.value);
  if (tags.length === 0 || read.unknown.length > 0) return false;
  const build: Draft = { context: (read.rest[0] ?? '.').replace(/^\$\{PWD\}/, '.') };
  for (const { name, value } of read.flags) {
    if (name === 'file') build['dockerfile'] = value;
    else if (name === 'target') build['target'] = value;
    else if (name === 'build-arg') {
      const [key, said] = splitPair(value);
      put(build, 'args', key, said);
    }
  }
  for (const tag of tags) draft.builds[tag] = build;
  return true;
}

function putPair(fields: Draft, flag: 'label' | 'opt', value: string): void {
  const [key, said] = splitPair(value);
  put(fields, flag === 'label' ? 'labels' : 'driver_opts', key, said ?? '');
}

function unknown(draft: ImportDraft, flag: string, service: string): void {
  note(draft, 'unknown-flag', { flag, service });
}

/** Adds a service's later network: `docker network connect NETWORK CONTAINER`. */
export function readNetworkConnect(draft: ImportDraft, words: readonly string[]): boolean {
  const read = readFlags(
    words,
    { takesValue: name => (name === 'alias' || name === 'ip' ? true : null), short: {} },
    false,
  );
  const [network, container] = read.rest;
  const service = draft.services.find(({ name }) => name === container);
  if (!network || !service || read.unknown.length > 0 || service.fields['network_mode']) return false;
  const about: Draft = {};
  for (const { name, value } of read.flags) {
    if (name === 'alias') append(about, 'aliases', value);
    else about['ipv4_address'] = value;
  }
  // Compose leaves the default network as soon as another one is named.
  if (Object.keys(service.networks).length === 0) service.networks['default'] = {};
  service.networks[plainName(network)] = about;
  draft.networks[plainName(network)] ??= {};
  return true;
}
