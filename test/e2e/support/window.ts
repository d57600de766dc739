import type { Locator, Page } from '@playwright/test';
import { createWords, type Language } from '../../../shared/words/words.ts';

/** The words that the app shows in a language, by their key. */
export function wordsOf(
  language: Language,
): (key: string, values?: Readonly<Record<string, unknown>>) => string {
  const words = createWords(language);
  return (key, values) => words.t(key, { ...values });
}

/** Makes a pattern that matches a text as it stands. */
export function exactly(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** The names by which the journeys and assistive technology find the parts of the window. */
export function windowOf(page: Page, language: Language = 'en') {
  const say = wordsOf(language);
  const button = (key: string): Locator => page.getByRole('button', { name: say(key), exact: true });
  const service = say('canvas.kind.service');
  const galleries = ['app.start.gallery', 'app.start.demos'].map(key => exactly(say(key)));
  return {
    /** An entry of the gallery on the start page. */
    example: (title: string | RegExp): Locator =>
      page
        .getByRole('list', { name: new RegExp(`^(${galleries.join('|')})$`) })
        .getByRole('button', { name: title }),
    canvas: page.getByRole('application', { name: say('canvas.label') }),
    /** A part in the catalogue on the left. */
    part: (name: string): Locator =>
      page
        .getByRole('list', { name: say('catalogue.label') })
        .getByRole('listitem')
        .filter({ hasText: name }),
    /** A card; with `state` only while the service is in it (`healthy`, a pattern is fine). */
    service: (name: string, state?: string): Locator =>
      node(page, name, state === undefined ? `${service}(, .+)?` : `${service}, ${state}`),
    volume: (name: string): Locator => node(page, name, say('canvas.kind.volume')),
    network: (name: string): Locator => node(page, name, say('canvas.kind.network')),
    yaml: page.getByRole('textbox', { name: 'YAML' }),
    run: button('app.run'),
    stop: button('app.stop'),
    /** The count of problems in the bottom line, which opens their list. */
    problems: page.getByRole('button', {
      name: new RegExp(`^${exactly(say('doctor.panel.open', { summary: '' }))}`),
    }),
    tab: (name: string): Locator => page.getByRole('tab', { name }),
    progress: page.getByRole('region', { name: say('app.action.label') }),
    engine: page.getByRole('status', { name: say('app.engine.label') }),
  };
}

function node(page: Page, name: string, rest: string): Locator {
  return page.getByRole('group', { name: new RegExp(`^${exactly(name)}, ${rest}$`) });
}

/** The whole text in the YAML editor; for files that fit the editor's height twice. */
export async function yamlText(page: Page): Promise<string> {
  const lines = await windowOf(page).yaml.locator('.cm-line').allTextContents();
  return lines.join('\n');
}
