import { expect, test } from './support/app.ts';
import { dropPart } from './support/gestures.ts';
import { windowOf } from './support/window.ts';

test('a click adds a part, a double-click no second one, and a part dropped on a card stands beside it', async ({
  page,
  openApp,
}) => {
  await openApp();
  const window = windowOf(page);
  const first = window.service('postgres');
  const second = window.service('postgres-2');
  await window.example(/^Empty stack/).click();
  await window.part('PostgreSQL').getByRole('button').dblclick();
  await expect(first).toBeVisible();
  await expect(second).toHaveCount(0);

  await test.step('dropped on it, another one covers nothing', async () => {
    await dropPart(page, 'PostgreSQL', first);
    await expect(second).toBeVisible();
    // Measured at one moment, since the view may still be on its way to the new card.
    const apart = await first.evaluate(
      (card, added) => {
        const [one, other] = [card.getBoundingClientRect(), added?.getBoundingClientRect()];
        if (!other) throw new Error('not on the screen');
        return (
          one.right <= other.left ||
          other.right <= one.left ||
          one.bottom <= other.top ||
          other.bottom <= one.top
        );
      },
      await second.elementHandle(),
    );
    expect(apart).toBe(true);
  });

  await test.step('what was dropped by mistake goes with the Delete key', async () => {
    await expect(second).toBeFocused();
    await page.keyboard.press('Delete');
    await expect(second).toHaveCount(0);
    await expect(first).toBeVisible();
  });
});
