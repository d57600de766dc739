import type { TagAt } from '../../document/compose-tags.ts';
import type { Fact } from '../../document/document.ts';
import type { Service } from '../stack.ts';
import { mergeServices, placesOf, type TargetOf } from './merge-services.ts';

/** A service that begins as another one: what it does not say itself is inherited from there (Compose spec, "Extend"). */
export function extendService(base: Service, own: Service, tagAt: TagAt, targetOf: TargetOf): Service {
  const merged = mergeServices(asInherited(base), own, tagAt, targetOf);
  const inherited = placesOf(base).map(place => ({ ...place, extends: place.extends ?? base.name }));
  return {
    ...merged,
    name: own.name,
    keyRange: own.keyRange,
    range: own.range,
    places: [...placesOf(own), ...inherited],
  };
}

function asInherited(service: Service): Service {
  const mark = (fact: Fact<string>): Fact<string> => ({
    ...fact,
    inherited: { anchor: service.name, range: fact.range, extends: true },
  });
  const one = (fact: Fact<string> | null): Fact<string> | null => fact && mark(fact);
  const all = <Item>(items: readonly Item[]): Item[] => items.map(item => ({ ...item, inherited: true }));
  return {
    ...service,
    image: one(service.image),
    build: one(service.build),
    containerName: one(service.containerName),
    command: one(service.command),
    entrypoint: one(service.entrypoint),
    restart: one(service.restart),
    networkMode: one(service.networkMode),
    ports: all(service.ports),
    environment: all(service.environment),
    mounts: all(service.mounts),
    networks: all(service.networks),
    dependsOn: all(service.dependsOn),
    links: service.links.map(mark),
    healthcheck: service.healthcheck && {
      ...service.healthcheck,
      inherited: true,
      test: one(service.healthcheck.test),
      interval: one(service.healthcheck.interval),
      timeout: one(service.healthcheck.timeout),
      retries: one(service.healthcheck.retries),
      startPeriod: one(service.healthcheck.startPeriod),
    },
    profiles: service.profiles.map(mark),
    labels: all(service.labels),
    configs: service.configs.map(mark),
    secrets: service.secrets.map(mark),
    keys: all(service.keys),
  };
}
