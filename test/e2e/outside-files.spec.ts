import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from './support/app.ts';
import { inProject } from './support/several-files.ts';
import { windowOf, wordsOf } from './support/window.ts';

const t = wordsOf('en');

const texts = {
  'app/compose.yaml':
    'include: [../common/compose.yaml]\nservices:\n  web:\n    image: nginx:1.27\n    env_file: [../x.env]\n',
  'common/compose.yaml': 'services:\n  cache: # shared\n    image: redis:7\n',
  'x.env': 'API_TOKEN=not-for-eyes-4712 # of the shop\n',
};

test('Files outside the folder: named, allowed with one click each, drawn, changed and saved', async ({
  page,
  openApp,
}) => {
  await inProject(texts, async root => {
    const window = windowOf(page);
    const common = join(root, 'common', 'compose.yaml');
    await openApp(join(root, 'app'));
    const strip = page.getByRole('region', { name: t('projects.outside.title') });
    const allow = (name: string) =>
      strip.getByRole('button', { name: t('projects.outside.allowFile', { name }) });

    await test.step('nothing of them is shown before they are allowed', async () => {
      await expect(window.service('web')).toBeVisible();
      await expect(strip).toContainText(common);
      await expect(window.service('cache')).toHaveCount(0);
    });

    await test.step('one click shows what the file says', async () => {
      await allow('../common/compose.yaml').click();
      await expect(window.service('cache')).toBeVisible();
      await allow('../x.env').click();
      await expect(strip).toHaveCount(0);
    });

    await test.step('a change of it goes into it, and is saved with the project', async () => {
      // By key: the canvas still moves up into the place of the strip.
      await window.service('cache').focus();
      await page.keyboard.press('Enter');
      await page.getByRole('tab', { name: 'Settings' }).click();
      const image = page.getByRole('textbox', { name: t('inspector.directives.image.title'), exact: true });
      await image.fill('redis:7.4');
      await image.press('Enter');
      await page.keyboard.press('ControlOrMeta+s');
      await expect
        .poll(() => readFile(common, 'utf8'))
        .toBe(texts['common/compose.yaml'].replace('redis:7', 'redis:7.4'));
      await expect(page.getByText(/· saved$/)).toBeVisible();
      expect(await readFile(join(root, 'app', 'compose.yaml'), 'utf8')).toBe(texts['app/compose.yaml']);
    });

    await test.step('an env file of another name than .env has the form of one: its secret is masked, one value changes', async () => {
      await window.tab('YAML').click();
      await page.getByRole('button', { name: /^File shown: / }).click();
      await page.getByRole('menuitemcheckbox', { name: /^\.\.\/x\.env( |$)/ }).click();
      const token = page.getByRole('textbox', { name: 'API_TOKEN', exact: true });
      await expect(token).toHaveAttribute('type', 'password');
      await page.getByRole('button', { name: 'Show API_TOKEN' }).click();
      await expect(token).toHaveValue('not-for-eyes-4712');
      await token.fill('another-4713');
      await token.press('Enter');
      await page.keyboard.press('ControlOrMeta+s');
      await expect
        .poll(() => readFile(join(root, 'x.env'), 'utf8'))
        .toBe('API_TOKEN=another-4713 # of the shop\n');
    });
  });
});
