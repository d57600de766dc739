import { describe, expect, it } from 'vitest';
import { hadoop } from '../../../shared/technologies/hadoop/index.ts';
import { findTechnology, recogniseService } from '../../../shared/technologies/index.ts';
import type { Answers, ProbeTarget } from '../../../shared/technologies/technology.ts';
import { missingWords, wordsOfRows } from '../../support/view-words.ts';
import {
  cluster,
  dataNode,
  healthy,
  idleCluster,
  inSafeMode,
  nodeManager,
  withLostBlocks,
} from './hadoop-pages.ts';

const { probe, view } = hadoop;
if (!probe || !view?.panel) throw new Error('Hadoop has a probe and a view');
const { panel } = view;

const target = (role: string, environment: ProbeTarget['environment'] = {}): ProbeTarget => ({
  service: role,
  container: 'c1',
  role,
  environment,
  command: null,
  addresses: {},
  hostname: null,
});

const read = (role: string, answers: Answers, environment: ProbeTarget['environment'] = {}) =>
  probe.read(target(role, environment), answers, null, 1_000).reading;

const changed = (page: Answers, ask: string, changes: object): Answers => {
  const said = structuredClone(page[ask]) as { beans?: object[]; clusterMetrics?: object };
  Object.assign(said.beans?.[0] ?? said.clusterMetrics ?? said, changes);
  return { ...page, [ask]: said };
};

describe('Recognising Hadoop', () => {
  it.each([
    ['apache/hadoop:3.4.1', 'hdfs namenode', 'namenode'],
    ['registry.example.com/mirror/apache/hadoop:3', 'hdfs datanode', 'datanode'],
    ['${IMAGE:-apache/hadoop:3.3.6}', 'yarn resourcemanager', 'resourcemanager'],
    ['apache/hadoop:3', 'yarn --config /conf nodemanager', 'nodemanager'],
    ['apache/hadoop:3', 'bash -c "hdfs namenode -format -nonInteractive; exec hdfs namenode"', 'namenode'],
    ['apache/hadoop:3', 'hdfs namenode -format', 'client'],
    ['apache/hadoop:3', 'hdfs --daemon start secondarynamenode', 'secondarynamenode'],
    ['apache/hadoop:3', 'hdfs dfs -put /a /b', 'client'],
    ['apache/hadoop:3', null, 'client'],
    ['built-by-the-project', '/opt/hadoop/bin/hdfs datanode', 'datanode'],
    ['built-by-the-project', '/opt/hadoop/sbin/start-dfs.sh', 'namenode'],
    ['bde2020/hadoop-namenode:2.0.0-hadoop3.2.1-java8', null, 'namenode'],
    ['bde2020/hadoop-nodemanager:2.0.0-hadoop3.2.1-java8', null, 'nodemanager'],
  ])('%s with %s is a %s', (image, command, role) => {
    const found = recogniseService({ image, command, labels: {}, environment: {} });
    expect(found && `${found.technology.id} ${found.role}`).toBe(`hadoop ${role}`);
  });

  it('leaves somebody’s own datanode alone', () => {
    expect(
      recogniseService({ image: 'mine', command: 'start datanode', labels: {}, environment: {} }),
    ).toBeNull();
  });
});

describe('A question to Hadoop', () => {
  it('goes to the page that the settings name', () => {
    const own = target('namenode', { 'HDFS-SITE.XML_dfs.namenode.http-address': '0.0.0.0:50070' });
    expect(probe.ask(own, {}).map(ask => ask.kind === 'http' && ask.port)).toEqual([50_070, 50_070]);
    const older = target('datanode', { HDFS_CONF_dfs_datanode_http_address: '0.0.0.0:50075' });
    expect(probe.ask(older, {})).toContainEqual(expect.objectContaining({ port: 50_075 }));
  });

  it('is not asked of a client', () => {
    expect(probe.ask(target('client'), {})).toEqual([]);
  });
});

