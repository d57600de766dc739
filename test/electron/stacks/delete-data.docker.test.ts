import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { describeWithDocker, docker } from '../../support/docker.ts';
import { type TestStack, testStack } from '../../support/run-stack.ts';

const stacks: TestStack[] = [];
const stack = (yaml: string): TestStack => {
  const made = testStack(yaml);
  stacks.push(made);
  return made;
};
const external = `db-eng-external-${process.pid}`;
afterEach(async () => {
  for (const made of stacks.splice(0)) await made.dispose();
  if (docker('volume', 'ls', '-q', '--filter', `name=${external}`)) docker('volume', 'rm', '-f', external);
});

const stays = 'image: "redis:7", stop_grace_period: 0s';
/** The image's own volume at /data is anonymous where nothing is mounted there. */
const yaml = `services:
  db: {${stays}, volumes: ["data:/data", "${external}:/keep"]}
  cache: {${stays}}
volumes:
  data: {}
  never: {}
  ${external}: {external: true}
`;

describeWithDocker('Down and delete data', () => {
  it('lists by name and size what goes, deletes exactly that, and leaves what is external', async () => {
    docker('volume', 'create', external);
    const shop = stack(yaml);
    await shop.run(shop.runner.up);
    docker('compose', '-p', shop.name, 'exec', '-T', 'db', 'sh', '-c', 'head -c 300000 /dev/zero > /data/x');
    const facts = await shop.runner.dataFacts(shop.project);
    expect(facts.containers).toEqual([`${shop.name}-cache-1`, `${shop.name}-db-1`]);
    expect(facts.networks).toEqual([`${shop.name}_default`]);
    expect(facts.volumes).toHaveLength(2);
    const named = facts.volumes.find(({ kind }) => kind === 'named');
    expect(named).toMatchObject({ name: `${shop.name}_data`, services: ['db'] });
    expect(named?.sizeBytes).toBeGreaterThanOrEqual(300_000);
    expect(facts.volumes.find(({ kind }) => kind === 'anonymous')).toMatchObject({
      name: expect.stringMatching(/^[0-9a-f]{64}$/),
      services: ['cache'],
    });

    const ended = await shop.run(project => shop.runner.downDelete(project, facts.hash));
    expect(ended).toMatchObject({ kind: 'down-delete', ok: true, command: 'docker compose down -v' });
    expect(shop.leftovers()).toEqual([]);
    const all = docker('volume', 'ls', '-q').split('\n');
    for (const { name } of facts.volumes) expect(all).not.toContain(name);
    expect(all).toContain(external);
  });

  it('deletes nothing when the list has changed since it was seen', async () => {
    docker('volume', 'create', external);
    const shop = stack(yaml);
    const before = await shop.runner.dataFacts(shop.project);
    expect(before).toMatchObject({ containers: [], networks: [], volumes: [] });
    await shop.run(shop.runner.up);
    await expect(shop.runner.downDelete(shop.project, before.hash)).rejects.toMatchObject({
      failure: { code: 'data-changed' },
    });
    expect((await shop.runner.dataFacts(shop.project)).containers).toHaveLength(2);
  });
});

describeWithDocker('Two folders of one project name', () => {
  it('the other folder’s containers are not stopped, removed or replaced without being asked for', async () => {
    const shop = stack(`services:\n  db: {${stays}, tmpfs: ["/data"]}\n`);
    await shop.run(shop.runner.up);
    expect((await shop.runner.preflight(shop.project)).startedElsewhere).toEqual([]);
    const folder = mkdtempSync(join(tmpdir(), 'drawbridge-other-'));
    const file = join(folder, 'compose.yaml');
    writeFileSync(file, `name: ${shop.name}\nservices:\n  db: {${stays}, tmpfs: ["/data"]}\n`);
    const other = { id: file, file, folder };
    try {
      const { runner } = shop;
      expect((await runner.preflight(other)).startedElsewhere).toEqual([shop.project.folder]);
      const { hash } = await runner.dataFacts(other);
      const refused = { failure: { code: 'other-folder', message: { values: { name: shop.name } } } };
      for (const act of [
        () => runner.up(other),
        () => runner.stop(other),
        () => runner.down(other),
        () => runner.restart(other),
        () => runner.downDelete(other, hash),
      ]) {
        await expect(act()).rejects.toMatchObject(refused);
      }
      const [still] = await shop.access.engine.snapshot(shop.name);
      expect(still?.container.state).toBe('running');
      expect(await shop.run(() => runner.down(other, { anyway: true }))).toMatchObject({ ok: true });
      expect(shop.leftovers()).toEqual([]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
