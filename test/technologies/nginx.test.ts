import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Reading } from '../../shared/live/reading.ts';
import { composeLeftovers } from '../support/compose-leftovers.ts';
import { describeWithDocker } from '../support/docker.ts';
import { droppedPart } from '../support/dropped-part.ts';
import { type RunningStack, startStack } from '../support/running-stack.ts';
import { standInFor } from '../support/stand-in-image.ts';

const project = 'db-technologies-nginx';
const patiently = { timeout: 60_000, interval: 1_000 };

describeWithDocker('A dropped nginx, running', () => {
  let stack: RunningStack;

  beforeAll(() => {
    // Where nothing can be pulled, Debian's nginx 1.22 stands in.
    standInFor('nginx:1.27', 'nginx:latest');
    stack = startStack(project, droppedPart('nginx', 'web'));
  }, 300_000);

  afterAll(() => {
    stack?.remove();
    expect(composeLeftovers(project)).toEqual([]);
  });

  const reading = async (): Promise<Reading | undefined> =>
    (await stack.status()).services.find(({ name }) => name === 'web')?.readings[0];
  const inside = (command: string): string => stack.compose('exec', '-T', 'web', 'sh', '-c', command);
  const status = (): string => inside("curl -s -o /dev/null -w '%{http_code}' http://127.0.0.1/");

  it('says that its page answers while it does, as curl sees it', async () => {
    await expect.poll(async () => (await reading())?.state, patiently).toBe('ok');
    expect(status()).toBe('200');
    expect(await reading()).toMatchObject({ technology: 'nginx', facts: { page: true } });
  });

  it('says so no more once the page is gone, and again when it is back', async () => {
    inside(
      'mkdir /tmp/away && mv /usr/share/nginx/html/* /tmp/away && (mv /var/www/html/* /tmp/away || true)',
    );
    expect(status()).toMatch(/^40[34]$/);
    await expect.poll(async () => (await reading())?.state, patiently).not.toBe('ok');
    inside('echo back > /usr/share/nginx/html/index.html');
    await expect.poll(async () => (await reading())?.state, patiently).toBe('ok');
    expect(status()).toBe('200');
  });
});
