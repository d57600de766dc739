import type { RuleFinding, ServiceInStack, StackStep, TechnologyRule } from '../../technology-rule.ts';
import { editCommand, namesOf, ofRole } from '../in-stack.ts';
import { masterPortOf } from '../ports.ts';

/** `spark://host:port`, or what a worker is given without the scheme. */
const address = /spark:\/\/([A-Za-z0-9_.-]+)(?::(\d+))?(?![\w.-]|:\d)/;
const bare = /(?<=(?:deploy\.worker\.Worker|start-worker\.sh)\s+)([A-Za-z0-9_-]+)(?::(\d+))?(?=\s|$)/;
const variables = ['SPARK_MASTER_URL', 'SPARK_MASTER'];

/** A worker or a job that looks for the master where none is (rule 82). */
export const masterUrl: TechnologyRule = {
  id: 'spark-master-url-mismatch',
  severity: 'error',
  roles: ['worker', 'driver'],
  examine: (one, stack) => {
    const masters = ofRole(stack, 'master');
    const [master] = masters;
    // With several, or in another file, nobody can know which is meant.
    if (master === undefined || masters.length > 1) return [];
    const names = namesOf(master);
    const others = stack.services.map(namesOf);
    const right = `spark://${master.name}:${masterPortOf(master)}`;
    return toldOf(one).flatMap((told): RuleFinding[] => {
      const isKnown = names === null || names.includes(told.host);
      const isElsewhere = told.host.includes('.') || others.some(each => each === null);
      if (!isKnown && isElsewhere) return [];
      if (isKnown && told.hasScheme && told.port === masterPortOf(master)) return [];
      const step = told.mend(right);
      const values = { told: told.text, right };
      const fixes =
        step === null ? [] : [{ id: 'name-spark-master', values: { right }, safe: true, steps: [step] }];
      return [{ range: told.range, values, others: [master.name], fixes }];
    });
  },
};

interface Told {
  readonly text: string;
  readonly host: string;
  readonly port: number;
  readonly hasScheme: boolean;
  readonly range: RuleFinding['range'];
  readonly mend: (right: string) => StackStep | null;
}

function toldOf(one: ServiceInStack): readonly Told[] {
  return [...inCommand(one), ...variables.flatMap(name => inVariable(one, name))];
}

function inCommand(one: ServiceInStack): readonly Told[] {
  const line = one.command ?? '';
  const match = address.exec(line) ?? bare.exec(line);
  if (match === null) return [];
  const [text] = match;
  const mend = (right: string): StackStep | null => editCommand(one, written => written.replace(text, right));
  return [{ ...read(match), range: one.service.command?.range ?? null, mend }];
}

function inVariable(one: ServiceInStack, name: string): readonly Told[] {
  const match = address.exec(one.environment[name] ?? '');
  const written = one.service.environment.findLast(variable => variable.name === name);
  if (match === null || written === undefined) return [];
  const mend = (right: string): StackStep => ({
    kind: 'command',
    command: 'set-variable',
    args: { service: one.name, name, value: right },
  });
  return [{ ...read(match), range: written.range, mend }];
}

function read(match: RegExpExecArray): Omit<Told, 'range' | 'mend'> {
  const [text, host = '', port] = match;
  return {
    text,
    host,
    port: port === undefined ? 7077 : Number(port),
    hasScheme: text.startsWith('spark://') && port !== undefined,
  };
}
