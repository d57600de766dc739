import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { languageOf } from '../../../electron/cli/terminal.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { runCli } from '../../support/terminal.ts';

describe('the command line', () => {
  test('prints version and help and is fine', async () => {
    expect(await runCli(['--version'])).toMatchObject({ code: 0, out: '0.1.0\n', complaints: [] });
    const help = await runCli(['--help']);
    expect(help).toMatchObject({ code: 0, complaints: [] });
    for (const name of [
      'open',
      'graph',
      'edit',
      'commands',
      'up',
      'stop',
      'down',
      'ps',
      'logs',
      'exec',
      'status',
    ]) {
      expect(help.out, name).toMatch(new RegExp(`^  ${name}\\b`, 'm'));
      expect((await runCli([name, '--help'])).out, name).toContain(`drawbridge ${name}`);
    }
  });

  test.each([
    ['an unknown option', ['--nonsense']],
    ['an unknown option of a command', ['graph', '--nonsense']],
    ['a missing argument', ['graph']],
    ['a port that is no number', ['open', '--port', 'x']],
    ['a port that does not exist', ['open', '--port', '70000']],
    ['too many arguments', ['open', 'a', 'b']],
  ])('bad usage ends with 2 and one line: %s', async (_name, argv) => {
    const { code, out, complaints } = await runCli(argv);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(complaints).toEqual([expect.not.stringContaining('\n')]);
  });

  test.each<[string, string | Buffer | null, RegExp]>([
    ['nothing there', null, /There is nothing at .*compose\.yaml\. Check the name/],
    ['binary', Buffer.from([1, 0, 2]), /is not a text file/],
    ['5 MB', '#'.repeat(5 * 1024 * 1024), /has 5 MB; Drawbridge opens files up to 2 MB/],
  ])('open ends with 2 and a next step before any window: %s', async (_name, content, said) => {
    const folder = await temporaryFolder();
    if (content !== null) await writeFile(join(folder, 'compose.yaml'), content);
    const { code, out, complaints } = await runCli(['open', 'compose.yaml'], { folder });
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(complaints[0]).toMatch(said);
    expect(complaints).toEqual([expect.not.stringContaining('\n')]);
    expect(complaints[0]).not.toMatch(/ at .*\.ts:\d/);
  });

  test('open of a folder without a Compose file names what to do', async () => {
    const folder = await temporaryFolder();
    await mkdir(join(folder, 'empty'));
    const { code, complaints } = await runCli(['open', 'empty'], { folder });
    expect(code).toBe(2);
    expect(complaints[0]).toMatch(/no Compose file in .*empty.*start from an example/);
  });
});

test.each<[NodeJS.ProcessEnv, string]>([
  [{ LANG: 'es_BO.UTF-8' }, 'es'],
  [{ LANG: 'es' }, 'es'],
  [{ LC_ALL: 'en_US.UTF-8', LANG: 'es_ES' }, 'en'],
  [{ LANG: 'C' }, 'en'],
  [{ LANG: 'est_EE' }, 'en'],
  [{}, 'en'],
])('the language of %j is %s', (environment, language) => expect(languageOf(environment)).toBe(language));
