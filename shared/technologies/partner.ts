import type { TemplateContext } from './technology.ts';

/** A service of the stack that a new part works with. */
export interface Partner {
  readonly name: string;
  readonly networks: readonly string[];
}

/** The first service of that technology (and role) in the stack, or null. */
export function findPartner(context: TemplateContext, technology: string, role: string): Partner | null {
  const found = context.services.find(other => other.technology === technology && other.role === role);
  return found === undefined ? null : { name: found.name, networks: found.networks ?? [] };
}

/** YAML that waits until the partner is healthy and joins its networks; empty without a partner. */
export function besidePartner(partner: Partner | null): string {
  if (partner === null) return '';
  const waits = `depends_on:\n  ${partner.name}:\n    condition: service_healthy\n`;
  const networks = partner.networks.map(network => `  - ${network}\n`).join('');
  return networks === '' ? waits : `${waits}networks:\n${networks}`;
}
