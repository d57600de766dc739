import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, expect, it } from 'vitest';
import { describeWithDocker, docker } from '../../support/docker.ts';
import { type TestStack, testStack } from '../../support/run-stack.ts';

const stacks: TestStack[] = [];
const started = async (service: string): Promise<TestStack> => {
  const made = testStack(`services: {app: {image: "redis:7", stop_grace_period: 0s, ${service}}}\n`);
  stacks.push(made);
  await made.run(made.runner.up);
  return made;
};
afterEach(async () => {
  for (const made of stacks.splice(0)) await made.dispose();
});

const lines = (stack: TestStack): string[] => stack.events('logs.lines').flatMap(event => event.lines);
const dropped = (stack: TestStack): number =>
  stack.events('logs.lines').reduce((sum, event) => sum + event.dropped, 0);
const output = (stack: TestStack): string =>
  stack
    .events('job.output')
    .map(({ text }) => text)
    .join('');
const processes = (stack: TestStack): string => docker('top', `${stack.name}-app-1`, '-o', 'pid,args');

describeWithDocker('Logs of a service', () => {
  it('come from the last lines on and are followed until somebody stops', async () => {
    const stack = await started(
      'command: ["sh", "-c", "echo señal ✅; printf \\"a\\\\r\\\\nb\\"; sleep 2; echo late; sleep 600"]',
    );
    const { stream, command } = await stack.runner.followLogs(stack.project, 'app', 50);
    expect(command).toBe('docker compose logs -f --no-color --no-log-prefix --tail 50 app');
    await expect.poll(() => lines(stack), { timeout: 10_000 }).toEqual(['señal ✅', 'a', 'blate']);
    stack.runner.unfollowLogs(stream);
    docker('restart', '-t', '0', `${stack.name}-app-1`);
    await pause(1_000);
    expect(lines(stack)).toHaveLength(3);
  });

  it('go on after a restart, without a line twice', async () => {
    const stack = await started(
      'command: ["sh", "-c", "echo run $$(cat /n 2>/dev/null | wc -l); echo >> /n; sleep 600"]',
    );
    await stack.runner.followLogs(stack.project, 'app', 50);
    await expect.poll(() => lines(stack), { timeout: 10_000 }).toEqual(['run 0']);
    docker('restart', '-t', '0', `${stack.name}-app-1`);
    await expect.poll(() => lines(stack), { timeout: 10_000 }).toEqual(['run 0', 'run 1']);
    docker('kill', `${stack.name}-app-1`);
    await pause(1_500);
    docker('start', `${stack.name}-app-1`);
    await expect.poll(() => lines(stack), { timeout: 10_000 }).toEqual(['run 0', 'run 1', 'run 2']);
    expect(stack.events('logs.ended')).toEqual([]);
  });

  it('of a service that is not there end at once', async () => {
    const stack = await started('command: ["true"]');
    const { stream } = await stack.runner.followLogs(stack.project, 'nobody', 50);
    await expect.poll(() => stack.events('logs.ended'), { timeout: 10_000 }).toEqual([{ stream }]);
  });

  it('that come faster than anybody can read are cut, counted and end with the newest', async () => {
    const stack = await started('command: ["sh", "-c", "seq 1 300000; sleep 600"]');
    await stack.runner.followLogs(stack.project, 'app', 5000000);
    await expect.poll(() => lines(stack).at(-1), { timeout: 30_000 }).toBe('300000');
    expect(lines(stack).length + dropped(stack)).toBe(300_000);
    expect(Math.max(...stack.events('logs.lines').map(event => event.lines.length))).toBeLessThanOrEqual(
      2_000,
    );
  }, 60_000);
});

describeWithDocker('A command in a service', () => {
  it('runs through the shell; its output and exit code come back', async () => {
    const stack = await started('command: [sleep, "600"]');
    const { job, command } = await stack.runner.exec(
      stack.project,
      'app',
      'echo "one two" | tr a-z A-Z; exit 3',
    );
    expect(command).toBe(`docker compose exec -T app sh -c 'echo "one two" | tr a-z A-Z; exit 3'`);
    await expect.poll(() => stack.events('job.ended')).toEqual([{ job, exitCode: 3 }]);
    expect(output(stack)).toBe('ONE TWO\n');
  });

  it('gets its files first and keeps its arguments as they are', async () => {
    const stack = await started('command: [sleep, "600"]');
    const content = `print("it's; $HOME")\n${'# ñ\n'.repeat(50_000)}`;
    const { job } = await stack.runner.runJob(stack.project, 'app', {
      argv: ['sh', '-c', 'head -1 "$1"; wc -c < "$1"; echo "$2"', 'sh', '/tmp/jobs/a b.py', '; rm -rf / "x"'],
      files: [{ path: '/tmp/jobs/a b.py', content }],
    });
    await expect.poll(() => stack.events('job.ended')).toEqual([{ job, exitCode: 0 }]);
    const size = Buffer.byteLength(content);
    expect(output(stack)).toBe(`print("it's; $HOME")\n${size}\n; rm -rf / "x"\n`);
  });

  it('that is cancelled ends inside the container too, with its children', async () => {
    const stack = await started('command: [sleep, "600"]');
    const { job } = await stack.runner.exec(stack.project, 'app', 'echo on; sleep 333 & sleep 444');
    await expect.poll(() => output(stack)).toBe('on\n');
    expect(processes(stack)).toMatch(/sleep 333[\s\S]*sleep 444|sleep 444[\s\S]*sleep 333/);
    await stack.runner.cancelJob(job);
    await expect.poll(() => stack.events('job.ended').length).toBe(1);
    expect(processes(stack)).not.toMatch(/sleep (?:333|444)/);
    expect(processes(stack)).toContain('sleep 600');
  });

  it('in a service that does not run says so', async () => {
    const stack = await started('command: ["true"]');
    await stack.runner.exec(stack.project, 'app', 'true');
    await expect.poll(() => stack.events('job.ended').length).toBe(1);
    expect(output(stack)).toMatch(/is not running/);
    await expect(
      stack.runner.runJob(stack.project, 'app', { argv: ['true'], files: [{ path: '/tmp/x', content: '' }] }),
    ).rejects.toMatchObject({ failure: { code: 'service-not-running' } });
  });
});
