import type { TemplateContext } from './technology.ts';

/** A service of the stack that a new part works with. */
export interface Partner {
  readonly name: string;
  readonly networks: readonly string[];
  /** Its variables as written. */
  readonly environment: Readonly<Record<string, string | null>>;
}

/** The first service of that technology (and role) in the stack, or null. */
export function findPartner(context: TemplateContext, technology: string, role: string): Partner | null {
  const found = context.services.find(other => other.technology === technology && other.role === role);
  return found === undefined
    ? null
    : { name: found.name, networks: found.networks ?? [], environment: found.environment ?? {} };
}

/** YAML that waits until the partner is healthy and joins its networks; empty without a partner. */
export function besidePartner(partner: Partner | null): string {
  return partner === null ? '' : besidePartners([{ partner, condition: 'service_healthy' }]);
}

/** The same for several partners, each with what to wait for; empty without any. */
export function besidePartners(
  waits: readonly {
    readonly partner: Partner;
    readonly condition: 'service_healthy' | 'service_completed_successfully';
  }[],
): string {
  if (waits.length === 0) return '';
  const dependsOn = waits.map(
    ({ partner, condition }) => `  ${partner.name}:\n    condition: ${condition}\n`,
  );
  const networks = new Set(waits.flatMap(({ partner }) => partner.networks));
  const joins = [...networks].map(network => `  - ${network}\n`);
  return ['depends_on:\n', ...dependsOn, ...(joins.length === 0 ? [] : ['networks:\n', ...joins])].join('');
}
