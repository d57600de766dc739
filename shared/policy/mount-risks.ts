import { type HostFacts, isAbsolute, judgePath } from './host-path.ts';
import { asList, asMap, asText, isOn, type PlainMap } from './plain.ts';
import type { Risk } from './policy.ts';

/** Files that tell the container nothing but the time of day where it runs; taken read-only by many images' examples. */
const clockFiles = /^\/(?:etc\/(?:localtime|timezone)|usr\/share\/zoneinfo(?:\/.*)?)$/;

/** Kinds of driver options that reach the network or memory, never a folder of this machine. */
const remoteTypes = new Set(['nfs', 'nfs4', 'cifs', 'smb3', 'smbfs', 'tmpfs']);

/** Mounts of a service that show a part of this machine to the container. */
export function mountRisks(name: string, service: PlainMap, facts: HostFacts): readonly Risk[] {
  return asList(service['volumes']).flatMap((entry): Risk[] => {
    const mount = typeof entry === 'string' ? shortMount(entry) : asMap(entry);
    const type = asText(mount['type']);
    const source = asText(mount['source']);
    const readOnly = isOn(mount['read_only']);
    if (source === '' || (type !== 'bind' && type !== 'npipe')) return [];
    if (readOnly && clockFiles.test(source)) return [];
    const verdict = judgePath(source, facts);
    const detail = readOnly ? `${source}:ro` : source;
    if (verdict === 'docker-socket') return [{ code: 'docker-socket', subject: name, detail }];
    if (verdict === 'project' && type === 'bind') return [];
    return [{ code: 'bind-outside', subject: name, detail }];
  });
}

/** Named volumes whose driver options mount a folder or a disk of this machine after all. */
export function volumeRisks(name: string, volume: PlainMap, facts: HostFacts): readonly Risk[] {
  if (isOn(volume['external'])) return [];
  const options = asMap(volume['driver_opts']);
  const driver = asText(volume['driver']) || 'local';
  return driver === 'local'
    ? localVolumeRisks(name, options, facts)
    : pluginVolumeRisks(name, options, facts);
}

function localVolumeRisks(name: string, options: PlainMap, facts: HostFacts): readonly Risk[] {
  const [type, device, flags] = ['type', 'device', 'o'].map(key => asText(options[key]).trim());
  if (!type && !device && !flags) return [];
  const binds = (flags ?? '').split(',').some(flag => /^r?bind$/i.test(flag.trim()));
  if (!binds && remoteTypes.has((type ?? '').toLowerCase())) return [];
  const verdict = binds && device ? judgePath(device, facts) : 'outside';
  if (verdict === 'project') return [];
  const detail = [type && `type=${type}`, device && `device=${device}`, flags && `o=${flags}`]
    .filter(Boolean)
    .join(' ');
  return [
    { code: verdict === 'docker-socket' ? 'docker-socket' : 'volume-bind-outside', subject: name, detail },
  ];
}

/** Plug-ins have options of their own; one that names a folder of this machine is taken for what it looks like. */
function pluginVolumeRisks(name: string, options: PlainMap, facts: HostFacts): readonly Risk[] {
  return Object.entries(options).flatMap(([key, value]): Risk[] => {
    const path = asText(value);
    if (!isAbsolute(path) || judgePath(path, facts) === 'project') return [];
    return [{ code: 'volume-bind-outside', subject: name, detail: `${key}=${path}` }];
  });
}

/** A mount in short form, as a model that was not resolved has it. */
function shortMount(written: string): PlainMap {
  const parts = /^(?:([A-Za-z]:[\\/][^:]*|[^:]*):)?([A-Za-z]:[\\/][^:]*|[^:]+)(?::([a-zA-Z,]+))?$/.exec(
    written,
  );
  const source = parts?.[1] ?? '';
  const bind = /^[.~\\/]|^[A-Za-z]:[\\/]/.test(source);
  const flags = parts?.[3]?.split(',') ?? [];
  return { type: bind ? 'bind' : 'volume', source, target: parts?.[2], read_only: flags.includes('ro') };
}
