import { resolveText } from '../../project/interpolate.ts';
import type { Finding } from '../finding.ts';
import { collide, type HostPort, hostPorts, moveHostPort, stretch } from '../host-ports.ts';
import { mayRunTogether } from '../may-run-together.ts';
import type { Examination, KnownService, Rule } from '../rule.ts';

/** Two services want the same port of this computer (rule 23; Docker: `port is already allocated`, `config` passes). */
export const hostPortDuplicate: Rule = {
  id: 'host-port-duplicate',
  mutual: true,
  examine: examination => {
    const all = hostPorts(examination);
    const kept: HostPort[] = [];
    const findings: Finding[] = [];
    for (const claim of byPrecedence(examination, all)) {
      const holder = kept.find(one => collide(one, claim) && runTogether(one, claim));
      if (!holder) kept.push(claim);
      else findings.push(say(examination, claim, holder, all));
    }
    return findings;
  },
};

function say(examination: Examination, claim: HostPort, holder: HostPort, all: readonly HostPort[]): Finding {
  const [service, other] = [claim.known.service, holder.known.service];
  const fix = moveHostPort(examination, claim, all);
  const optional = service.profiles.length > 0 || other.profiles.length > 0;
  return {
    rule: 'host-port-duplicate',
    severity: optional ? 'warning' : 'error',
    subjects: [...new Set([`service:${service.name}`, `service:${other.name}`])],
    range: claim.port.range,
    values: {
      port: stretch(Math.max(claim.from, holder.from), Math.min(claim.to, holder.to)),
      service: service.name,
      other: other.name,
      ...(service === other && { context: 'SAME' }),
    },
    fixes: fix ? [fix] : [],
  };
}

/** The same line said twice is another mistake. */
function runTogether(one: HostPort, other: HostPort): boolean {
  const [mine, theirs] = [one.known.service, other.known.service];
  return mine === theirs ? one.port.target !== other.port.target : mayRunTogether(mine, theirs);
}

/**
 * Who keeps the port, first to last: those whose pages link to it, what is no page (clients know a database's port),
 * those that publish their own number, then the order of the file.
 */
function byPrecedence(examination: Examination, ports: readonly HostPort[]): HostPort[] {
  const weight = ({ known, port }: HostPort) => {
    const target = resolveText(port.target, examination.variables);
    const role = rolePort(known, target);
    if (role?.linked) return 0;
    if (role && !role.web) return 1;
    return target === resolveText(port.published ?? '', examination.variables) ? 2 : 3;
  };
  return [...ports].sort((one, other) => weight(one) - weight(other));
}

function rolePort({ role }: KnownService, target: string) {
  return role?.ports.find(port => String(port.port) === target) ?? null;
}
