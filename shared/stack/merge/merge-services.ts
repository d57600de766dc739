import type { TagAt } from '../../document/compose-tags.ts';
import type { Fact } from '../../document/document.ts';
import type { Healthcheck, Mount, Port, Service, ServiceKey, ServicePlace, Variable } from '../stack.ts';
import { mergeUnique } from './merge-lists.ts';

/** Where a `configs` or `secrets` entry is put inside the container: it makes the entry unique. */
export type TargetOf = (entry: Fact<string>) => string;

/** Attributes whose later value counts whole, an empty one too (compose-go, `override/merge.go`). */
const replaced: ReadonlySet<string> = new Set(['command', 'entrypoint']);

/**
 * A service said twice as the one that Docker Compose makes of it (Compose spec, "Merge"): the later text wins, lists are
 * joined by what makes their entries unique, `!reset` takes away and `!override` replaces. Every fact keeps its place.
 */
export function mergeServices(base: Service, over: Service, tagAt: TagAt, targetOf: TargetOf): Service {
  const says = new Set(over.keys.map(({ key }) => key));
  const pick = <T>(key: string, before: T | null, later: T | null): T | null => {
    const tag = tagAt(key);
    if (tag === '!reset') return null;
    if (tag === '!override' || (replaced.has(key) && says.has(key))) return later;
    return later ?? before;
  };
  /** What is left of the earlier entries of an attribute. */
  const kept = <Item>(key: string, before: readonly Item[]): readonly Item[] =>
    tagAt(key) === null ? before : [];
  /** The same for entries that a mapping names: each can be taken away by itself. */
  const named = <Item extends { readonly path: readonly (string | number)[] }>(
    key: string,
    before: readonly Item[],
  ): readonly Item[] =>
    kept(key, before).filter(({ path }) => {
      const name = path.at(-1);
      return typeof name !== 'string' || tagAt(key, name) === null;
    });
  const byValue = (fact: Fact<string>): string => fact.value;
  const byName = (variable: Variable): string => variable.name;
  return {
    name: base.name,
    keyRange: base.keyRange,
    range: base.range,
    places: [...placesOf(base), ...placesOf(over)],
    image: pick('image', base.image, over.image),
    build: mergeBuild(base, over, tagAt),
    containerName: pick('container_name', base.containerName, over.containerName),
    command: pick('command', base.command, over.command),
    entrypoint: pick('entrypoint', base.entrypoint, over.entrypoint),
    restart: pick('restart', base.restart, over.restart),
    networkMode: pick('network_mode', base.networkMode, over.networkMode),
    ports: mergeUnique(kept('ports', base.ports), over.ports, portKey),
    environment: mergeUnique(named('environment', base.environment), over.environment, byName),
    mounts: mergeUnique(
      base.mounts.filter(mount => tagAt(sectionOf(mount)) === null),
      over.mounts,
      mount => `${sectionOf(mount)} ${mount.target}`,
    ),
    networks: mergeUnique(
      named('networks', base.networks),
      over.networks,
      membership => membership.network,
      (before, later) => ({ ...later, aliases: [...new Set([...before.aliases, ...later.aliases])] }),
    ),
    dependsOn: mergeUnique(
      named('depends_on', base.dependsOn),
      over.dependsOn,
      dependency => dependency.service,
    ),
    links: mergeUnique(kept('links', base.links), over.links, byValue),
    healthcheck: pick('healthcheck', base.healthcheck, mergeHealthchecks(base, over, tagAt)),
    profiles: mergeUnique(kept('profiles', base.profiles), over.profiles, byValue),
    labels: mergeUnique(named('labels', base.labels), over.labels, byName),
    configs: mergeUnique(kept('configs', base.configs), over.configs, targetOf),
    secrets: mergeUnique(kept('secrets', base.secrets), over.secrets, targetOf),
    keys: mergeUnique(base.keys, over.keys, ({ key }) => key, laterKey),
  };
}

/** Every place that says a service; a service of one file has one. */
export function placesOf(service: Service): readonly ServicePlace[] {
  return service.places ?? [{ keyRange: service.keyRange, range: service.range, extends: null }];
}

/** An empty `build` or `ports` says nothing over the one before. */
function laterKey(before: ServiceKey, later: ServiceKey): ServiceKey {
  return later.shape === 'null' && !replaced.has(later.key) ? before : later;
}

/** The folder of a build that says only other things stays that of the earlier text. */
function mergeBuild(base: Service, over: Service, tagAt: TagAt): Fact<string> | null {
  const tag = tagAt('build');
  if (tag === '!reset') return null;
  if (tag === '!override' || base.build === null) return over.build;
  if (over.build === null) return base.build;
  const isSilent = over.build.path.at(-1) === 'build' && /^\s*(?:\{|[^\s:]+:\s)/.test(over.build.source);
  return isSilent && over.build.value === '.' ? base.build : over.build;
}

function mergeHealthchecks(
  { healthcheck: base }: Service,
  { healthcheck: over }: Service,
  tagAt: TagAt,
): Healthcheck | null {
  if (!base || !over || tagAt('healthcheck') !== null) return over;
  const pick = (key: string, before: Fact<string> | null, later: Fact<string> | null): Fact<string> | null =>
    tagAt('healthcheck', key) === null ? (later ?? before) : later;
  return {
    ...over,
    test: pick('test', base.test, over.test),
    interval: pick('interval', base.interval, over.interval),
    timeout: pick('timeout', base.timeout, over.timeout),
    retries: pick('retries', base.retries, over.retries),
    startPeriod: pick('start_period', base.startPeriod, over.startPeriod),
    // A later test takes the place of an earlier `NONE`.
    disabled: over.disabled || (base.disabled && over.test === null),
  };
}

function sectionOf({ path }: Mount): string {
  return String(path[2]);
}

function portKey({ hostIp, published, target, protocol }: Port): string {
  return JSON.stringify([hostIp, published, target, protocol]);
}
