import { EventEmitter } from 'node:events';
import type { BrowserWindow } from 'electron';
import { expect, test, vi } from 'vitest';
import type { OpenProject } from '../../../electron/projects/open-project.ts';
import { askBeforeClosing } from '../../../electron/window/ask-before-closing.ts';
import { fakeElectron } from '../../support/fake-electron.ts';

vi.mock('electron', async () => (await import('../../support/fake-electron.ts')).fakeElectron);

const save = 0;
const leave = 1;
const stay = 2;

test('nothing unsaved: the window closes', async () => {
  expect(await closing(true, stay)).toEqual({ asked: false, saved: false, forgotten: false, closed: true });
});

test.each([
  [save, { asked: true, saved: true, forgotten: false, closed: true }],
  [leave, { asked: true, saved: false, forgotten: true, closed: true }],
  [stay, { asked: true, saved: false, forgotten: false, closed: false }],
])('unsaved changes, answer %s', async (answer, expected) => {
  expect(await closing(false, answer)).toEqual(expected);
});

test('a save that fails keeps the window', async () => {
  expect(await closing(false, save, new Error('disk full'))).toMatchObject({ asked: true, closed: false });
  expect(fakeElectron.dialog.showErrorBox).toHaveBeenCalled();
});

async function closing(saved: boolean, answer: number, failure?: Error) {
  const said = { asked: false, saved: false, forgotten: false, closed: false };
  fakeElectron.dialog.showMessageBox.mockImplementation(async () => {
    said.asked = true;
    return { response: answer };
  });
  const window = new EventEmitter();
  const close = (): void => {
    let stopped = false;
    window.emit('close', { preventDefault: () => (stopped = true) });
    if (!stopped) said.closed = true;
  };
  Object.assign(window, { close });
  const project = {
    path: '/p/compose.yaml',
    info: () => ({ saved }),
    save: async () => {
      if (failure) throw failure;
      said.saved = true;
    },
    forget: async () => {
      said.forgotten = true;
    },
  } as unknown as OpenProject;
  askBeforeClosing(window as unknown as BrowserWindow, { openProjects: () => [project] }, key => key);
  close();
  await new Promise(resolve => setTimeout(resolve, 5));
  return said;
}
