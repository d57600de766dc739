import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { docker } from '../support/docker.ts';
import { expect, test } from './support/app.ts';
import { freePort } from './support/free-ports.ts';
import { startOtherEditor } from './support/other-editor.ts';
import { inProject, severalFiles, textsIn } from './support/several-files.ts';
import { windowOf, wordsOf } from './support/window.ts';

const t = wordsOf('en');
const base = 'compose.yaml';
const override = 'compose.override.yaml';

test('A project of several files: drawn as one, each change in the file that says it or that is chosen', async ({
  page,
  openApp,
}) => {
  await inProject(severalFiles, async folder => {
    const window = windowOf(page);
    let expected = { ...severalFiles };
    const change = (file: string, from: string, to: string): void => {
      expect(expected[file]).toContain(from);
      expected = { ...expected, [file]: (expected[file] ?? '').replace(from, to) };
    };
    /** Saves, and looks at every byte of every file. */
    const saved = async (): Promise<void> => {
      await page.keyboard.press('ControlOrMeta+s');
      // "Saved" may still be said of what was before the last gesture.
      await expect.poll(() => textsIn(folder)).toEqual(expected);
      await expect(page.getByText(/· saved$/)).toBeVisible();
    };
    await openApp(folder);

    await test.step('the drawing shows what all files say together', async () => {
      for (const name of ['db', 'cache', 'web', 'job', 'tools'])
        await expect(window.service(name)).toBeVisible();
      await expect(window.service('cache')).toContainText('redis:7');
      await expect(window.service('web')).toContainText('28093');
      await expect(window.service('tools', t('canvas.inactive'))).toBeVisible();
    });

    await test.step('the form says which file and line say each value', async () => {
      await settingsOf(page, 'db');
      await expect(origin(page, 'image', base, 6)).toBeVisible();
      await expect(origin(page, 'TZ', override, 5)).toBeVisible();
      await expect(field(page, 'TZ')).toHaveValue('Europe/Madrid');
    });

    await test.step('what the override says changes there, what the base says in the base', async () => {
      await fill(page, 'TZ', 'Europe/Lisbon');
      change(override, '"Europe/Madrid"', '"Europe/Lisbon"');
      await fill(page, t('inspector.directives.image.title'), 'postgres:17');
      change(base, 'postgres:16 #', 'postgres:17 #');
      await saved();
    });

    await test.step('one change is sent to another file, at its field, and the choice is over', async () => {
      await origin(page, 'image', base, 6).click();
      await page.getByRole('menuitemradio', { name: override }).click();
      await expect(page.getByText(t('files.origin.aimed', { file: override }))).toBeVisible();
      await fill(page, t('inspector.directives.image.title'), 'postgres:16-alpine');
      change(override, '# here\r\n', '# here\r\n    image: postgres:16-alpine\r\n');
      await expect(origin(page, 'image', override, 6)).toBeVisible();
      await saved();
      await fill(page, 'TZ', 'Europe/Paris');
      change(override, 'Europe/Lisbon', 'Europe/Paris');
      await saved();
    });

    await test.step('new facts go where the user wants them', async () => {
      await page.getByLabel(t('files.destination')).selectOption(override);
      await page.getByRole('button', { name: t('inspector.environment.add') }).click();
      await field(page, t('inspector.environment.newName')).fill('LANG');
      await field(page, t('inspector.environment.newValue')).fill('C.UTF-8');
      await page.keyboard.press('Enter');
      change(override, '# here\r\n', '# here\r\n      LANG: "C.UTF-8"\r\n');
      await page.getByLabel(t('files.destination')).selectOption('');
      await saved();
    });

    await test.step('a new part goes to the file that is named above the parts; one step takes it back', async () => {
      const goesTo = page.getByLabel(t('files.newParts'));
      await expect(goesTo).toHaveValue(base);
      await goesTo.selectOption(override);
      await page.getByRole('listitem', { name: 'Redis' }).getByRole('button').click();
      await expect(window.service('redis')).toBeVisible();
      await page.keyboard.press('ControlOrMeta+s');
      await expect.poll(async () => (await textsIn(folder))[override]).toContain('  redis:\r\n');
      expect((await textsIn(folder))[base]).toBe(expected[base]);
      await page.getByRole('button', { name: 'Undo (Ctrl+Z)' }).click();
      await expect(window.service('redis')).toHaveCount(0);
      await goesTo.selectOption(base);
      await saved();
    });

    await test.step('the form of .env keeps the password to itself', async () => {
      await page.getByRole('tab', { name: 'YAML' }).click();
      await page.getByRole('button', { name: /^File shown: / }).click();
      await page.getByRole('menuitemcheckbox', { name: /^\.env(?:$| )/ }).click();
      await expect(page.locator('input[aria-label="DB_PASSWORD"]')).toHaveAttribute('type', 'password');
      await fill(page, 'WEB_PORT', '28094');
      change('.env', '28093', '28094');
      await expect(window.service('web')).toContainText('28094');
      expect(await page.locator('body').innerText()).not.toContain('not-for-eyes');
      await saved();
    });

    await test.step('another process changes an included file: the drawing follows', async () => {
      await startOtherEditor(join(folder, 'jobs/compose.yaml'), [['  job:', '  nightly:']], 0).finished();
      change('jobs/compose.yaml', '  job:', '  nightly:');
      await expect(window.service('nightly')).toBeVisible();
      await expect(window.service('job')).toHaveCount(0);
      await saved();
    });

    await test.step('taken back to the start: every byte of every file', async () => {
      const undo = page.getByRole('button', { name: 'Undo (Ctrl+Z)' });
      await expect(async () => {
        if (await undo.isEnabled()) await undo.click();
        expect(await undo.isEnabled()).toBe(false);
      }).toPass({ timeout: 60_000, intervals: [50] });
      expected = { ...severalFiles };
      await saved();
    });
  });
});

