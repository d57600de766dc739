import { posix, win32 } from 'node:path';

type Variables = Readonly<Record<string, string | undefined>>;

const linuxCommands = [
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'microsoft-edge-stable',
  'microsoft-edge',
];
const macApps = [
  'Google Chrome.app/Contents/MacOS/Google Chrome',
  'Chromium.app/Contents/MacOS/Chromium',
  'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];
const windowsPrograms = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
];

/** Where Chrome, Chromium and Edge lie on each system, the likeliest first. */
export function browserPlaces(platform: NodeJS.Platform, variables: Variables): readonly string[] {
  switch (platform) {
    case 'darwin':
      return ['/Applications', posix.join(variables['HOME'] ?? '/', 'Applications')].flatMap(folder =>
        macApps.map(app => posix.join(folder, app)),
      );
    case 'win32':
      return ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap(name => {
        const folder = variables[name];
        return folder ? windowsPrograms.map(program => win32.join(folder, program)) : [];
      });
    default:
      return linuxCommands.flatMap(command =>
        (variables['PATH'] ?? '/usr/bin').split(':').map(folder => posix.join(folder, command)),
      );
  }
}
