import { type Browser, chromium } from '@playwright/test';
import { findBrowser, prepareBrowser } from '../support/browser.ts';

/** Starts the machine's browser with further arguments. */
export async function launchBrowser(args: readonly string[] = []): Promise<Browser> {
  const found = findBrowser();
  if (!found) throw new Error('no browser to measure in');
  await prepareBrowser(found);
  return chromium.launch({
    executablePath: found.executablePath,
    args: [...args],
    env: { ...stringsOf(process.env), ...found.env },
    chromiumSandbox: process.getuid?.() !== 0,
  });
}

function stringsOf(variables: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(variables).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
