import type { ServiceInStack, StackStep } from '../technology-rule.ts';
import { propertyIn } from './properties.ts';

const key = 'jobmanager.rpc.address';

/** Steps that tell a service who the job manager is, where it says it already, else in its FLINK_PROPERTIES. */
export function setAddress(
  { name, command, environment, service }: ServiceInStack,
  address: string,
): readonly StackStep[] {
  // On a command line it takes precedence; a person has to see what else is there.
  if ((command ?? '').includes(`${key}=`)) return [];
  const set = (variable: string, value: string): readonly StackStep[] => [
    { kind: 'command', command: 'set-variable', args: { service: name, name: variable, value } },
  ];
  if (propertyIn(environment, key) === null) return set('JOB_MANAGER_RPC_ADDRESS', address);
  // As written, so that a `${…}` in another line stays one.
  const properties =
    service.environment.findLast(variable => variable.name === 'FLINK_PROPERTIES')?.value ?? '';
  const line = /^(\s*jobmanager\.rpc\.address\s*:\s*).*$/gm;
  return set('FLINK_PROPERTIES', properties.replace(line, `$1${address}`));
}
