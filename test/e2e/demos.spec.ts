import { expect, test } from './support/app.ts';
import { windowOf } from './support/window.ts';

/** Each demo: how its card is called in the gallery, what Docker or a log says, and which service shows it. */
const demos = [
  {
    name: /Port in use/,
    error: true,
    says: /8090.*already allocated|port is already allocated/,
    well: 'shop',
  },
  { name: /Connection refused/, error: true, says: /localhost.*Connection refused/, well: 'db' },
  { name: /depends_on without healthcheck/, error: false, says: /Connection refused/, well: 'db' },
];

for (const { name, error, says, well } of demos) {
  test(`The demo ${name.source} fails, says why, and is mended`, { tag: '@docker' }, async ({
    page,
    openApp,
  }) => {
    test.setTimeout(240_000);
    await openApp();
    const window = windowOf(page);
    const guide = page.getByRole('region', { name: 'Guide of this demo' });
    await window.example(name).click();

    await test.step('it fails for real', async () => {
      await guide.getByRole('button', { name: 'Run' }).click();
      if (error) await page.getByRole('button', { name: 'Run anyway' }).click();
      await expect(guide.getByRole('list', { name: 'Step 2 of 3' })).toBeVisible({ timeout: 120_000 });
    });

    await test.step('the card says why, with the line that shows it', async () => {
      await expect(page.getByRole('application', { name: 'Canvas' })).toContainText(says);
      await window.problems.click();
      await expect(page.getByRole('list', { name: 'Problems' })).toContainText(says);
    });

    await test.step('the fix shows what it changes, and mends it', async () => {
      await guide.getByRole('button', { name: 'See the fix' }).click();
      await page.getByRole('button', { name: 'Apply' }).click();
      await expect(guide.getByRole('list', { name: 'Step 3 of 3' })).toBeVisible();
      await guide.getByRole('button', { name: 'Run' }).click();
      await expect(guide).toContainText('Done', { timeout: 120_000 });
      await expect(window.service(well, 'healthy')).toBeVisible();
      await expect(page.getByText(says)).toHaveCount(0);
    });
  });
}

test('The demo Lost data forgets, says why, and remembers', { tag: '@docker' }, async ({ page, openApp }) => {
  test.setTimeout(300_000);
  await openApp();
  const window = windowOf(page);
  const guide = page.getByRole('region', { name: 'Guide of this demo' });
  await window.example(/Lost data/).click();
  const at = (step: number) => guide.getByRole('list', { name: `Step ${step} of 7` });
  const run = async (anyway: boolean): Promise<void> => {
    await guide.getByRole('button', { name: 'Run' }).click();
    if (anyway) await page.getByRole('button', { name: 'Run anyway' }).click();
  };
  const down = async (): Promise<void> => {
    await guide.getByRole('button', { name: 'Down' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Remove containers' }).click();
  };
  const visits = async (number: number): Promise<void> => {
    await window.service('visits').click();
    await page.getByRole('tab', { name: 'Logs' }).click();
    await expect(page.getByRole('log')).toContainText(`This is visit number ${number}`, { timeout: 30_000 });
  };

  await run(true);
  await expect(at(2)).toBeVisible({ timeout: 120_000 });
  await visits(1);
  await down();
  await expect(at(3)).toBeVisible({ timeout: 60_000 });
  await run(false);
  await expect(at(4)).toBeVisible({ timeout: 120_000 });
  await visits(1);
  await window.problems.click();
  await expect(page.getByRole('list', { name: 'Problems' })).toContainText('init process complete');

  await guide.getByRole('button', { name: 'See the fix' }).click();
  await page.getByRole('button', { name: 'Apply' }).click();
  await expect(at(5)).toBeVisible();
  await run(false);
  await expect(at(6)).toBeVisible({ timeout: 120_000 });
  await down();
  await expect(at(7)).toBeVisible({ timeout: 60_000 });
  await run(false);
  await expect(guide).toContainText('Done', { timeout: 120_000 });
  await visits(2);
});
