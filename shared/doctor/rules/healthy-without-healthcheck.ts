import type { Finding } from '../finding.ts';
import type { Fix } from '../fix.ts';
import { healthcheckSteps } from '../healthcheck-steps.ts';
import { ownHealthcheck } from '../own-healthcheck.ts';
import type { Examination, KnownService, Rule } from '../rule.ts';
import { isWhole } from '../whole-service.ts';

/** Waits for a health that nobody checks (rule 58; docker/compose convergence.go: "has no healthcheck configured"). */
export const healthyWithoutHealthcheck: Rule = {
  id: 'healthy-without-healthcheck',
  examine: examination =>
    examination.services.flatMap(({ service }) =>
      service.dependsOn.flatMap((dependency): Finding[] => {
        const target = examination.services.find(known => known.service.name === dependency.service);
        if (dependency.condition !== 'service_healthy' || !target || !isWhole(target)) return [];
        const { healthcheck } = target.service;
        const nothing = healthcheck ? healthcheck.disabled : ownHealthcheck(examination, target) === 'no';
        if (!nothing) return [];
        return [
          {
            rule: 'healthy-without-healthcheck',
            severity: 'error',
            subjects: [`service:${target.service.name}`, `service:${service.name}`],
            range: dependency.range,
            values: { service: service.name, target: target.service.name },
            fixes: fixesOf(examination, service.name, target),
          },
        ];
      }),
    ),
};

function fixesOf(examination: Examination, from: string, target: KnownService): Fix[] {
  const to = target.service.name;
  const health = healthcheckSteps(examination, target);
  const check: Fix[] =
    health === null ? [] : [{ id: 'add-healthcheck', values: { service: to }, steps: health, safe: true }];
  const wait: Fix = {
    id: 'wait-for-start',
    values: { service: from, target: to },
    steps: [{ kind: 'command', command: 'connect', args: { from, to, condition: 'service_started' } }],
    safe: false,
  };
  return [...check, wait];
}
