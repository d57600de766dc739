import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { _electron as electron, expect, test } from '@playwright/test';
import { findElectron } from '../../electron/cli/find-electron.ts';
import { desktopIsMissing } from '../support/find-electron.ts';

const app = fileURLToPath(new URL('../../', import.meta.url));
const missing = desktopIsMissing();
const text = 'services:\n  db:\n    image: postgres:16\n';

test.skip(missing !== null, missing ?? '');

test('the window opens a file, edits it and saves it, without anything of Node in its page', async () => {
  const home = await mkdtemp(join(tmpdir(), 'drawbridge-desktop-'));
  const file = join(home, 'compose.yaml');
  await writeFile(file, text);
  const running = await electron.launch({
    executablePath: findElectron() ?? undefined,
    // Electron refuses its sandbox to root, as in a container.
    args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), app, file],
    env: { ...definedVariables(), DRAWBRIDGE_HOME: home, LANG: 'en_US.UTF-8' },
  });
  try {
    const page = await running.firstWindow();
    await expect(page).toHaveTitle(/Drawbridge/);
    await expect(page.getByRole('application', { name: 'Canvas' })).toBeVisible();
    await expect(page.getByRole('group', { name: /^db, service/ })).toBeVisible();
    expect(
      await page.evaluate(() => [
        typeof Reflect.get(globalThis, 'require'),
        typeof Reflect.get(globalThis, 'process'),
      ]),
    ).toEqual(['undefined', 'undefined']);
    const editor = page.getByRole('textbox', { name: 'YAML' });
    await editor.click();
    await page.keyboard.press('ControlOrMeta+Home');
    await page.keyboard.type('# mine\n');
    await page.keyboard.press('ControlOrMeta+s');
    await expect.poll(() => readFile(file, 'utf8')).toBe(`# mine\n${text}`);
    await page.evaluate(() => window.open('https://evil.example/', '_self'));
    expect(page.url()).toBe('app://drawbridge/index.html');
    const windows = await running.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);
    expect(windows).toBe(1);
  } finally {
    await running.close();
    await rm(home, { recursive: true, force: true });
  }
});

function definedVariables(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
