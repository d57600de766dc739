import type { Finding } from '../finding.ts';
import { healthcheckSteps } from '../healthcheck-steps.ts';
import { ownHealthcheck } from '../own-healthcheck.ts';
import type { Examination, KnownService, Rule } from '../rule.ts';
import { isWhole } from '../whole-service.ts';

/**
 * Nobody tests whether a service is well (rule 59; the assignment asks for one on every service). What is not in the
 * catalogue is only mentioned, and only where it publishes a port: something there ought to answer.
 */
export const serviceWithoutHealthcheck: Rule = {
  id: 'service-without-healthcheck',
  examine: examination =>
    examination.services
      .filter(known => isWhole(known) && !known.service.healthcheck && !runsOnce(examination, known))
      .filter(known => ownHealthcheck(examination, known) !== 'yes')
      .flatMap((known): Finding[] => {
        const { service } = known;
        const steps = healthcheckSteps(examination, known);
        if (steps === null && service.ports.length === 0) return [];
        const values = { service: service.name };
        return [
          {
            rule: 'service-without-healthcheck',
            severity: steps === null ? 'info' : 'warning',
            subjects: [`service:${service.name}`],
            range: service.keyRange,
            values: steps === null ? { ...values, context: 'unknown' } : values,
            fixes: steps === null ? [] : [{ id: 'add-healthcheck', values, steps, safe: true }],
          },
        ];
      }),
};

/** Jobs: they end, so there is nothing to ask for health. */
function runsOnce({ services }: Examination, { service, role }: KnownService): boolean {
  const awaited = services.some(other =>
    other.service.dependsOn.some(
      ({ service: name, condition }) =>
        name === service.name && condition === 'service_completed_successfully',
    ),
  );
  return (
    awaited ||
    role?.oneShot === true ||
    service.profiles.length > 0 ||
    service.restart?.value === 'no' ||
    /(?:^|[-_])(?:init|setup|migrat\w*|seed\w*|job|tests?)(?:[-_]|$)/i.test(service.name)
  );
}
