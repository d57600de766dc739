import type { Locator, Page } from '@playwright/test';

/** Pastes a text over the page, or into an element, as the clipboard would bring it. */
export async function pasteText(page: Page, text: string, into?: Locator): Promise<void> {
  const target = into ?? page.locator('body');
  await target.evaluate((element, pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, text);
}