describe('A reading of HDFS', () => {
  it('says nodes, room, files and blocks', () => {
    expect(read('namenode', healthy, { 'HDFS-SITE.XML_dfs.replication': '1' })).toMatchObject({
      state: 'ok',
      headline: { key: 'technologies.hadoop.namenode', values: { count: 1, files: 3 } },
      facts: {
        liveNodes: 1,
        deadNodes: 0,
        capacityBytes: 270_553_174_016,
        usedBytes: 24_591,
        files: 3,
        blocks: 1,
        missingBlocks: 0,
        underReplicatedBlocks: 0,
        safeMode: false,
        replication: 1,
        version: '3.4.1',
      },
      items: [{ kind: 'datanode', id: '76bac5267f6f:9866', live: true, usedBytes: 24_591, blocks: 1 }],
      series: { usedBytes: 24_591, liveNodes: 1 },
    });
  });

  it('names safe mode and blocks with too few copies, and how to get out of both', () => {
    const reading = read('namenode', inSafeMode);
    expect(reading).toMatchObject({
      state: 'warning',
      headline: { key: 'technologies.hadoop.trouble.safeModeByHand' },
      facts: { safeMode: true, underReplicatedBlocks: 1, replication: null },
    });
    expect(panel(reading)).toContainEqual({
      kind: 'note',
      alert: true,
      message: { key: 'technologies.hadoop.trouble.underReplicated', values: { count: 1, nodes: 1 } },
    });
  });

  it('tells lost blocks from those with too few copies', () => {
    expect(read('namenode', withLostBlocks)).toMatchObject({
      state: 'error',
      headline: { key: 'technologies.hadoop.trouble.missing', values: { count: 2 } },
      facts: { missingBlocks: 2, underReplicatedBlocks: 0 },
    });
  });

  it.each([
    ['noDataNode', 'system', { NumLiveDataNodes: 0 }],
    ['dead', 'system', { NumDeadDataNodes: 1 }],
    ['full', 'system', { CapacityRemaining: 1_000_000 }],
    ['safeMode', 'info', { Safemode: 'Safe mode is ON. The reported blocks 0 needs additional 2 blocks' }],
    ['safeModeNoRoom', 'info', { Safemode: 'Safe mode is ON. Resources are low on NN.' }],
  ])('names %s', (key, ask, changes) => {
    const reading = read('namenode', changed(healthy, ask, changes));
    expect(reading.state).toBe('warning');
    expect(reading.headline.key).toBe(`technologies.hadoop.trouble.${key}`);
    expect(view.card(reading)[0]).toMatchObject({ kind: 'note', message: reading.headline, alert: true });
  });

  it('says what a data node keeps and whom it reports to', () => {
    expect(read('datanode', dataNode)).toMatchObject({
      state: 'ok',
      headline: { key: 'technologies.hadoop.datanode', values: { count: 1 } },
      facts: { usedBytes: 24_591, blocks: 1, failedFolders: 0, namenode: 'namenode:8020' },
    });
  });

  it.each([
    ['no name node yet', 'info', { BPServiceActorInfo: '[]', VolumeInfo: '{}' }, 'noNameNode'],
    [
      'a name node that went away',
      'info',
      { BPServiceActorInfo: '[{"ActorState":"RUNNING","LastHeartbeat":"45"}]' },
      'noNameNode',
    ],
    ['a broken folder', 'state', { NumFailedVolumes: 1 }, 'failedFolders'],
  ])('says of a data node with %s what is wrong', (_name, ask, changes, key) => {
    expect(read('datanode', changed(dataNode, ask, changes)).headline.key).toBe(
      `technologies.hadoop.trouble.${key}`,
    );
  });
});

describe('A reading of YARN', () => {
  it('says nodes, memory, cores and what runs', () => {
    expect(read('resourcemanager', cluster)).toMatchObject({
      state: 'ok',
      facts: {
        nodes: 1,
        running: 1,
        pending: 0,
        memoryUsedBytes: 1024 ** 3,
        memoryBytes: 2 * 1024 ** 3,
        coresUsed: 1,
        cores: 2,
      },
      items: [
        { kind: 'application', name: 'count', state: 'ACCEPTED', containers: 1, memoryBytes: 1024 ** 3 },
      ],
    });
    expect(read('resourcemanager', idleCluster)).toMatchObject({ state: 'ok', items: [] });
  });

  it.each([
    ['noNodeManager', { activeNodes: 0, totalMB: 0 }],
    ['appsWaiting', { appsPending: 2 }],
    ['unhealthyNodes', { activeNodes: 0, unhealthyNodes: 1 }],
    ['lostNodes', { lostNodes: 1 }],
  ])('names %s', (key, changes) => {
    expect(read('resourcemanager', changed(idleCluster, 'metrics', changes))).toMatchObject({
      state: 'warning',
      headline: { key: `technologies.hadoop.trouble.${key}` },
    });
  });

  it('says what a node manager runs', () => {
    expect(read('nodemanager', nodeManager)).toMatchObject({
      state: 'ok',
      headline: { key: 'technologies.hadoop.nodemanager', values: { count: 1 } },
      facts: { containers: 1, memoryUsedBytes: 1024 ** 3, memoryBytes: 2 * 1024 ** 3, coresUsed: 1 },
    });
  });

  it('knows no containers where that page is silent', () => {
    expect(read('nodemanager', { ...nodeManager, containers: null }).facts).toMatchObject({
      containers: null,
      memoryUsedBytes: null,
    });
  });
});

describe('Hadoop’s readings', () => {
  const roles = ['namenode', 'datanode', 'secondarynamenode', 'resourcemanager', 'nodemanager'];

  it.each(roles)('wait on an answer of a %s that nobody understands', role => {
    const asks = probe.ask(target(role), {});
    for (const nonsense of ['<html>', 7, [], { beans: 3 }, { beans: [5] }, { apps: [], nodeInfo: 'x' }]) {
      const reading = read(role, Object.fromEntries(asks.map(({ id }) => [id, nonsense])));
      expect(reading.state).toBe('waiting');
    }
  });

  it.each([
    ['namenode', inSafeMode],
    ['namenode', withLostBlocks],
    ['datanode', dataNode],
    ['resourcemanager', cluster],
    ['nodemanager', nodeManager],
  ])('of a %s have words for every row', (role, answers) => {
    const reading = read(role, answers);
    const rows = [...view.card(reading), ...panel(reading)];
    expect(missingWords([reading.headline, ...wordsOfRows(rows)])).toEqual([]);
  });
});

describe('Hadoop’s buttons', () => {
  const command = (id: string, fields: Readonly<Record<string, string>>) => {
    const action = findTechnology('hadoop')?.actions?.find(each => each.id === id);
    return action?.command(target('namenode'), fields);
  };

  it('put a file below a folder that cannot be left', () => {
    const put = command('hadoop-put-file', { file: 'a,1\n', fileName: '../x y.csv', path: '/a/../../b' });
    expect(put?.files).toEqual([{ path: '/tmp/drawbridge/x-y.csv', content: 'a,1\n' }]);
    expect(put?.argv.slice(-2)).toEqual(['/tmp/drawbridge/x-y.csv', '/a/b/x-y.csv']);
  });

  it('list a folder, never an option', () => {
    expect(command('hadoop-list', { path: '-rm' })?.argv).toEqual(['hdfs', 'dfs', '-ls', '-R', '-h', '/-rm']);
  });
});
