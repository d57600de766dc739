import type { ServiceInStack, StackAround, TechnologyRule } from '../technology-rule.ts';
import { configurationOf } from './configuration.ts';

/** A target whose host is no service, nor Prometheus itself: `localhost` in a container, or a misspelt name. */
const targetUnknown: TechnologyRule = {
  id: 'prometheus-target-unknown',
  severity: 'warning',
  roles: ['server'],
  examine: (prometheus, stack) => {
    const text = configurationOf(prometheus, stack)?.text ?? '';
    const known = new Set(stack.services.flatMap(namesOf));
    const unknown = targetsIn(text).filter(({ host, port }) =>
      host === 'localhost' || host === '127.0.0.1' ? !isItself(prometheus, port, stack) : !known.has(host),
    );
    return unknown.map(({ host, port }) => ({ range: null, values: { target: `${host}:${port}` } }));
  },
};

/** Static targets with a plain host name: an address with dots may be anywhere. */
function targetsIn(text: string): readonly { readonly host: string; readonly port: number }[] {
  const plain = text.replace(/^\s*#.*$/gm, '');
  const lists = plain.matchAll(/\btargets:\s*(\[[^\]]*\]|(?:\n\s*- .*)+)/g);
  const written = [...lists].flatMap(([, list]) => [
    ...(list ?? '').matchAll(/["'\s[,]([A-Za-z0-9_-]+|127\.0\.0\.1):(\d+)(?=["'\s\],]|$)/g),
  ]);
  return written.map(([, host, port]) => ({ host: host ?? '', port: Number(port) }));
}

/** On `localhost` there are Prometheus and whoever shares its network namespace. */
function isItself({ name, command }: ServiceInStack, port: number, stack: StackAround): boolean {
  const own = Number(/--web\.listen-address[= ]\S*:(\d+)/.exec(command ?? '')?.[1] ?? 9090);
  const me = stack.services.find(each => each.name === name)?.service;
  return port === own || me?.networkMode !== null;
}

function namesOf({ name, service }: ServiceInStack): readonly string[] {
  const aliases = service.networks.flatMap(network => network.aliases);
  return [name, ...aliases, ...(service.containerName ? [service.containerName.value] : [])];
}

/** What can be wrong with Prometheus in the file. */
export const prometheusRules: readonly TechnologyRule[] = [targetUnknown];
