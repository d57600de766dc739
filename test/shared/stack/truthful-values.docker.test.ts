import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { describeWithDocker } from '../../support/docker.ts';
import { bareValues, filledValues, values } from './truthful-values.ts';

type Row = readonly [written: string, docker: string | 'refused'];

/** `docker compose config` of a file that gives these lines of `environment`; null when Compose refuses it. */
function environmentOf(lines: readonly string[]): Record<string, string> | null {
  const input = `services:\n  a:\n    image: x\n    environment:\n${lines.map(line => `      ${line}\n`).join('')}`;
  const ran = spawnSync(
    'docker',
    ['compose', '-p', 'db-facts-values', '-f', '-', 'config', '--format', 'json'],
    {
      encoding: 'utf8',
      input,
      env: { ...process.env, ...values },
      timeout: 60_000,
    },
  );
  return ran.status === 0 ? JSON.parse(ran.stdout).services.a.environment : null;
}

/** What config prints doubles each `$`, so that it can be read again. */
function single(text: string | undefined): string | undefined {
  return text?.replaceAll('$$', '$');
}

function tableOf(rows: readonly Row[], write: (written: string) => string): void {
  const taken = rows.filter(([, docker]) => docker !== 'refused');
  const found = environmentOf(taken.map(([written], at) => `V${at}: ${write(written)}`));
  expect(taken.map(([written], at) => [written, single(found?.[`V${at}`])])).toEqual(taken);
  const refused = rows.filter(([, docker]) => docker === 'refused').map(([written]) => written);
  expect(refused.filter(written => environmentOf([`V: ${write(written)}`]) !== null)).toEqual([]);
}

describeWithDocker('what the tables say of values is what Compose reads', () => {
  it('bare values', () => tableOf(bareValues, written => written), 120_000);
  it('variables', () => tableOf(filledValues, written => `'${written.replaceAll("'", "''")}'`), 120_000);
});
