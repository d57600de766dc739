import { technologies } from '../../technologies/index.ts';
import type { Technology } from '../../technologies/technology.ts';
import type { RuleFinding, ServiceInStack, TechnologyRule } from '../../technologies/technology-rule.ts';
import type { Finding } from '../finding.ts';
import type { Examination, Rule } from '../rule.ts';
import { stackAround } from './stack-around.ts';
import { stackSteps } from './stack-steps.ts';

/** The rules that the technologies bring, as rules of the Doctor. */
export const technologyRules: readonly Rule[] = technologies.flatMap(technology =>
  (technology.rules ?? []).map(rule => asRule(technology, rule)),
);

function asRule(technology: Technology, rule: TechnologyRule): Rule {
  return {
    id: rule.id,
    examine: examination => {
      const stack = stackAround(examination);
      return stack.services
        .filter(each => each.technology === technology.id && rule.roles.includes(each.role ?? ''))
        .flatMap(each => rule.examine(each, stack).map(found => asFinding(examination, rule, each, found)));
    },
  };
}

function asFinding(
  examination: Examination,
  rule: TechnologyRule,
  { name, service }: ServiceInStack,
  found: RuleFinding,
): Finding {
  const values = { service: name, ...found.values };
  return {
    rule: rule.id,
    severity: rule.severity,
    subjects: [name, ...(found.others ?? [])].map(each => `service:${each}`),
    range: found.range ?? service.keyRange,
    values,
    fixes: (found.fixes ?? []).map(({ id, values: own, safe, steps }) => ({
      id,
      values: { ...values, ...own },
      safe,
      steps: stackSteps(examination, steps),
    })),
  };
}
