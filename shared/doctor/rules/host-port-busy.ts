import type { Finding } from '../finding.ts';
import { hostPorts, moveHostPort } from '../host-ports.ts';
import type { Rule } from '../rule.ts';

/** Something else on this computer holds a port that the stack wants (rule 24; known only where somebody asked before the start). */
export const hostPortBusy: Rule = {
  id: 'host-port-busy',
  examine: examination => {
    const all = hostPorts(examination);
    return (examination.patient.busyPorts ?? []).flatMap((busy): Finding[] => {
      const claim = all.find(
        one =>
          one.known.service.name === busy.service &&
          one.from <= busy.port &&
          busy.port <= one.to &&
          one.port.protocol === busy.protocol,
      );
      if (!claim) return [];
      const fix = moveHostPort(examination, claim, all);
      return [
        {
          rule: 'host-port-busy',
          severity: 'error',
          subjects: [`service:${busy.service}`],
          range: claim.port.range,
          values: { port: busy.port, service: busy.service },
          fixes: fix ? [fix] : [],
        },
      ];
    });
  },
};
