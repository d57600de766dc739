import { technologies } from '../../technologies/index.ts';
import type { Technology } from '../../technologies/technology.ts';
import type { ServiceInStack, StackAround } from '../../technologies/technology-rule.ts';
import type { Wiring } from '../../technologies/wiring.ts';
import type { Finding } from '../finding.ts';
import type { Examination, Rule } from '../rule.ts';
import { stackAround } from './stack-around.ts';
import { stackSteps } from './stack-steps.ts';

/** What is missing between two services that belong together, as the technologies declare it, as rules of the Doctor. */
export const wiringRules: readonly Rule[] = technologies.flatMap(technology =>
  (technology.wirings ?? []).map(wiring => ({
    id: wiring.id,
    examine: (examination: Examination) => {
      const stack = stackAround(examination);
      return pairsOf(technology, wiring, stack).flatMap(([from, to]) =>
        findingOf(examination, wiring, from, to, stack),
      );
    },
  })),
);

/** Each service with the partner it is joined to, or else the only one that it can reach. */
function pairsOf(
  technology: Technology,
  wiring: Wiring,
  stack: StackAround,
): readonly (readonly [ServiceInStack, ServiceInStack])[] {
  const froms = stack.services.filter(
    each => each.technology === technology.id && wiring.roles.includes(each.role ?? ''),
  );
  const partners = stack.services.filter(
    each => each.technology === wiring.to.technology && wiring.to.roles.includes(each.role ?? ''),
  );
  return froms.flatMap(from => {
    const others = partners.filter(each => each.name !== from.name);
    const joined = others.filter(each => stack.joined(from.name, each.name));
    const reached = others.filter(each => stack.share(from.name, each.name));
    const chosen = joined.length > 0 ? joined : reached.length === 1 ? reached : [];
    return chosen.map(to => [from, to] as const);
  });
}

function findingOf(
  examination: Examination,
  wiring: Wiring,
  from: ServiceInStack,
  to: ServiceInStack,
  stack: StackAround,
): Finding[] {
  const plan = wiring.plan(from, to, stack);
  if (plan === null) return [];
  const values = { service: from.name, target: to.name, ...plan.values };
  const steps = stackSteps(examination, plan.steps);
  return [
    {
      rule: wiring.id,
      severity: wiring.severity,
      subjects: [`service:${from.name}`, `service:${to.name}`],
      range: plan.range ?? from.service.keyRange,
      values,
      fixes: steps.length === 0 ? [] : [{ id: wiring.id, values, safe: plan.safe, steps }],
    },
  ];
}
