import type { Locator, Page } from '@playwright/test';

/** The names by which the journeys and assistive technology find the parts of the window. */
export function windowOf(page: Page) {
  return {
    /** An entry of the gallery on the start page. */
    example: (title: string | RegExp): Locator =>
      page
        .getByRole('list', { name: /^(Start from a course stack|See it go wrong, and mend it)$/ })
        .getByRole('button', { name: title }),
    canvas: page.getByRole('application', { name: 'Canvas' }),
    /** A part in the catalogue on the left. */
    part: (name: string): Locator =>
      page.getByRole('list', { name: 'Catalogue' }).getByRole('listitem').filter({ hasText: name }),
    /** A card; with `state` only while the service is in it (`healthy`, a pattern is fine). */
    service: (name: string, state?: string): Locator =>
      node(page, name, state === undefined ? 'service(, .+)?' : `service, ${state}`),
    volume: (name: string): Locator => node(page, name, 'volume'),
    network: (name: string): Locator => node(page, name, 'network'),
    yaml: page.getByRole('textbox', { name: 'YAML' }),
    run: page.getByRole('button', { name: 'Run', exact: true }),
    stop: page.getByRole('button', { name: 'Stop', exact: true }),
    /** The count of problems in the bottom line, which opens their list. */
    problems: page.getByRole('button', { name: /^Problems: / }),
    tab: (name: string): Locator => page.getByRole('tab', { name }),
    progress: page.getByRole('region', { name: 'Progress' }),
    engine: page.getByRole('status', { name: 'Engine' }),
  };
}

function node(page: Page, name: string, rest: string): Locator {
  const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return page.getByRole('group', { name: new RegExp(`^${escaped}, ${rest}$`) });
}

/** The whole text in the YAML editor; for files that fit the editor's height twice. */
export async function yamlText(page: Page): Promise<string> {
  const lines = await windowOf(page).yaml.locator('.cm-line').allTextContents();
  return lines.join('\n');
}
