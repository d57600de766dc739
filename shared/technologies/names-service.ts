import type { ServiceInStack, StackAround } from './technology-rule.ts';

/**
 * True unless a host that `from` is told to call is for certain nobody of the stack: the services' names, container
 * names and aliases are known, and addresses and names with dots may be somewhere else.
 */
export function namesService(host: string, from: ServiceInStack, stack: StackAround): boolean {
  if (!/^[A-Za-z0-9_-]+$/.test(host)) return true;
  if (from.service.keys.some(({ key }) => key === 'extra_hosts' || key === 'external_links')) return true;
  return stack.services.some(({ name, service }) => {
    const aliases = service.networks.flatMap(network => network.aliases);
    return [name, service.containerName?.value, ...aliases].includes(host);
  });
}
