import { isImage } from '../../image-name.ts';
import type {
  RuleFinding,
  RuleFix,
  ServiceInStack,
  StackAround,
  TechnologyRule,
} from '../../technology-rule.ts';
import { ofRole, setCommand } from '../in-stack.ts';
import { masterPortOf } from '../ports.ts';

const master = '/opt/spark/bin/spark-class org.apache.spark.deploy.master.Master';
const worker = '/opt/spark/bin/spark-class org.apache.spark.deploy.worker.Worker';

/** The official image does nothing by itself, and its start scripts go to the background (rule 83). */
export const roleCommand: TechnologyRule = {
  id: 'spark-no-role-command',
  severity: 'error',
  roles: ['master', 'worker', 'history', 'driver'],
  examine: (one, stack) => {
    if (one.service.build !== null || one.service.entrypoint !== null) return [];
    // These images have a start program of their own.
    if (isImage(one.image, ['bitnami/spark', 'bitnamilegacy/spark'])) return [];
    if (one.service.keys.some(({ key }) => key === 'extends')) return [];
    return one.role === 'driver' ? withoutCommand(one, stack) : inTheBackground(one);
  },
};

function withoutCommand(one: ServiceInStack, stack: StackAround): readonly RuleFinding[] {
  if (one.command !== null && one.command.trim() !== '') return [];
  const [found] = ofRole(stack, 'master');
  const fix: RuleFix =
    found === undefined
      ? { id: 'spark-as-master', safe: false, steps: [setCommand(one.name, master)] }
      : {
          id: 'spark-as-worker',
          values: { master: found.name },
          safe: false,
          steps: [setCommand(one.name, `${worker} spark://${found.name}:${masterPortOf(found)}`)],
        };
  return [{ range: null, values: { reason: 'nothing' }, fixes: [fix] }];
}

/** `start-master.sh` and its like return at once unless they are told to stay. */
function inTheBackground(one: ServiceInStack): readonly RuleFinding[] {
  const line = one.command ?? '';
  const isScript = /\bstart-(?:master|worker|slave|history-server)\.sh/.test(line);
  const fromFile = one.service.keys.some(({ key }) => key === 'env_file');
  const stays =
    one.environment['SPARK_NO_DAEMONIZE'] !== undefined || /SPARK_NO_DAEMONIZE|[;&|]|tail -f/.test(line);
  if (!isScript || fromFile || stays) return [];
  const args = { service: one.name, name: 'SPARK_NO_DAEMONIZE', value: 'true' };
  const fix: RuleFix = {
    id: 'spark-in-foreground',
    safe: true,
    steps: [{ kind: 'command', command: 'set-variable', args }],
  };
  const range = one.service.command?.range ?? null;
  return [{ range, values: { reason: 'background' }, fixes: [fix] }];
}
