import { namesService } from '../names-service.ts';
import type {
  RuleFinding,
  RuleFix,
  ServiceInStack,
  StackAround,
  TechnologyRule,
} from '../technology-rule.ts';
import { jobManagerAddress } from './properties.ts';
import { setAddress } from './set-address.ts';

/** A task manager that looks for a job manager nobody is called. */
export const jobManagerUnknown: TechnologyRule = {
  id: 'flink-job-manager-unknown',
  severity: 'error',
  roles: ['taskmanager'],
  examine: examineTaskManager,
};

function examineTaskManager(service: ServiceInStack, stack: StackAround): readonly RuleFinding[] {
  const address = jobManagerAddress(service);
  if (address === null || namesService(address, service, stack)) return [];
  const variable = service.service.environment.find(({ name }) =>
    ['FLINK_PROPERTIES', 'JOB_MANAGER_RPC_ADDRESS'].includes(name),
  );
  return [{ range: variable?.range ?? null, values: { address }, fixes: fixesFor(service, stack) }];
}

function fixesFor(service: ServiceInStack, stack: StackAround): readonly RuleFix[] {
  const bosses = stack.services.filter(
    each => each.role === 'jobmanager' && each.technology === service.technology,
  );
  const [only] = bosses;
  if (only === undefined || bosses.length > 1) return [];
  const steps = setAddress(service, only.name);
  return steps.length === 0
    ? []
    : [{ id: 'flink-job-manager-unknown', values: { target: only.name }, safe: true, steps }];
}
