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

test('a press on the small map takes the canvas there, and its wheel zooms', async ({ page, openApp }) => {
  await openApp();
  const window = windowOf(page);
  await window.example(/^Week 3/).click();
  const card = window.service('postgres');
  const zoom = page.locator('.toolbar-percent');
  const map = page.getByRole('img', { name: 'Small map of the drawing' });
  const box = await map.boundingBox();
  if (!box) throw new Error('no map');
  const whole = await zoom.textContent();
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.wheel(0, -600);
  await expect(zoom).not.toHaveText(whole ?? '');

  await map.click({ position: { x: 2, y: 2 } });
  await expect(card).not.toBeInViewport();
  await page.mouse.move(box.x + 3, box.y + 3);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 4 });
  await page.mouse.up();
  await expect(page.locator('.react-flow__node[data-id^="service:"]').first()).toBeInViewport();
});
