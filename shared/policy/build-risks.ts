import { type HostFacts, isAbsolute, judgePath } from './host-path.ts';
import { asList, asMap, asPairs, asText, isOn, type PlainMap } from './plain.ts';
import type { Risk, RiskCode } from './policy.ts';

/** A context that is fetched instead of read from this machine: nothing of the machine goes into it. */
const fetched = /^(?:https?|git|ssh|docker-image|oci-layout|target|service):|^git@|^github\.com\//;

/** What building a service's image would read from this machine, or be allowed to do on it. */
export function buildRisks(name: string, service: PlainMap, facts: HostFacts): readonly Risk[] {
  if (!service['build']) return [];
  const build =
    typeof service['build'] === 'string' ? { context: service['build'] } : asMap(service['build']);
  const risks: Risk[] = [];
  const add = (code: RiskCode, detail: string): void => void risks.push({ code, subject: name, detail });
  const outside = (path: string): boolean => path !== '' && judgePath(path, facts) !== 'project';

  const context = asText(build['context']);
  const remote = fetched.test(context);
  if (!remote && outside(context)) add('build-outside', `context: ${context}`);
  const dockerfile = asText(build['dockerfile']);
  const base = isAbsolute(dockerfile) || context === '' ? '' : `${context}/`;
  if (!remote && outside(dockerfile && `${base}${dockerfile}`))
    add('build-outside', `dockerfile: ${dockerfile}`);
  for (const [key, path] of asPairs(build['additional_contexts'])) {
    if (!fetched.test(path) && outside(path)) add('build-outside', `additional_contexts: ${key}=${path}`);
  }
  for (const key of ['cache_from', 'cache_to'] as const) {
    for (const entry of asList(build[key]).map(asText)) {
      const path = /(?:^|,)(?:dest|src)=([^,]+)/.exec(entry)?.[1] ?? '';
      if (outside(path)) add('build-outside', `${key}: ${entry}`);
    }
  }
  for (const [key, path] of asPairs(build['ssh'])) {
    add('file-outside', `build.ssh: ${[key, path].filter(Boolean).join('=')}`);
  }
  if (isOn(build['privileged'])) add('privileged', 'build.privileged: true');
  for (const entitlement of asList(build['entitlements']).map(asText))
    add('privileged', `build.entitlements: ${entitlement}`);
  if (asText(build['network']).toLowerCase() === 'host') add('host-namespace', 'build.network: host');
  return risks;
}
