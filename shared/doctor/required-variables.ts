import { replacementOf } from '../technologies/image-facts.ts';
import type { RequiredVariable } from '../technologies/technology.ts';
import { containerEnvironment } from './container-environment.ts';
import type { Finding } from './finding.ts';
import type { FixStep } from './fix.ts';
import type { Examination, KnownService, Rule } from './rule.ts';
import { keepInEnv } from './secrets/keep-in-env.ts';
import { isWhole } from './whole-service.ts';

/** A rule that finds services of a technology without the variables they do not start without. */
export function requiredVariablesRule(id: string, technology: string): Rule {
  return {
    id,
    examine: examination =>
      examination.services
        .filter(known => known.technology?.id === technology && isWhole(known))
        .filter(known => known.image !== null && replacementOf(known.image) === null)
        .flatMap(known => findingOf(id, examination, known)),
  };
}

function findingOf(rule: string, examination: Examination, known: KnownService): Finding[] {
  const { values, complete } = containerEnvironment(examination, known);
  const missing = (known.role?.required ?? []).filter(
    ({ names, unless }) =>
      names.every(name => !values[name]) && !(unless && values[unless.name] === unless.value),
  );
  if (!complete || missing.length === 0) return [];
  const { service } = known;
  const names = missing.map(({ names: [name = ''] }) => name);
  const written = service.environment.find(variable => names.includes(variable.name));
  return [
    {
      rule,
      severity: 'error',
      subjects: [`service:${service.name}`],
      range: written?.range ?? service.keyRange,
      values: { service: service.name, names: names.join(', '), count: names.length },
      fixes: [
        {
          id: 'set-required-variables',
          values: { service: service.name, names: names.join(', '), count: names.length },
          steps: missing.flatMap(required => stepsFor(known, required)),
          safe: true,
        },
      ],
    },
  ];
}

/** `${NAME}`, `${NAME:-}`: only the variable lacks its value. */
const reference = /^\$(?:\{(\w+)(?::?[-?][^{}]*)?\}|(\w+))$/;

function stepsFor({ service }: KnownService, { names, suggested, secret }: RequiredVariable): FixStep[] {
  const [name = ''] = names;
  const written = service.environment.findLast(variable => variable.name === name);
  const match = reference.exec(written?.value ?? '');
  const referred = written?.value === null ? name : (match?.[1] ?? match?.[2]);
  const sample = secret ? undefined : suggested;
  if (referred) return keepInEnv(referred, suggested, sample);
  const value = secret ? `\${${name}}` : suggested;
  const set: FixStep = {
    kind: 'command',
    command: 'set-variable',
    args: { service: service.name, name, value },
  };
  return secret ? [set, ...keepInEnv(name, suggested, sample)] : [set];
}
