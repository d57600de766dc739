import { logRules } from './doctor/log.ts';
import { doctorPanel } from './doctor/panel.ts';
import { problemFixes, problemRules } from './doctor/problems.ts';
import { schemaFixes, schemaRules } from './doctor/schema.ts';
import { stackFixes, stackRules } from './doctor/stack.ts';
import { technologyFixes, technologyRules } from './doctor/technologies.ts';

/** Words of the doctor area: per rule title, message and explanation; per fix its label. */
export const doctor = {
  panel: doctorPanel,
  rules: { ...problemRules, ...stackRules, ...schemaRules, ...technologyRules, ...logRules },
  fixes: { ...problemFixes, ...stackFixes, ...schemaFixes, ...technologyFixes },
} as const;
