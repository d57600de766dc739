import { randomBytes } from 'node:crypto';
import { test as base, expect, type Page } from '@playwright/test';
import { watchAnonymousVolumes } from '../../support/anonymous-volumes.ts';
import { composeLeftovers, removeComposeProject } from '../../support/compose-leftovers.ts';
import { dockerIsMissing } from '../../support/find-docker.ts';
import { type RunningApp, type StartOptions, startApp } from './running-app.ts';

/** What a journey gets: a way to start the real app and the page that shows it. */
export interface AppFixtures {
  /** Starts the app (on a file or folder, else on its start page) and opens its address in the page. */
  readonly openApp: (path?: string, options?: StartOptions) => Promise<RunningApp>;
}

/**
 * A test with the real app. When it ends the app is ended, nothing may have gone wrong in the page unnoticed, and no
 * container, network or volume of the test's Compose project is left.
 */
export const test = base.extend<AppFixtures>({
  openApp: async ({ page }, use, info) => {
    const usesDocker = info.tags.includes('@docker');
    const missing = usesDocker ? dockerIsMissing() : null;
    base.skip(missing !== null, missing ?? '');
    const composeProject = `drawbridge-e2e-${randomBytes(4).toString('hex')}`;
    const volumes = usesDocker ? watchAnonymousVolumes(composeProject) : null;
    const started: RunningApp[] = [];
    const mishaps = watchPage(page);
    await use(async (path, options) => {
      const app = await startApp(composeProject, path ?? null, options);
      started.push(app);
      await page.goto(app.address);
      return app;
    });
    await page.close();
    const codes = await Promise.all(started.map(app => app.close()));
    if (usesDocker) removeComposeProject(composeProject);
    volumes?.remove();
    for (const app of started) {
      const complaints = app.complaints();
      if (complaints) await info.attach('standard error of the app', { body: complaints });
    }
    expect(
      codes.filter(code => code !== 0),
      'the app ends well',
    ).toEqual([]);
    if (usesDocker) expect(composeLeftovers(composeProject), 'left over on the engine').toEqual([]);
    // A page whose app was killed says that it looks for it.
    const ours = started.some(app => app.killed()) ? mishaps.filter(one => !lostLine.test(one)) : mishaps;
    expect(ours, 'errors in the page').toEqual([]);
  },
});

const lostLine = /WebSocket connection to .* failed/;

export { expect };

/** Collects exceptions and errors that the page logs (a refusal by the content security policy is one). */
function watchPage(page: Page): readonly string[] {
  const mishaps: string[] = [];
  page.on('pageerror', error => mishaps.push(error.stack ?? error.message));
  page.on('console', message => {
    if (message.type() === 'error') mishaps.push(`${message.text()} (${message.location().url})`);
  });
  return mishaps;
}
