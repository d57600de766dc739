import type { Finding } from '../finding.ts';
import { healthcheckSteps } from '../healthcheck-steps.ts';
import type { Rule } from '../rule.ts';
import { isWhole } from '../whole-service.ts';

/** Waits only for the start of a service that needs a while before it answers (rule 57; course text, "Common errors"). */
export const dependsOnWithoutHealth: Rule = {
  id: 'depends-on-without-health',
  examine: examination =>
    examination.services.flatMap(({ service }) =>
      service.dependsOn.flatMap((dependency): Finding[] => {
        const target = examination.services.find(known => known.service.name === dependency.service);
        if (dependency.condition !== 'service_started' || !target?.role?.slowToStart) return [];
        const { healthcheck } = target.service;
        const health = healthcheck ? [] : healthcheckSteps(examination, target);
        if (!isWhole(target) || healthcheck?.disabled || health === null) return [];
        const values = { service: service.name, target: target.service.name };
        return [
          {
            rule: 'depends-on-without-health',
            severity: 'warning',
            subjects: [`service:${service.name}`, `service:${target.service.name}`],
            range: dependency.range,
            values: health.length > 0 ? { ...values, context: 'nohealth' } : values,
            fixes: [
              {
                id: 'wait-until-healthy',
                values: health.length > 0 ? { ...values, context: 'nohealth' } : values,
                steps: [
                  ...health,
                  {
                    kind: 'command',
                    command: 'connect',
                    args: {
                      from: service.name,
                      to: target.service.name,
                      condition: 'service_healthy',
                      longForm: true,
                    },
                  },
                ],
                safe: true,
              },
            ],
          },
        ];
      }),
    ),
};
