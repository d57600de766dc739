/** Variables by name, as a container or a file has them. */
type Environment = Readonly<Record<string, string | null>>;

/** Hadoop's files of settings. */
export type SettingsFile = 'core-site' | 'hdfs-site' | 'yarn-site';

/** The variable by which the official image is told a setting: `CORE-SITE.XML_fs.defaultFS`. */
export function variableOf(file: SettingsFile, key: string): string {
  return `${file.toUpperCase()}.XML_${key}`;
}

/** The same for big-data-europe's images: `CORE_CONF_fs_defaultFS`, with `___` for a dash. */
export function oldVariableOf(file: SettingsFile, key: string): string {
  const name = key.replaceAll('-', '___').replaceAll('.', '_');
  return `${file.replace('-site', '').toUpperCase()}_CONF_${name}`;
}

/** A setting as the variables say it, for either image; null when they do not. */
export function settingOf(environment: Environment, file: SettingsFile, key: string): string | null {
  return environment[variableOf(file, key)] ?? environment[oldVariableOf(file, key)] ?? null;
}

/** Host and port of the file system that a service is told (`hdfs://namenode:8020`); null when it is told none. */
export function fileSystemOf(
  environment: Environment,
): { readonly host: string; readonly port: number } | null {
  const address = settingOf(environment, 'core-site', 'fs.defaultFS');
  const match = /^hdfs:\/\/([A-Za-z0-9][\w.-]*)(?::(\d{1,5}))?\/?$/.exec(address ?? '');
  return match?.[1] === undefined ? null : { host: match[1], port: Number(match[2] ?? 8020) };
}

const pages = {
  namenode: { file: 'hdfs-site', key: 'dfs.namenode.http-address', usual: 9870 },
  secondarynamenode: { file: 'hdfs-site', key: 'dfs.namenode.secondary.http-address', usual: 9868 },
  datanode: { file: 'hdfs-site', key: 'dfs.datanode.http.address', usual: 9864 },
  resourcemanager: { file: 'yarn-site', key: 'yarn.resourcemanager.webapp.address', usual: 8088 },
  nodemanager: { file: 'yarn-site', key: 'yarn.nodemanager.webapp.address', usual: 8042 },
} as const;

/** Roles that have a page. */
export type PageRole = keyof typeof pages;

/** The port of a role's page: as its settings say, else the usual one. */
export function pagePort(role: PageRole, environment: Environment): number {
  const { file, key, usual } = pages[role];
  const port = Number(/:(\d{1,5})$/.exec(settingOf(environment, file, key) ?? '')?.[1] ?? usual);
  return port > 0 && port < 65_536 ? port : usual;
}
