import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { composeLeftovers, removeComposeProject } from '../../support/compose-leftovers.ts';
import { describeWithDocker, docker } from '../../support/docker.ts';
import { handIn } from '../../support/hand-in.ts';
import { readmeBlock } from '../../support/readme-block.ts';

const examples = join(import.meta.dirname, '../../../resources/examples');
/** The Week 3 hand-in starts in journey 5, the others as examples of the gallery; EXAMPLES=all starts each here as well. */
const everywhere = process.env['EXAMPLES'] === 'all';
const stacks = everywhere ? readdirSync(examples).filter(id => id !== 'empty') : ['postgres-pgadmin'];

describeWithDocker('A hand-in, unzipped elsewhere', () => {
  it.each(stacks)(
    '%s starts by what its README says, and every service becomes healthy',
    async id => {
      const project = `db-hand-${process.pid}-${id}`;
      const { files, text } = await handIn(join(examples, id, 'compose.yaml'), { student: 'Ana' });
      const folder = mkdtempSync(join(tmpdir(), `${project}-`));
      try {
        for (const [name, bytes] of Object.entries(files)) {
          mkdirSync(dirname(join(folder, name)), { recursive: true });
          writeFileSync(join(folder, name), bytes);
        }
        // What the README tells whoever finds a port taken, for every port: this machine has other stacks.
        const compose = join(folder, 'compose.yaml');
        const freed = readFileSync(compose, 'utf8').replace(/- "\d+:(\d+)"/g, '- "127.0.0.1::$1"');
        writeFileSync(compose, freed);
        const ran = spawnSync('bash', ['-e'], {
          cwd: folder,
          input: readmeBlock(text('README.md'), 'bash'),
          encoding: 'utf8',
          timeout: 420_000,
          env: { ...process.env, COMPOSE_PROJECT_NAME: project },
        });
        expect(`${ran.status} ${ran.stderr.slice(-2000)}`).toMatch(/^0 /);
        const states = docker(
          'compose',
          '-p',
          project,
          'ps',
          '-a',
          '--format',
          '{{.Service}} {{.State}} {{.Health}} {{.ExitCode}}',
        );
        for (const line of states.split('\n')) expect(line).toMatch(/ running healthy 0$| exited {2}0$/);
      } finally {
        removeComposeProject(project);
        spawnSync('docker', ['image', 'rm', '-f', ...builtImages(project)]);
        rmSync(folder, { recursive: true, force: true });
      }
      expect(composeLeftovers(project)).toEqual([]);
    },
    480_000,
  );
});

function builtImages(project: string): string[] {
  const listed = spawnSync('docker', ['image', 'ls', '--format', '{{.Repository}}'], {
    encoding: 'utf8',
  }).stdout;
  return [...new Set(listed.split('\n').filter(name => name.startsWith(`${project}-`)))];
}
