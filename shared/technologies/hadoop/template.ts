import { healthcheckBlock } from '../healthcheck.ts';
import { besidePartner, findPartner, type Partner } from '../partner.ts';
import type { Template, TemplateContext } from '../technology.ts';
import { hadoopImage } from './facts.ts';
import { pageIsOpen } from './healthcheck.ts';
import { settingOf, variableOf } from './settings.ts';

const rootWrites = `# As root, because a new volume belongs to root.
user: root
`;

const modest = `  # What Java may take for itself; so four parts of Hadoop fit a laptop.
  HADOOP_HEAPSIZE_MAX: 256m
`;

/** HDFS's catalogue of files, formatted at its first start and kept in a named volume. */
export function namenodeTemplate(context: TemplateContext): Template {
  const volume = context.freeVolume('hdfsname');
  return {
    yaml: `image: ${hadoopImage}
command: hdfs namenode
${rootWrites}environment:
  # The image makes Hadoop's settings of these: FILE.XML_key.
  CORE-SITE.XML_fs.defaultFS: hdfs://${context.name}:8020
  HDFS-SITE.XML_dfs.namenode.name.dir: /data/name
  # The image formats this folder when it is not there yet.
  ENSURE_NAMENODE_DIR: /data/name
  # One copy of each block; more need as many data nodes.
  HDFS-SITE.XML_dfs.replication: "1"
  # Whoever reaches it may write: fine on a laptop, nowhere else.
  HDFS-SITE.XML_dfs.permissions.enabled: "false"
${modest}mem_limit: 512m
ports:
  - "${context.freePort(9870)}:9870" # its page
volumes:
  - ${volume}:/data
${healthcheckBlock(pageIsOpen(9870))}`,
    volumes: [volume],
  };
}

/** A data node, which keeps the blocks of the files in a named volume. */
export function datanodeTemplate(context: TemplateContext): Template {
  const namenode = findPartner(context, 'hadoop', 'namenode');
  const volume = context.freeVolume('hdfsdata');
  return {
    yaml: `image: ${hadoopImage}
command: hdfs datanode
${rootWrites}environment:
  # Where the name node is.
  ${variableOf('core-site', 'fs.defaultFS')}: ${fileSystem(namenode)}
  HDFS-SITE.XML_dfs.datanode.data.dir: /data/blocks
${modest}mem_limit: 512m
volumes:
  # Keep this one and the name node's together: one without the other is useless.
  - ${volume}:/data
${besidePartner(namenode)}${healthcheckBlock(pageIsOpen(9864))}`,
    volumes: [volume],
  };
}

/** YARN's resource manager, which shares out memory and cores. */
export function resourcemanagerTemplate(context: TemplateContext): Template {
  const namenode = findPartner(context, 'hadoop', 'namenode');
  return {
    yaml: `image: ${hadoopImage}
command: yarn resourcemanager
# As root, like the other parts of Hadoop.
user: root
environment:
${namenode === null ? '' : `  ${variableOf('core-site', 'fs.defaultFS')}: ${fileSystem(namenode)}\n`}  YARN-SITE.XML_yarn.resourcemanager.hostname: ${context.name}
${modest}mem_limit: 512m
ports:
  - "${context.freePort(8088)}:8088" # its page
${besidePartner(namenode)}${healthcheckBlock(pageIsOpen(8088))}`,
    volumes: [],
  };
}

/** A node manager, which runs the containers of YARN's applications. */
export function nodemanagerTemplate(context: TemplateContext): Template {
  const namenode = findPartner(context, 'hadoop', 'namenode');
  const manager = findPartner(context, 'hadoop', 'resourcemanager');
  return {
    yaml: `image: ${hadoopImage}
command: yarn nodemanager
# As root, like the other parts of Hadoop.
user: root
environment:
${namenode === null ? '' : `  ${variableOf('core-site', 'fs.defaultFS')}: ${fileSystem(namenode)}\n`}  # Where the resource manager is.
  YARN-SITE.XML_yarn.resourcemanager.hostname: ${manager?.name ?? 'resourcemanager'}
  # What it may give to applications; its own container needs 512 MB more.
  YARN-SITE.XML_yarn.nodemanager.resource.memory-mb: "2048"
  YARN-SITE.XML_yarn.nodemanager.resource.cpu-vcores: "2"
  YARN-SITE.XML_yarn.nodemanager.vmem-check-enabled: "false"
${modest}mem_limit: 2560m
${besidePartner(manager)}${healthcheckBlock(pageIsOpen(8042))}`,
    volumes: [],
  };
}

/** The name node's own address as it says it itself, else the usual port. */
function fileSystem(namenode: Partner | null): string {
  const said = settingOf(namenode?.environment ?? {}, 'core-site', 'fs.defaultFS');
  return said ?? `hdfs://${namenode?.name ?? 'namenode'}:8020`;
}
