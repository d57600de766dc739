import { expect, test } from 'vitest';
import { pathOf } from '../../../electron/window/start-paths.ts';

test.each<[string, readonly string[], string | null]>([
  ['the packaged app alone', ['/opt/drawbridge'], null],
  ['a relative file', ['/opt/drawbridge', 'week3/compose.yaml'], '/home/ana/week3/compose.yaml'],
  ['an absolute folder', ['/opt/drawbridge', '/srv/stack'], '/srv/stack'],
  ['Electron with the app’s folder', ['/electron', '/app'], null],
  [
    'Electron with the app’s folder and a file',
    ['/electron', '/app', 'compose.yaml'],
    '/home/ana/compose.yaml',
  ],
  ['Electron in the app’s folder', ['/electron', '.'], null],
  ['switches', ['/opt/drawbridge', '--allow-file-access', '/srv/stack', '--x=1'], '/srv/stack'],
])('%s', (_name, argv, path) => expect(pathOf(argv, '/home/ana', '/app')).toBe(path));
