import { toValue } from '../../document/to-value.ts';
import { recognisable } from '../../graph/recognise.ts';
import { inferTalks } from '../../stack/talks/infer-talks.ts';
import type { ServiceInStack, StackAround } from '../../technologies/technology-rule.ts';
import { documentSaying } from '../file-of.ts';
import { networksOf } from '../network-sets.ts';
import type { Examination, KnownService } from '../rule.ts';

const known = new WeakMap<Examination, StackAround>();

/** The examined stack as the rules and wirings of technologies see it; the same object for the same examination. */
export function stackAround(examination: Examination): StackAround {
  const before = known.get(examination);
  if (before) return before;
  const around = readAround(examination);
  known.set(examination, around);
  return around;
}

function readAround(examination: Examination): StackAround {
  const { stack, variables, patient } = examination;
  const services = examination.services.map(service => inStack(examination, service));
  const networks = new Map(stack.services.map(service => [service.name, networksOf(stack, service)]));
  const pairs = new Set([
    ...inferTalks(stack, variables).map(({ from, to }) => pair(from, to)),
    ...stack.services.flatMap(({ name, dependsOn }) => dependsOn.map(({ service }) => pair(name, service))),
  ]);
  return {
    services,
    textOf: file => (Object.hasOwn(patient.files, file) ? (patient.files[file] ?? null) : null),
    configText: config => {
      const path = ['configs', config, 'content'];
      const content = toValue(documentSaying(examination, path), path);
      return typeof content === 'string' ? content : null;
    },
    share: (one, other) => {
      const [mine, theirs] = [networks.get(one) ?? [], networks.get(other) ?? []];
      return mine.some(network => theirs.includes(network));
    },
    joined: (one, other) => pairs.has(pair(one, other)),
  };
}

function inStack({ variables }: Examination, found: KnownService): ServiceInStack {
  const { service, technology, roleName } = found;
  const { command, environment, image } = recognisable(service, variables);
  return {
    name: service.name,
    technology: technology?.id ?? null,
    role: roleName,
    image,
    command,
    environment,
    service,
  };
}

function pair(one: string, other: string): string {
  return one < other ? `${one}\n${other}` : `${other}\n${one}`;
}
