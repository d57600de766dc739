import type { Service, Stack } from '../../stack/stack.ts';
import { inferTalks } from '../../stack/talks/infer-talks.ts';
import type { Range } from '../../text/text-edit.ts';
import type { Finding } from '../finding.ts';
import type { Fix, FixStep } from '../fix.ts';
import { connectedTo, isImplicit, type Links, networksOf } from '../network-sets.ts';
import type { Examination, Rule } from '../rule.ts';

/** One service needs another. `because` is where it says so. */
interface Need {
  readonly from: Service;
  readonly to: Service;
  readonly range: Range;
  /** By an address, so that it surely wants to reach it, or only by waiting for it. */
  readonly calls: boolean;
}

/**
 * Two services that need each other share no network (rule 34). Either one names the other, or work and data lie in
 * two islands because some services list a network and the others, which list none, landed in `default`.
 */
export const noSharedNetwork: Rule = {
  id: 'no-shared-network',
  mutual: true,
  examine: examination => {
    const needs = needsOf(examination);
    const links = linksOf(needs);
    const apart = needs.filter(({ from, to }) => areApart(examination.stack, from, to));
    const said = onePerFix(apart.map(need => sayNeed(examination.stack, need, links)));
    return said.length > 0 ? said : islands(examination, links);
  },
};

function needsOf({ stack, variables }: Examination): Need[] {
  const byName = new Map(stack.services.map(service => [service.name, service]));
  const need = (from: string, to: string, range: Range, calls: boolean): Need[] => {
    const [one, other] = [byName.get(from), byName.get(to)];
    return one && other && one !== other ? [{ from: one, to: other, range, calls }] : [];
  };
  return [
    ...inferTalks(stack, variables).flatMap(talk => need(talk.from, talk.to, talk.range, true)),
    ...stack.services.flatMap(service =>
      service.dependsOn.flatMap(dependency =>
        // Who waits for a job to end does not call it.
        dependency.condition === 'service_completed_successfully'
          ? []
          : need(service.name, dependency.service, dependency.range, false),
      ),
    ),
  ];
}

function linksOf(needs: readonly Need[]): Links {
  const links = new Map<string, Set<string>>();
  const tie = (one: string, other: string) => links.set(one, (links.get(one) ?? new Set()).add(other));
  for (const { from, to } of needs) {
    tie(from.name, to.name);
    tie(to.name, from.name);
  }
  return links;
}

function areApart(stack: Stack, one: Service, other: Service): boolean {
  const [mine, theirs] = [networksOf(stack, one), networksOf(stack, other)];
  if (mine === null || theirs === null) return false;
  return [...mine, ...theirs].every(name => !name.includes('$')) && !mine.some(name => theirs.includes(name));
}

function sayNeed(stack: Stack, { from, to, range, calls }: Need, links: Links): Finding {
  const implicit = isImplicit(from) || isImplicit(to);
  const joiner = !isImplicit(from) && isImplicit(to) ? to : from;
  const other = joiner === from ? to : from;
  const network = other.networks[0]?.network ?? 'default';
  const joining = isImplicit(joiner) ? implicitWith(stack, joiner, links) : [joiner.name];
  return {
    rule: 'no-shared-network',
    // Somebody who lists networks for both and only waits may want them apart.
    severity: implicit || calls ? 'error' : 'warning',
    subjects: [`service:${joiner.name}`, `service:${other.name}`],
    range,
    values: { from: from.name, to: to.name, network, service: joiner.name },
    fixes: [joinFix(joining, network, implicit || calls)],
  };
}

/** The services without networks that are tied to one: they move together, or they would lose each other. */
function implicitWith(stack: Stack, service: Service, links: Links): string[] {
  const implicit = stack.services.filter(isImplicit).map(one => one.name);
  return connectedTo(service.name, links, new Set(implicit));
}

function joinFix(services: readonly string[], network: string, safe: boolean): Fix {
  const steps = services.map(
    (service): FixStep => ({ kind: 'command', command: 'join-network', args: { service, network } }),
  );
  return {
    id: 'join-network',
    values: { services: services.join(', '), network, count: services.length },
    steps,
    safe,
  };
}

/** Several needs that one fix mends are one finding, about everybody in it. */
function onePerFix(findings: readonly Finding[]): Finding[] {
  const byFix = new Map<string, Finding>();
  for (const finding of findings) {
    const key = JSON.stringify(finding.fixes);
    const known = byFix.get(key);
    const subjects = [...new Set([...(known?.subjects ?? []), ...finding.subjects])];
    byFix.set(key, { ...(known ?? finding), subjects });
  }
  return [...byFix.values()];
}

/** Who works on data and the database that keeps it, one side with a network and the other without, and nothing between them. */
function islands({ stack, services }: Examination, links: Links): Finding[] {
  const databases = services.filter(one => one.role?.keeps === 'data').map(one => one.service);
  const workers = services.filter(one => one.role?.usesDatabases).map(one => one.service);
  const isReached = (worker: Service) => databases.some(database => !areApart(stack, worker, database));
  const [worker] = workers.filter(one => !workers.some(isReached) && one.networkMode === null);
  if (!worker) return [];
  const database = databases.find(one => isImplicit(one) !== isImplicit(worker));
  if (!database) return [];
  const [joiner, other] = isImplicit(worker) ? [worker, database] : [database, worker];
  const network = other.networks[0]?.network;
  if (network === undefined) return [];
  const joining = implicitWith(stack, joiner, links);
  return [
    {
      rule: 'no-shared-network',
      severity: 'error',
      subjects: [...joining.map(name => `service:${name}`), `service:${other.name}`],
      range: joiner.keyRange,
      values: { from: worker.name, to: database.name, network, service: joiner.name, context: 'ISLANDS' },
      fixes: [joinFix(joining, network, true)],
    },
  ];
}
