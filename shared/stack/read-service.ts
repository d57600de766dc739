import type { Located } from '../document/lookup.ts';
import { readBuild } from './forms/build.ts';
import { readCommandLine } from './forms/command-line.ts';
import { readDependencies } from './forms/depends-on.ts';
import { readHealthcheck } from './forms/healthcheck.ts';
import { readNames, readSources } from './forms/names.ts';
import { readMemberships } from './forms/networks.ts';
import { readPorts } from './forms/ports.ts';
import { readVariables } from './forms/variables.ts';
import { readMounts } from './forms/volumes.ts';
import { childrenOf, factFor, noteShape, type Reader, wholeEntry, writtenUnder } from './read-facts.ts';
import type { Service, ServiceKey } from './stack.ts';

const scalarKeys = ['image', 'container_name', 'restart', 'network_mode'];

/** Reads one entry under `services`; whatever has an odd shape is left out and noted. */
export function readService(reader: Reader, located: Located): Service {
  const name = String(located.path.at(-1));
  const keys = located.targetShape === 'map' ? childrenOf(reader, located.path) : new Map<string, Located>();
  if (located.targetShape !== 'map') {
    reader.problems.push({
      code: 'service-not-a-mapping',
      severity: 'error',
      range: located.keyRange ?? located.range,
      values: { service: name },
    });
  }
  for (const key of scalarKeys) {
    const attribute = keys.get(key);
    if (attribute && (attribute.targetShape === 'list' || attribute.targetShape === 'map'))
      noteShape(reader, attribute);
  }
  return {
    name,
    keyRange: located.keyRange ?? located.range,
    range: wholeEntry(located),
    image: factFor(reader, keys.get('image')),
    build: readBuild(reader, keys.get('build')),
    containerName: factFor(reader, keys.get('container_name')),
    command: readCommandLine(reader, keys.get('command')),
    entrypoint: readCommandLine(reader, keys.get('entrypoint')),
    restart: factFor(reader, keys.get('restart')),
    networkMode: factFor(reader, keys.get('network_mode')),
    ports: readPorts(reader, keys.get('ports')),
    environment: readVariables(reader, keys.get('environment')),
    mounts: readMounts(reader, keys.get('volumes'), keys.get('tmpfs')),
    networks: readMemberships(reader, keys.get('networks')),
    dependsOn: readDependencies(reader, keys.get('depends_on')),
    links: readNames(reader, keys.get('links')),
    healthcheck: readHealthcheck(reader, keys.get('healthcheck')),
    profiles: readNames(reader, keys.get('profiles')),
    labels: readVariables(reader, keys.get('labels')),
    configs: readSources(reader, keys.get('configs')),
    secrets: readSources(reader, keys.get('secrets')),
    keys: [...writtenUnder(reader, located.path)].map(([key, attribute]) => keyOf(key, attribute)),
  };
}

function keyOf(key: string, attribute: Located): ServiceKey {
  return { key, range: attribute.range, shape: attribute.shape, inherited: attribute.inherited !== null };
}
