import type {
  RuleFinding,
  ServiceInStack,
  StackAround,
  StackStep,
  TechnologyRule,
} from '../technology-rule.ts';
import { type StorageRole, storageOf } from './facts.ts';
import { namesOf, ofRole, saysItsSettings } from './in-stack.ts';
import { fileSystemOf, oldVariableOf, variableOf } from './settings.ts';

/** The name node keeps its catalogue and the data node not its blocks, or the other way round (rule 94). */
const storageState: TechnologyRule = {
  id: 'hdfs-storage-state',
  severity: 'error',
  roles: ['namenode', 'datanode'],
  examine: (one, stack) => {
    const others = ofRole(stack, one.role === 'namenode' ? 'datanode' : 'namenode');
    const keeping = others.filter(other => keeps(other) === true).map(({ name }) => name);
    if (keeps(one) !== false || keeping.length === 0) return [];
    const [other = ''] = keeping;
    return [{ range: null, others: keeping, values: { other }, fixes: fixOf(one, stack) }];
  },
};

/** Neither of them keeps anything: HDFS is empty after every `down`. */
const withoutVolume: TechnologyRule = {
  id: 'hdfs-without-volume',
  severity: 'warning',
  roles: ['namenode'],
  examine: (namenode, stack) => {
    const datanodes = ofRole(stack, 'datanode');
    const all = [namenode, ...datanodes];
    if (datanodes.length === 0 || all.some(each => keeps(each) !== false)) return [];
    const others = datanodes.map(({ name }) => name);
    const fixes = all.map(each => fixOf(each, stack));
    const steps = fixes.every(one => one.length > 0) ? fixes.flatMap(([fix]) => fix?.steps ?? []) : [];
    const values = { volumes: all.map(each => volumeOf(each, stack)).join(', ') };
    return [
      {
        range: null,
        others,
        fixes: steps.length === 0 ? [] : [{ id: 'keep-hdfs', values, safe: true, steps }],
      },
    ];
  },
};

/** A data node looks for its name node at an address that no name node of the stack has. */
const strangeNamenode: TechnologyRule = {
  id: 'hdfs-namenode-unknown',
  severity: 'error',
  roles: ['datanode', 'secondarynamenode'],
  examine: (one, stack) => {
    const told = fileSystemOf(one.environment);
    const namenodes = ofRole(stack, 'namenode');
    const names = stack.services.map(namesOf);
    const [namenode] = namenodes;
    if (told === null || namenode === undefined || told.host.includes('.')) return [];
    const hosts = namenodes.flatMap(each => namesOf(each) ?? []);
    if (hosts.includes(told.host)) return [];
    if (told.host !== 'localhost' && names.some(each => each === null)) return [];
    const own = fileSystemOf(namenode.environment);
    const address = `hdfs://${namenode.name}:${own?.port ?? 8020}`;
    const variable = [variableOf, oldVariableOf]
      .map(name => name('core-site', 'fs.defaultFS'))
      .find(name => one.environment[name] !== undefined);
    if (variable === undefined) return [];
    const step: StackStep = {
      kind: 'command',
      command: 'set-variable',
      args: { service: one.name, name: variable, value: address },
    };
    const fixes = [{ id: 'name-namenode', values: { address }, safe: namenodes.length === 1, steps: [step] }];
    const range = one.service.environment.findLast(({ name }) => name === variable)?.range ?? null;
    return [{ range, values: { host: told.host, namenode: namenode.name }, others: [namenode.name], fixes }];
  },
};

/** What can be wrong with Hadoop in the file. */
export const hadoopRules: readonly TechnologyRule[] = [storageState, withoutVolume, strangeNamenode];

/** True when a volume covers its part of HDFS; null when nobody can say where that is. */
function keeps(one: ServiceInStack): boolean | null {
  const mounts = one.service.mounts.filter(({ kind }) => kind !== 'anonymous' && kind !== 'tmpfs');
  const folder = storageOf(one.role as StorageRole, one);
  if (folder === null) {
    if (!saysItsSettings(one)) return null;
    // Hadoop's own default is below /tmp/hadoop-USER; any volume there may be meant.
    return mounts.some(({ target }) => /^\/tmp(?:\/hadoop-|\/?$)/.test(target));
  }
  return mounts.some(({ target }) => {
    const plain = target.replace(/(?<=.)\/+$/, '');
    return folder === plain || folder.startsWith(`${plain}/`);
  });
}

/** A volume where the settings say that it belongs; none where only the image knows the place. */
function fixOf(one: ServiceInStack, stack: StackAround): NonNullable<RuleFinding['fixes']> {
  const folder = storageOf(one.role as StorageRole, one);
  if (folder === null) return [];
  // The official image lets everybody write to /data; a folder below it is made by Hadoop itself.
  const target = folder.startsWith('/data/') ? '/data' : folder;
  const source = volumeOf(one, stack);
  const args = { service: one.name, source, target };
  const steps: readonly StackStep[] = [{ kind: 'command', command: 'mount', args }];
  return [{ id: 'keep-hdfs', values: { volumes: source }, safe: true, steps }];
}

function volumeOf(one: ServiceInStack, stack: StackAround): string {
  const wanted = `${one.name}-hdfs`;
  const taken = new Set(stack.services.flatMap(({ service }) => service.mounts.map(({ source }) => source)));
  return taken.has(wanted) ? `${wanted}-2` : wanted;
}
