import { siApachehadoop } from 'simple-icons';
import type { Technology } from '../technology.ts';
import { hadoopActions } from './actions.ts';
import { askHadoop } from './ask.ts';
import { hadoopImages, storageOf } from './facts.ts';
import { pageIsOpen } from './healthcheck.ts';
import { readHadoop } from './read.ts';
import { recogniseHadoop } from './recognise.ts';
import { hadoopRules } from './rules.ts';
import {
  datanodeTemplate,
  namenodeTemplate,
  nodemanagerTemplate,
  resourcemanagerTemplate,
} from './template.ts';
import { hadoopView } from './view.ts';
import { hadoopWirings } from './wirings.ts';
import { en } from './words/en.ts';
import { es } from './words/es.ts';

const fileSystem = {
  names: ['CORE-SITE.XML_fs.defaultFS', 'CORE_CONF_fs_defaultFS'],
  suggested: 'hdfs://namenode:8020',
  secret: false,
} as const;

const tools = ['bash', 'curl', 'hdfs', 'yarn'];
const part = { group: 'storage-and-notebooks' } as const;

/** Apache Hadoop: HDFS (a name node and data nodes) and YARN (a resource manager and node managers). */
export const hadoop: Technology = {
  id: 'hadoop',
  name: 'Apache Hadoop',
  mark: { kind: 'outline', path: siApachehadoop.path },
  colour: '#66ccff',
  words: { en, es },
  recognise: recogniseHadoop,
  roles: {
    namenode: {
      dataPaths: ['/data'],
      dataPathsOf: service => [storageOf('namenode', service) ?? []].flat(),
      ports: [
        { port: 9870, name: 'hdfs', web: true },
        { port: 8020, name: 'namenode', web: false },
      ],
      required: [fileSystem],
      healthcheck: pageIsOpen(9870),
      needs: { memoryMegabytes: 512, startSeconds: 20 },
      user: 'hadoop',
      tools,
      slowToStart: true,
    },
    secondarynamenode: {
      dataPaths: [],
      ports: [{ port: 9868, name: 'secondary', web: true }],
      required: [fileSystem],
      healthcheck: pageIsOpen(9868),
      needs: { memoryMegabytes: 512, startSeconds: 15 },
      user: 'hadoop',
      tools,
    },
    datanode: {
      dataPaths: ['/data'],
      dataPathsOf: service => [storageOf('datanode', service) ?? []].flat(),
      ports: [
        { port: 9864, name: 'datanode', web: true },
        { port: 9866, name: 'blocks', web: false },
      ],
      required: [fileSystem],
      healthcheck: pageIsOpen(9864),
      needs: { memoryMegabytes: 512, startSeconds: 15 },
      user: 'hadoop',
      tools,
    },
    resourcemanager: {
      dataPaths: [],
      ports: [
        { port: 8088, name: 'yarn', web: true, linked: true },
        { port: 8032, name: 'submit', web: false },
      ],
      required: [],
      healthcheck: pageIsOpen(8088),
      needs: { memoryMegabytes: 512, startSeconds: 20 },
      user: 'hadoop',
      tools,
      slowToStart: true,
    },
    nodemanager: {
      dataPaths: [],
      ports: [{ port: 8042, name: 'node', web: true }],
      required: [],
      healthcheck: pageIsOpen(8042),
      needs: { memoryMegabytes: 2560, startSeconds: 20 },
      user: 'hadoop',
      tools,
    },
    client: { dataPaths: [], ports: [], required: [], oneShot: true, user: 'hadoop', tools },
  },
  images: hadoopImages,
  parts: [
    {
      ...part,
      id: 'hdfs-namenode',
      label: 'technologies.hadoop.namenodePart',
      serviceName: 'namenode',
      template: namenodeTemplate,
    },
    {
      ...part,
      id: 'hdfs-datanode',
      label: 'technologies.hadoop.datanodePart',
      serviceName: 'datanode',
      template: datanodeTemplate,
    },
    {
      group: 'processing',
      id: 'yarn-resourcemanager',
      label: 'technologies.hadoop.resourcemanagerPart',
      serviceName: 'resourcemanager',
      template: resourcemanagerTemplate,
    },
    {
      group: 'processing',
      id: 'yarn-nodemanager',
      label: 'technologies.hadoop.nodemanagerPart',
      serviceName: 'nodemanager',
      template: nodemanagerTemplate,
    },
  ],
  probe: { everySeconds: 4, ask: askHadoop, read: readHadoop },
  view: hadoopView,
  actions: hadoopActions,
  rules: hadoopRules,
  wirings: hadoopWirings,
};
