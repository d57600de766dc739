import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { load } from 'js-yaml';
import { expect, test } from './support/app.ts';
import { dragConnection, dropPart } from './support/gestures.ts';
import { projectFile } from './support/project-file.ts';
import { windowOf, yamlText } from './support/window.ts';

test('Connecting two services offers what they still lack, shows it first, and undoes it in one step', async ({
  page,
  openApp,
}) => {
  const app = await openApp();
  const window = windowOf(page);
  await window.example(/^Empty stack/).click();
  await expect(window.canvas).toBeVisible();
  const file = await projectFile(app);

  await dropPart(page, 'pgAdmin', { x: 560, y: 120 });
  await expect(window.service('pgadmin')).toBeVisible();
  await dropPart(page, 'PostgreSQL', { x: 200, y: 320 });
  await expect(window.service('postgres')).toBeVisible();
  await dragConnection(page, window.service('pgadmin'), window.service('postgres'), /pgadmin.*postgres/i);
  await expect(window.yaml).toContainText('condition: service_healthy');
  const connected = await yamlText(page);

  const offer = page.locator('[data-sonner-toast]').filter({ hasText: 'pgadmin' });
  await offer.getByRole('button', { name: 'Fix' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('servers.json');
  await expect(dialog).toContainText('"Host": "postgres"');

  await dialog.getByRole('button', { name: 'Apply' }).click();
  await expect(dialog).toBeHidden();
  expect(load(await yamlText(page))).toMatchObject({
    services: { pgadmin: { volumes: expect.arrayContaining([expect.stringContaining('servers.json')]) } },
  });
  await page.keyboard.press('ControlOrMeta+s');
  await expect(page.getByText(/· saved$/)).toBeVisible();
  const servers = JSON.parse(await readFile(join(dirname(file), 'pgadmin/servers.json'), 'utf8'));
  expect(servers).toMatchObject({ Servers: { 1: { Host: 'postgres', Port: 5432 } } });
  expect(JSON.stringify(servers)).not.toContain('change-me');

  await window.canvas.click({ position: { x: 20, y: 20 } });
  await page.keyboard.press('ControlOrMeta+z');
  await expect.poll(() => yamlText(page)).toBe(connected);
});
