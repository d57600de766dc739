import { readFile } from 'node:fs/promises';
import { unzipSync } from 'fflate';
import { expect, test } from './support/app.ts';
import { windowOf } from './support/window.ts';

test('Hand in: the checklist, the contents and the drawing, then the zip', async ({ page, openApp }) => {
  await openApp();
  const window = windowOf(page);
  await window.example(/^PostgreSQL \+ pgAdmin/).click();
  await expect(window.canvas).toBeVisible();
  await page.getByRole('button', { name: 'Hand in', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Hand in' });

  // Without Airflow it is no Week 3 stack: what Week 3 asks is folded, and does not count.
  await expect(dialog).toContainText('Everything is there.');
  await dialog.getByText('If this is your Week 3 hand-in').click();
  const asked = dialog.getByRole('list', { name: 'Week 3, the five deliverables' });
  await expect(asked.getByRole('listitem')).toHaveCount(5);
  await expect(
    asked.getByRole('listitem').filter({ hasText: 'Health checks on all services' }),
  ).toContainText('met');
  await expect(asked.getByRole('listitem').filter({ hasText: 'Airflow (webserver' })).toContainText(
    'not met',
  );
  const general = dialog.getByRole('list', { name: 'Every hand-in' });
  await expect(general.getByRole('listitem').filter({ hasText: 'No password' })).toContainText('met');

  await dialog.getByRole('textbox', { name: /Your name/ }).fill('Ana Ruiz');
  await expect(dialog.getByText(/^ana-ruiz-.*-hand-in\.zip$/)).toBeVisible();

  await dialog.getByRole('tab', { name: 'Contents' }).click();
  const contents = dialog.getByRole('list', { name: 'Files in the zip' });
  await expect(contents.getByRole('listitem').filter({ hasText: 'compose.yaml' })).toContainText('as it is');
  await expect(contents.getByRole('listitem').filter({ hasText: 'diagram.svg' })).toContainText('new');

  await dialog.getByRole('tab', { name: 'Diagram' }).click();
  await expect(dialog.getByRole('img', { name: /drawing/i })).toBeVisible();
  const [picture] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: /^PNG/ }).click(),
  ]);
  expect((await readFile(await picture.path())).subarray(1, 4).toString()).toBe('PNG');

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Download zip' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^ana-ruiz-.*-hand-in\.zip$/);
  const files = unzipSync(new Uint8Array(await readFile(await download.path())));
  expect(Object.keys(files)).toEqual(
    expect.arrayContaining(['.env.example', 'README.md', 'compose.yaml', 'diagram.png', 'doctor-report.md']),
  );
  expect(new TextDecoder().decode(files['README.md'])).toContain('docker compose up -d --wait');
  await expect(dialog).toBeHidden();
});