test('A project of several files runs as Docker Compose reads it', { tag: '@docker' }, async ({
  page,
  openApp,
}) => {
  const port = String(await freePort());
  const texts = { ...severalFiles, '.env': severalFiles['.env']?.replace('28093', port) ?? '' };
  await inProject(texts, async folder => {
    const { composeProject: project } = await openApp(folder);
    const window = windowOf(page);
    await window.run.click();
    await expect(window.service('db', 'healthy')).toBeVisible({ timeout: 60_000 });
    await expect(window.service('web', 'running')).toBeVisible({ timeout: 30_000 });

    const at = ['compose', '--project-name', project, '--project-directory', folder];
    const { services } = JSON.parse(docker(...at, 'config', '--format', 'json'));
    const ids = docker(...at, 'ps', '--quiet')
      .split('\n')
      .filter(Boolean);
    const containers: Container[] = JSON.parse(docker('inspect', ...ids));
    const running: Readonly<Record<string, Container['Config']>> = Object.fromEntries(
      containers.map(({ Config: config }) => [config.Labels['com.docker.compose.service'], config]),
    );
    expect(Object.keys(running).sort()).toEqual(['cache', 'db', 'job', 'web']);
    for (const [name, config] of Object.entries(running)) {
      expect(config.Image).toBe(services[name].image);
      const wanted = Object.entries(services[name].environment ?? {}).map(
        ([key, value]) => `${key}=${value}`,
      );
      expect(config.Env).toEqual(expect.arrayContaining(wanted));
    }
    expect(running['db']?.Env).toContain('TZ=Europe/Madrid');
    expect(running['web']?.Env).toContain('GREETING=hello');
    expect(running['cache']?.Env).toContain('ROLE=cache');
    expect(await (await fetch(`http://127.0.0.1:${port}/`)).text()).toContain('Directory listing');
  });
});

interface Container {
  readonly Config: {
    readonly Image: string;
    readonly Env: readonly string[];
    readonly Labels: Readonly<Record<string, string>>;
  };
}

async function settingsOf(page: Page, service: string): Promise<void> {
  await windowOf(page).service(service).click();
  await page.getByRole('tab', { name: 'Settings' }).click();
}

function field(page: Page, label: string) {
  return page.getByRole('textbox', { name: label, exact: true });
}

async function fill(page: Page, label: string, value: string): Promise<void> {
  await field(page, label).fill(value);
  await field(page, label).press('Enter');
}

/** The note beside a value that says where it is said, and where a change of it can be sent elsewhere. */
function origin(page: Page, name: string, file: string, line: number) {
  const said = `${name}: ${file}, line ${line}.`;
  return page.getByRole('button', { name: new RegExp(`^${said.replaceAll('.', '\\.')}`) });
}
