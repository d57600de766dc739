import type { Answers, Ask, ProbeTarget } from '../technology.ts';
import { type PageRole, pagePort } from './settings.ts';

const bean = (service: string, name: string): string => `/jmx?qry=Hadoop:service=${service},name=${name}`;

const paths: Readonly<Record<PageRole, Readonly<Record<string, string>>>> = {
  namenode: { system: bean('NameNode', 'FSNamesystem'), info: bean('NameNode', 'NameNodeInfo') },
  datanode: { state: bean('DataNode', 'FSDatasetState'), info: bean('DataNode', 'DataNodeInfo') },
  secondarynamenode: { info: bean('SecondaryNameNode', 'SecondaryNameNodeInfo') },
  resourcemanager: {
    metrics: '/ws/v1/cluster/metrics',
    apps: '/ws/v1/cluster/apps?states=RUNNING,ACCEPTED&limit=20&deSelects=resourceRequests,timeouts,resourceInfo',
  },
  nodemanager: { node: '/ws/v1/node/info', containers: '/ws/v1/node/containers' },
};

/** The beans and pages a role is asked for, once each. */
export function askHadoop(target: ProbeTarget, answers: Answers): readonly Ask[] {
  if (!isPageRole(target.role)) return [];
  const port = pagePort(target.role, target.environment);
  return Object.entries(paths[target.role])
    .filter(([id]) => !(id in answers))
    .map(([id, path]) => ({ id, kind: 'http', port, path }));
}

function isPageRole(role: string): role is PageRole {
  return Object.hasOwn(paths, role);
}
