import { changeCommand } from '../change-command.ts';
import { namesService } from '../names-service.ts';
import type {
  RuleFinding,
  ServiceInStack,
  StackAround,
  StackStep,
  TechnologyRule,
} from '../technology-rule.ts';
import { type SchedulerAddress, schedulerAddress } from './scheduler-address.ts';

/** A worker that looks for a scheduler nobody is called. */
export const schedulerUnknown: TechnologyRule = {
  id: 'dask-scheduler-unknown',
  severity: 'error',
  roles: ['worker'],
  examine: (service, stack) => {
    const address = schedulerAddress(service);
    if (address === null || namesService(address.host, service, stack)) return [];
    return [finding(service, address, stack)];
  },
};

function finding(service: ServiceInStack, address: SchedulerAddress, stack: StackAround): RuleFinding {
  const said = service.service.environment.find(({ name }) => name === address.variable);
  const range = said?.range ?? service.service.command?.range ?? null;
  const schedulers = stack.services.filter(
    each => each.technology === service.technology && each.role === 'scheduler',
  );
  const [only] = schedulers;
  const found = { range, values: { address: address.host } };
  if (only === undefined || schedulers.length > 1) return found;
  const steps = stepsTo(service, address, only.name);
  if (steps.length === 0) return found;
  return {
    ...found,
    fixes: [{ id: 'dask-scheduler-unknown', values: { target: only.name }, safe: true, steps }],
  };
}

function stepsTo(
  service: ServiceInStack,
  { text, host, variable }: SchedulerAddress,
  target: string,
): readonly StackStep[] {
  const value = text.replace(host, target);
  if (variable === null) return changeCommand(service, command => command.replace(text, value));
  return [
    { kind: 'command', command: 'set-variable', args: { service: service.name, name: variable, value } },
  ];
}
