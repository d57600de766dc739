import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(import.meta.dirname, '../../../../shared/course');

/** Said where the journey with the course's own page is left out. */
export const courseMissing = 'left out: the pages of the course are not beside the project';

/**
 * The Compose examples of the course's Module 07 as its page prints them, their indentation lost: what stands below each
 * "Example:" up to the first line that is no YAML. Null where the page is not there.
 */
export function courseExamples(): readonly string[] | null {
  const page = existsSync(folder) ? readdirSync(folder).find(name => name.startsWith('000_')) : undefined;
  if (!page) return null;
  const [, ...parts] = readFileSync(join(folder, page), 'utf8').split(/^Example: .*Compose.*\n/m);
  return parts.map(part => {
    const lines = part.split('\n');
    const end = lines.findIndex(line => !/^(- |[\w-]+:|\/|spark:)/.test(line));
    return `${lines.slice(0, end).join('\n')}\n`;
  });
}
