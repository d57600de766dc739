import { problemFixes, problemRules } from './doctor/problems.ts';
import { stackFixes, stackRules } from './doctor/stack.ts';
import { technologyFixes, technologyRules } from './doctor/technologies.ts';

/** Words of the doctor area: per rule title, message and explanation; per fix its label. */
export const doctor = {
  rules: { ...problemRules, ...stackRules, ...technologyRules },
  fixes: { ...problemFixes, ...stackFixes, ...technologyFixes },
} as const;
