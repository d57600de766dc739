import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, it } from 'vitest';
import { dockerIsPrepared } from './docker-is-prepared.ts';

it('what needs Docker begins only when the process that prepares it has ended', async () => {
  const lab = spawn(process.execPath, ['-e', 'process.stdin.resume()'], {
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  const happened: string[] = [];
  const ended = once(lab, 'exit').then(() => happened.push('Docker is ready'));
  const suite = dockerIsPrepared({ DOCKER_PREPARED_BY: String(lab.pid) }).then(() =>
    happened.push('its tests'),
  );
  lab.stdin.end();
  await Promise.all([ended, suite]);
  expect(happened).toEqual(['Docker is ready', 'its tests']);
});

it.each([{}, { DOCKER_PREPARED_BY: '' }])(
  'nothing is waited for where nobody prepares Docker: %o',
  variables => expect(dockerIsPrepared(variables)).resolves.toBeUndefined(),
);
