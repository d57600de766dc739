import { resolveText } from '../project/interpolate.ts';
import type { Stack } from '../stack/stack.ts';

/** The first name of `wanted`, `wanted-2`, `wanted-3`… that nobody in the section has. */
export function freeName(taken: readonly { readonly name: string }[], wanted: string): string {
  const names = new Set(taken.map(entry => entry.name));
  if (!names.has(wanted)) return wanted;
  let number = 2;
  while (names.has(`${wanted}-${number}`)) number++;
  return `${wanted}-${number}`;
}

/** The first host port from `wanted` upwards that no service of the stack publishes (defaults of variables count). */
export function freePort(stack: Stack, wanted: number): number {
  const taken = new Set<number>();
  for (const service of stack.services) {
    for (const port of service.ports) {
      const match = /^(\d+)(?:-(\d+))?$/.exec(resolveText(port.published ?? '', {}));
      if (!match) continue;
      for (let at = Number(match[1]); at <= Math.min(Number(match[2] ?? match[1]), 65_535); at++)
        taken.add(at);
    }
  }
  let port = wanted;
  while (taken.has(port) && port < 65_535) port++;
  return port;
}
