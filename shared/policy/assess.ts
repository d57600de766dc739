import { buildRisks } from './build-risks.ts';
import { type HostFacts, judgePath } from './host-path.ts';
import { mountRisks, volumeRisks } from './mount-risks.ts';
import { asMap, asText, isOn, type PlainMap } from './plain.ts';
import type { Risk } from './policy.ts';
import { serviceRisks } from './service-risks.ts';
import type { WrittenReference } from './written-references.ts';

/**
 * Everything by which starting this stack reaches out of its containers: the one policy function, called on every path
 * that starts something. `model` is what `docker compose config --format json` prints; `written` is what that output
 * no longer shows (env files, remote includes). Published ports are no risk. In a stable order, each fact once.
 */
export function assessRisks(
  model: PlainMap,
  facts: HostFacts,
  written: readonly WrittenReference[] = [],
): readonly Risk[] {
  const risks = [
    ...each(model['services'], (name, service) => [
      ...serviceRisks(name, service, facts),
      ...mountRisks(name, service, facts),
      ...buildRisks(name, service, facts),
    ]),
    ...each(model['volumes'], (name, volume) => volumeRisks(name, volume, facts)),
    ...each(model['networks'], networkRisks),
    ...each(model['configs'], (name, config) => fileRisks(name, config, facts)),
    ...each(model['secrets'], (name, secret) => fileRisks(name, secret, facts)),
    ...written.flatMap(reference => writtenRisks(reference, facts)),
  ];
  const unique = new Map(risks.map(risk => [riskKey(risk), risk]));
  return [...unique].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, risk]) => risk);
}

/** One text per risky fact; equal facts have equal keys. */
export function riskKey({ code, subject, detail }: Risk): string {
  return JSON.stringify([code, subject, detail]);
}

function each(entries: unknown, assess: (name: string, entry: PlainMap) => readonly Risk[]): readonly Risk[] {
  return Object.entries(asMap(entries)).flatMap(([name, entry]) => assess(name, asMap(entry)));
}

/** The machine's own network, by its driver or as an "external" network of that name. */
function networkRisks(name: string, network: PlainMap): readonly Risk[] {
  const host =
    asText(network['driver']) === 'host' || (isOn(network['external']) && asText(network['name']) === 'host');
  return host ? [{ code: 'host-namespace', subject: name, detail: 'network: host' }] : [];
}

function fileRisks(name: string, entry: PlainMap, facts: HostFacts): readonly Risk[] {
  const file = asText(entry['file']);
  if (file === '') return [];
  const verdict = judgePath(file, facts);
  if (verdict === 'project') return [];
  return [
    { code: verdict === 'docker-socket' ? 'docker-socket' : 'file-outside', subject: name, detail: file },
  ];
}

function writtenRisks(reference: WrittenReference, facts: HostFacts): readonly Risk[] {
  const { kind, subject, path } = reference;
  switch (kind) {
    case 'remote':
      return [{ code: 'remote-include', subject, detail: path }];
    case 'file':
      return judgePath(path, facts) === 'project' ? [] : [{ code: 'file-outside', subject, detail: path }];
  }
}
