import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { fixAll } from '../../../shared/doctor/fix-all.ts';
import { describeWithDocker } from '../../support/docker.ts';
import { doctorCases } from '../../support/doctor-cases.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const run = promisify(execFile);

async function accepts(
  files: Readonly<Record<string, string>>,
): Promise<{ services: Record<string, unknown> }> {
  const folder = await temporaryFolder();
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
  const argv = [
    'compose',
    '--project-directory',
    folder,
    '-f',
    join(folder, 'compose.yaml'),
    'config',
    '--format',
    'json',
  ];
  const { stdout } = await run('docker', argv);
  return JSON.parse(stdout);
}

describeWithDocker('Docker', () => {
  it('accepts the course’s examples once they are mended, with Spark and Postgres in one network', async () => {
    const lost = doctorCases().find(one => one.name === 'yaml-lost-indentation.course');
    if (!lost) throw new Error('the case is missing');
    const { services } = await accepts(fixAll(lost.bad).files);
    for (const name of ['postgres', 'pgadmin', 'spark-master', 'spark-worker-1'])
      expect(services[name]).toMatchObject({ networks: { red_bigdata: null } });
  });

  it('accepts both rebuilt examples', async () => {
    const cases = doctorCases().filter(one => one.rule === 'yaml-lost-indentation');
    for (const { fixed } of cases) for (const { files } of fixed) await accepts(files);
  });
});
