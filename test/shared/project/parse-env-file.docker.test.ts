import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parseEnvFile } from '../../../shared/project/parse-env-file.ts';
import { describeWithDocker, docker } from '../../support/docker.ts';
import { envText } from './env-text.ts';

describeWithDocker('an .env file, asked of Compose', () => {
  it('reads the same', () => {
    const folder = mkdtempSync(join(tmpdir(), 'drawbridge-env-'));
    try {
      const { variables } = parseEnvFile(envText);
      const lines = Object.keys(variables).map(name => `      ${name}: "\${${name}}"\n`);
      writeFileSync(join(folder, '.env'), envText);
      writeFileSync(
        join(folder, 'compose.yaml'),
        `services:\n  x:\n    image: a\n    environment:\n${lines.join('')}`,
      );
      const said = docker(
        'compose',
        '--project-directory',
        folder,
        '-p',
        'db-env-file',
        'config',
        '--format',
        'json',
      );
      const read = Object.entries(variables).map(([name, value]) => [name, value?.replaceAll('$', '$$$$')]);
      expect(JSON.parse(said).services.x.environment).toEqual(Object.fromEntries(read));
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
