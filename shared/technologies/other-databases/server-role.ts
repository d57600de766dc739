import type { Role } from '../technology.ts';

/** What the servers of this folder have in common: data in one folder, one port, slow to start. */
export function serverRole(
  facts: Pick<Role, 'needs' | 'user' | 'tools'> & {
    readonly dataPath: string;
    readonly port: number;
    readonly name: string;
    readonly test: readonly string[];
    readonly required?: Role['required'];
  },
): Role {
  const { dataPath, port, name, test, required = [], needs, user, tools } = facts;
  return {
    dataPaths: [dataPath],
    keeps: 'data',
    volumeName: `${name}data`,
    ports: [{ port, name, web: false }],
    required,
    healthcheck: { test, interval: '5s', timeout: '5s', retries: 12, startPeriod: '30s' },
    slowToStart: true,
    ...(needs && { needs }),
    ...(user && { user }),
    ...(tools && { tools }),
  };
}
