import { defineConfig } from '@playwright/test';
import { findBrowser, prepareBrowser } from './test/support/browser.ts';

const browser = findBrowser();
if (browser) await prepareBrowser(browser);
const isRoot = process.getuid?.() === 0;

/** The journeys, one at a time: in a browser against the browser door, and in the desktop window where Electron is. */
export default defineConfig({
  testDir: 'test/e2e',
  outputDir: 'test-results',
  workers: 1,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: 'list',
  forbidOnly: Boolean(process.env['CI']),
  projects: [
    {
      name: 'browser',
      testMatch: '*.spec.ts',
      testIgnore: '*.desktop.spec.ts',
      use: {
        viewport: { width: 1440, height: 900 },
        screenshot: 'only-on-failure',
        launchOptions: {
          ...(browser ? { executablePath: browser.executablePath } : {}),
          env: { ...stringsOf(process.env), ...browser?.env },
          // Chromium refuses its sandbox to root, as in a container.
          chromiumSandbox: !isRoot,
        },
      },
    },
    { name: 'desktop', testMatch: '*.desktop.spec.ts' },
  ],
});

function stringsOf(variables: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(variables).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
