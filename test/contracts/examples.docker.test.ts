import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { composeLeftovers, removeComposeProject } from '../support/compose-leftovers.ts';
import { describeWithDocker, docker } from '../support/docker.ts';

const folder = join(import.meta.dirname, '../../resources/examples');

/** Those that no journey, no hand-in and no test of a technology starts already; EXAMPLES=all starts each. */
const onlyHere = ['capstone', 'empty'];
const examples = process.env['EXAMPLES'] === 'all' ? readdirSync(folder) : onlyHere;

describeWithDocker('The gallery on a real Docker', () => {
  it.each(examples)(
    'starts %s and makes it healthy',
    id => {
      const project = `db-technologies-${id}`;
      const copy = mkdtempSync(join(tmpdir(), `${project}-`));
      const file = join(copy, 'compose.yaml');
      const compose = (...args: readonly string[]) => docker('compose', '-p', project, '-f', file, ...args);
      try {
        cpSync(join(folder, id), copy, { recursive: true });
        expect(compose('config', '-q')).toBe('');
        // Ports that Docker chooses: the usual ones may be somebody's on this machine.
        const text = readFileSync(file, 'utf8').replace(/- "\d+:(\d+)"/g, '- "127.0.0.1::$1"');
        writeFileSync(file, text);
        const services = compose('config', '--services').split('\n').filter(Boolean);
        if (services.length > 0) compose('up', '-d', '--build', '--wait', '--wait-timeout', '270');
        const said = compose('ps', '--all', '--format', '{{.Service}} {{.Health}} {{.State}} {{.ExitCode}}');
        const states = said.split('\n').filter(Boolean).sort();
        const wanted = services.map(service =>
          service.endsWith('-init') ? `${service}  exited 0` : `${service} healthy running 0`,
        );
        expect(states).toEqual(wanted.sort());
      } finally {
        removeComposeProject(project);
        rmSync(copy, { recursive: true, force: true });
      }
      expect(composeLeftovers(project)).toEqual([]);
    },
    400_000,
  );
});
