import { expect, test } from './support/app.ts';
import { windowOf } from './support/window.ts';

test('a drawing that is seen whole stays whole in a smaller window, and is as large as before in the old one', async ({
  page,
  openApp,
}) => {
  await openApp();
  const window = windowOf(page);
  await window.example(/^PostgreSQL \+ pgAdmin/).click();
  const ends = [window.service('pgadmin'), window.service('postgres'), window.volume('pgdata')];
  const zoom = page.locator('.toolbar-percent');
  for (const end of ends) await expect(end).toBeInViewport({ ratio: 0.99 });
  const before = await zoom.textContent();

  await page.setViewportSize({ width: 900, height: 600 });
  const canvas = await window.canvas.boundingBox();
  if (!canvas) throw new Error('no canvas');
  for (const end of ends)
    await expect
      .poll(async () => {
        const box = await end.boundingBox();
        return box !== null && box.x >= canvas.x && box.x + box.width <= canvas.x + canvas.width;
      })
      .toBe(true);

  await page.setViewportSize({ width: 1440, height: 900 });
  await expect(zoom).toHaveText(before ?? '');
});
