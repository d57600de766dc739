import { digest } from 'lib0/hash/sha256';
import { asMap, asText, isOn } from '../../shared/policy/plain.ts';
import type { DataFacts } from '../../shared/rpc/messages.ts';
import type { ResolvedStack } from '../compose/resolve-model.ts';
import type { ProjectResources } from '../engine/project-resources.ts';

/**
 * What `docker compose down -v` deletes of a resolved stack, by name: containers and networks of the file's services, its
 * named volumes that are there, and the anonymous volumes of those containers. External volumes and networks stay.
 */
export function dataFacts({ model }: ResolvedStack, there: ProjectResources): DataFacts {
  const services = asMap(model['services']);
  const containers = there.containers.filter(({ service }) => Object.hasOwn(services, service));
  const networks = own(asMap(model['networks']));
  const volumes = own(asMap(model['volumes'])).filter(({ name }) => there.volumes.has(name));
  const usersOf = (name: string): readonly string[] => [
    ...new Set(
      there.containers
        .filter(({ namedVolumes }) => namedVolumes.includes(name))
        .map(({ service }) => service),
    ),
  ];
  const size = (name: string): number | null => there.volumes.get(name) ?? null;
  const facts = {
    containers: containers.map(({ name }) => name).sort(),
    networks: there.networks
      .filter(({ key, name }) => networks.some(network => network.key === key || network.name === name))
      .map(({ name }) => name)
      .sort(),
    volumes: [
      ...volumes.map(({ name }) => ({
        name,
        kind: 'named' as const,
        services: usersOf(name),
        sizeBytes: size(name),
      })),
      ...containers.flatMap(({ service, anonymousVolumes }) =>
        anonymousVolumes.map(name => ({
          name,
          kind: 'anonymous' as const,
          services: [service],
          sizeBytes: size(name),
        })),
      ),
    ].sort((a, b) => (a.name < b.name ? -1 : 1)),
  };
  return { ...facts, hash: hashOf(facts) };
}

/** Entries that the stack itself makes, by their name on the engine. */
function own(section: Readonly<Record<string, unknown>>): readonly { key: string; name: string }[] {
  return Object.entries(section).flatMap(([key, written]) => {
    const entry = asMap(written);
    return isOn(entry['external']) ? [] : [{ key, name: asText(entry['name']) || key }];
  });
}

/** Names alone: what grows meanwhile is still the same list. */
function hashOf(facts: Omit<DataFacts, 'hash'>): string {
  const lines = [
    ...facts.containers.map(name => `container ${name}`),
    ...facts.networks.map(name => `network ${name}`),
    ...facts.volumes.map(({ name }) => `volume ${name}`),
  ];
  const bytes: Uint8Array = digest(new TextEncoder().encode(lines.join('\n')));
  return [...bytes].map(byte => byte.toString(16).padStart(2, '0')).join('');
}
