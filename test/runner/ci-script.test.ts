import { spawnSync } from 'node:child_process';
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { delimiter, dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { root } from './run-tool.ts';

/** What stands in the place of the programs that the script calls, each a line of shell. */
interface Machine {
  readonly ci?: string;
  readonly check?: string;
  readonly tests: string;
  /** Without it no lab lies beside the repository. */
  readonly lab?: string;
}

describe('.ci/run', () => {
  it('installs, checks, runs every suite with CI set, and ends with what they said', async () => {
    const { code, last, calls } = await runOn({
      tests: '[ "$CI" = true ] && echo "tests: 7 passed, 0 failed"',
    });
    expect([code, last]).toEqual([0, 'tests: 7 passed, 0 failed']);
    expect(calls).toEqual([
      'npm ci --no-fund --no-audit --loglevel=error',
      'npm run --silent check',
      'npm test',
    ]);
  });

  it('gets Docker ready meanwhile and tells the tests which process does', async () => {
    const { code, last, printed } = await runOn({
      tests:
        'kill -0 "$DOCKER_PREPARED_BY" && touch waits && while kill -0 "$DOCKER_PREPARED_BY"; do sleep 0.1; done; echo "tests: 7 passed, 0 failed"',
      lab: 'until [ -f ../repository/waits ]; do sleep 0.1; done; echo engine 28',
    });
    expect(printed).toContain('engine 28');
    expect([code, last]).toEqual([0, 'tests: 7 passed, 0 failed']);
  });

  it.each<[string, Machine, string]>([
    ['a test', { tests: 'echo "tests: 5 passed, 2 failed"; false' }, 'tests: 5 passed, 2 failed'],
    ['the runner itself', { tests: 'echo "tests: 5 passed, 0 failed"; false' }, 'tests: 5 passed, 1 failed'],
    ['a runner that says nothing', { tests: 'true' }, 'tests: 0 passed, 1 failed'],
    ['the check', { tests: 'echo "tests: 7 passed, 0 failed"', check: 'false' }, 'tests: 7 passed, 1 failed'],
    ['the lab', { tests: 'echo "tests: 7 passed, 0 failed"', lab: 'false' }, 'tests: 7 passed, 1 failed'],
    [
      'the installation',
      { tests: 'echo "tests: 7 passed, 0 failed"', ci: 'false' },
      'tests: 0 passed, 1 failed',
    ],
  ])('counts a failure of %s', async (_, machine, said) => {
    const { code, last } = await runOn(machine);
    expect([code, last]).toEqual([1, said]);
  });
});

async function runOn({ ci = 'true', check = 'true', tests, lab }: Machine) {
  const folder = await temporaryFolder();
  const repository = join(folder, 'repository');
  const script = join(repository, '.ci/run');
  await mkdir(dirname(script), { recursive: true });
  await copyFile(join(root, '.ci/run'), script);
  const log = join(folder, 'calls');
  await program(
    join(folder, 'bin/npm'),
    `echo "npm $*" >>"${log}"\ncase $1 in ci) ${ci};; run) ${check};; test) ${tests};; esac`,
  );
  if (lab !== undefined) {
    await program(join(folder, 'shared/lab/engine'), `cd "$(dirname "$0")/.."\n${lab}`);
    await program(join(folder, 'shared/lab/images/build'), 'true');
  }
  const variables = { ...process.env, PATH: `${join(folder, 'bin')}${delimiter}${process.env['PATH']}` };
  const ran = spawnSync('bash', [script], { encoding: 'utf8', env: variables });
  const calls = (await readFile(log, 'utf8')).trim().split('\n');
  return { code: ran.status, printed: ran.stdout, last: ran.stdout.trim().split('\n').at(-1), calls };
}

async function program(path: string, body: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, `#!/usr/bin/env bash\n${body}\n`, { mode: 0o755 });
}
