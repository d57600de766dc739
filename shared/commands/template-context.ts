import { interpolate } from '../project/interpolate.ts';
import type { Service, Stack } from '../stack/stack.ts';
import { recogniseService } from '../technologies/index.ts';
import type { TemplateContext } from '../technologies/technology.ts';
import { freeName, freePort } from './free-names.ts';

/** What a part's template may ask about the stack it is dropped into. */
export function templateContext(stack: Stack, name: string): TemplateContext {
  const handedOut = new Set<number>();
  return {
    name,
    freePort: wanted => {
      let port = freePort(stack, wanted);
      while (handedOut.has(port)) port = freePort(stack, port + 1);
      handedOut.add(port);
      return port;
    },
    freeVolume: wanted => freeName(stack.volumes, wanted),
    services: stack.services.map(service => {
      const known = recognise(service);
      return {
        name: service.name,
        technology: known?.technology.id ?? null,
        role: known?.role ?? null,
        networks: service.networks.map(membership => membership.network),
        environment: Object.fromEntries(service.environment.map(({ name, value }) => [name, value])),
      };
    }),
  };
}

function recognise(service: Service) {
  const resolve = (text: string) => interpolate(text, {}).value;
  const line = [service.entrypoint, service.command].flatMap(fact => (fact ? resolve(fact.value) : []));
  const record = (entries: Service['labels']) =>
    Object.fromEntries(entries.map(entry => [entry.name, resolve(entry.value ?? '')]));
  return recogniseService({
    image: service.image ? resolve(service.image.value) : null,
    command: line.length > 0 ? line.join(' ') : null,
    labels: record(service.labels),
    environment: record(service.environment),
  });
}
