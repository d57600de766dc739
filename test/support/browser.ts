import { accessSync, constants, existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { browserPlaces } from './browser-places.ts';

/** A browser that can show the app, and how to start it. */
export interface TestBrowser {
  readonly name: string;
  readonly executablePath: string;
  /** Variables it needs beyond ours. */
  readonly env: Readonly<Record<string, string>>;
  /** The one that npm brought; it has to be unpacked before it starts. */
  readonly bundled: boolean;
}

/** A browser of this machine (`CHROME_PATH` first), else the one that npm brought, else null. */
export function findBrowser(): TestBrowser | null {
  const chosen = process.env['CHROME_PATH'] ?? process.env['PLAYWRIGHT_CHROMIUM_EXECUTABLE_PATH'];
  if (chosen) return { name: chosen, executablePath: chosen, env: {}, bundled: false };
  const installed = browserPlaces(process.platform, process.env).find(isExecutable);
  if (installed) return { name: installed, executablePath: installed, env: {}, bundled: false };
  return bundledBrowser();
}

/** Makes the browser ready to start; only the one that npm brought needs it, once per machine (about 3 s). */
export async function prepareBrowser(browser: TestBrowser): Promise<void> {
  const folder = dirname(browser.executablePath);
  const finished = join(folder, 'unpacked');
  if (!browser.bundled || existsSync(finished)) return;
  await mkdir(folder, { recursive: true });
  const { default: chromium, inflate } = await import('@sparticuz/chromium');
  const temporary = process.env['TMPDIR'];
  // The package unpacks into the temporary folder, which it asks for anew each time.
  process.env['TMPDIR'] = folder;
  try {
    await chromium.executablePath();
    await inflate(join(packageFolder(), 'bin', 'al2023.tar.br'));
  } finally {
    if (temporary === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = temporary;
  }
  await writeFile(fontConfiguration(folder), fontsIn(folder));
  await writeFile(finished, '');
}

function fontConfiguration(folder: string): string {
  return join(folder, 'fonts.conf');
}

/** The package's own configuration names folders of the service it is made for; a bare machine has no fonts but the package's. */
function fontsIn(folder: string): string {
  const places = [join(folder, 'fonts'), '/usr/share/fonts', '/usr/local/share/fonts'];
  const dirs = places.map(place => `<dir>${place}</dir>`).join('');
  return `<?xml version="1.0"?>\n<fontconfig>${dirs}<cachedir>${join(folder, 'font-cache')}</cachedir></fontconfig>\n`;
}

/** Chromium as npm's `@sparticuz/chromium`, with the libraries that a bare Linux lacks; built for Linux on x64. */
function bundledBrowser(): TestBrowser | null {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  if (!existsSync(join(packageFolder(), 'bin', 'chromium.br'))) return null;
  const folder = join(tmpdir(), 'drawbridge-test-chromium');
  const libraries = [join(folder, 'al2023', 'lib'), process.env['LD_LIBRARY_PATH']];
  return {
    name: 'Chromium from npm (@sparticuz/chromium)',
    executablePath: join(folder, 'chromium'),
    env: {
      LD_LIBRARY_PATH: libraries.filter(Boolean).join(delimiter),
      FONTCONFIG_FILE: fontConfiguration(folder),
    },
    bundled: true,
  };
}

function packageFolder(): string {
  const require = createRequire(import.meta.url);
  try {
    return dirname(dirname(require.resolve('@sparticuz/chromium')));
  } catch {
    return '';
  }
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
