import type { ServiceInStack, StackStep } from '../technology-rule.ts';
import type { Wiring } from '../wiring.ts';
import { saysItsSettings } from './in-stack.ts';
import { fileSystemOf, settingOf, variableOf } from './settings.ts';

/** A data node that is not told where the name node is looks for one in its own container. */
const namenodeAddress: Wiring = {
  id: 'hdfs-namenode-missing',
  severity: 'error',
  roles: ['datanode', 'secondarynamenode'],
  to: { technology: 'hadoop', roles: ['namenode'] },
  plan: (from, to) => {
    if (!isOfficial(from) || settingOf(from.environment, 'core-site', 'fs.defaultFS') !== null) return null;
    const address = `hdfs://${to.name}:${fileSystemOf(to.environment)?.port ?? 8020}`;
    return {
      range: null,
      values: { address },
      safe: true,
      steps: [set(from, variableOf('core-site', 'fs.defaultFS'), address)],
    };
  },
};

/** The same for a node manager and the resource manager. */
const resourceManagerAddress: Wiring = {
  id: 'yarn-resourcemanager-missing',
  severity: 'error',
  roles: ['nodemanager'],
  to: { technology: 'hadoop', roles: ['resourcemanager'] },
  plan: (from, to) => {
    const said = ['yarn.resourcemanager.hostname', 'yarn.resourcemanager.resource-tracker.address'];
    if (!isOfficial(from) || said.some(key => settingOf(from.environment, 'yarn-site', key) !== null))
      return null;
    return {
      range: null,
      safe: true,
      steps: [set(from, variableOf('yarn-site', 'yarn.resourcemanager.hostname'), to.name)],
    };
  },
};

/** How Hadoop's parts find each other. */
export const hadoopWirings: readonly Wiring[] = [namenodeAddress, resourceManagerAddress];

/** An image that takes its settings from variables, and nothing but variables say them. */
function isOfficial(from: ServiceInStack): boolean {
  return /(?:^|\/)apache\/hadoop\b/.test(from.image ?? '') && saysItsSettings(from);
}

function set(from: ServiceInStack, name: string, value: string): StackStep {
  return { kind: 'command', command: 'set-variable', args: { service: from.name, name, value } };
}
