import { expect, type Locator, type Page } from '@playwright/test';
import { windowOf } from './window.ts';

/** A place inside the canvas, in pixels from its upper left corner. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/** Drags a part of the catalogue to a place of the canvas, or onto a node. */
export async function dropPart(page: Page, part: string, onto: Place | Locator): Promise<void> {
  const window = windowOf(page);
  const source = window.part(part);
  if ('x' in onto) await source.dragTo(window.canvas, { targetPosition: onto });
  else await source.dragTo(onto);
}

/**
 * Drags a connection from a node's dot to another node; says first what the canvas promises meanwhile, in the bubble
 * at the pointer.
 */
export async function dragConnection(page: Page, from: Locator, to: Locator, promise: RegExp): Promise<void> {
  await from.hover();
  const start = await middle(from.locator('.react-flow__handle').first());
  const end = await middle(to);
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move((start.x + end.x) / 2, (start.y + end.y) / 2, { steps: 6 });
  await page.mouse.move(end.x, end.y, { steps: 6 });
  await expect(page.locator('.gesture-hint')).toHaveText(promise);
  await page.mouse.up();
}

/** Gives a node another name, in place on the canvas. */
export async function renameNode(page: Page, node: Locator, name: string): Promise<void> {
  await node.focus();
  await page.keyboard.press('F2');
  const field = node.getByRole('textbox');
  await field.fill(name);
  await field.press('Enter');
}

async function middle(locator: Locator): Promise<Place> {
  const box = await locator.boundingBox();
  if (!box) throw new Error('not on the screen');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
