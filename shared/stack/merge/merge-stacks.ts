import type { TagAt } from '../../document/compose-tags.ts';
import type { NetworkDefinition, Service, Stack } from '../stack.ts';
import { mergeUnique } from './merge-lists.ts';
import { mergeServices, type TargetOf } from './merge-services.ts';

/** Lays a later file over what is merged so far (Compose spec, "Merge"). `tagAt` gives the tags of the later file. */
export function mergeStacks(base: Stack, over: Stack, tagAt: TagAt, targetOf: TargetOf): Stack {
  const definitions = (section: 'networks' | 'volumes' | 'configs' | 'secrets') =>
    mergeUnique<NetworkDefinition & Stack[typeof section][number]>(
      withDriver(base[section]).filter(({ name }) => tagAt(section, name) !== '!reset'),
      withDriver(over[section]),
      ({ name }) => name,
      (before, later) =>
        tagAt(section, later.name) === '!override'
          ? later
          : {
              ...before,
              external: before.external || later.external,
              driver: later.driver ?? before.driver,
            },
    );
  const services = base.services.filter(({ name }) => tagAt('services', name) !== '!reset');
  return {
    ...base,
    name: over.name ?? base.name,
    services: mergeUnique<Service>(
      services,
      over.services,
      ({ name }) => name,
      (before, later) =>
        tagAt('services', later.name) === '!override'
          ? later
          : mergeServices(before, later, (...path) => tagAt('services', later.name, ...path), targetOf),
    ),
    networks: definitions('networks'),
    volumes: definitions('volumes'),
    configs: definitions('configs'),
    secrets: definitions('secrets'),
    problems: [...base.problems, ...over.problems],
  };
}

/** Only networks and volumes have a driver. */
function withDriver(entries: Stack['configs']): readonly NetworkDefinition[] {
  return entries.map(entry => ({ driver: null, ...entry }));
}
