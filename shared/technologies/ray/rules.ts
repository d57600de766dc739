import { changeCommand } from '../change-command.ts';
import { namesService } from '../names-service.ts';
import type { RuleFix, ServiceInStack, StackAround, StackStep, TechnologyRule } from '../technology-rule.ts';
import { headAddress, withOption } from './start-command.ts';

/** A worker that looks for a head nobody is called. */
export const headUnknown: TechnologyRule = {
  id: 'ray-head-unknown',
  severity: 'error',
  roles: ['worker'],
  examine: (service, stack) => {
    const address = headAddress(service.command);
    if (address === null || namesService(address.host, service, stack)) return [];
    const { text, host } = address;
    const heads = stack.services.filter(
      each => each.technology === service.technology && each.role === 'head',
    );
    const [only] = heads;
    const steps =
      only === undefined || heads.length > 1
        ? []
        : changeCommand(service, command => command.replace(text, text.replace(host, only.name)));
    const fixes = fixOf('ray-head-unknown', steps, { target: only?.name ?? '' });
    return [{ range: commandRange(service), values: { address: host }, fixes }];
  },
};

/** `ray start` without `--block` starts Ray in the background, and the container ends. */
export const startsWithoutBlock: TechnologyRule = {
  id: 'ray-start-without-block',
  severity: 'error',
  roles: ['head', 'worker'],
  examine: service => {
    const [, rest = ''] = /ray\s+start(.*)/s.exec(service.command ?? '') ?? [];
    if (/--block\b/.test(rest) || /[&;|]/.test(rest)) return [];
    const fixes = fixOf('ray-start-without-block', withOption(service, '--block'));
    return [{ range: commandRange(service), fixes }];
  },
};

/** A published page that listens only inside the container. */
export const pageOutOfReach: TechnologyRule = {
  id: 'ray-page-out-of-reach',
  severity: 'warning',
  roles: ['head'],
  examine: (service, _stack: StackAround) => {
    const published = service.service.ports.find(port => port.target === '8265');
    if (published === undefined || /--dashboard-host/.test(service.command ?? '')) return [];
    const fixes = fixOf('ray-page-out-of-reach', withOption(service, '--dashboard-host=0.0.0.0'));
    return [{ range: published.range, fixes }];
  },
};

function fixOf(
  id: string,
  steps: readonly StackStep[],
  values: Readonly<Record<string, string>> = {},
): readonly RuleFix[] {
  return steps.length === 0 ? [] : [{ id, values, safe: true, steps }];
}

function commandRange({ service }: ServiceInStack) {
  return service.command?.range ?? null;
}
