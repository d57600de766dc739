import { describe, expect, it } from 'vitest';
import { browserPlaces } from './browser-places.ts';

describe('Where a browser is looked for', () => {
  it.each([
    ['linux', { PATH: '/usr/bin:/snap/bin' }, '/snap/bin/chromium'],
    ['linux', { PATH: '/usr/bin' }, '/usr/bin/google-chrome'],
    ['darwin', { HOME: '/Users/ana' }, '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
    ['darwin', { HOME: '/Users/ana' }, '/Users/ana/Applications/Chromium.app/Contents/MacOS/Chromium'],
    [
      'win32',
      { PROGRAMFILES: 'C:\\Program Files' },
      'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    ],
    [
      'win32',
      { 'PROGRAMFILES(X86)': 'C:\\Program Files (x86)' },
      'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
    ],
  ] as const)('on %s with %o: %s', (platform, variables, place) => {
    expect(browserPlaces(platform, variables)).toContain(place);
  });
});
