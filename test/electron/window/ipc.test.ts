import type { BrowserWindow } from 'electron';
import { expect, test, vi } from 'vitest';
import type { Answer } from '../../../electron/rpc/handlers.ts';
import type { Peer } from '../../../electron/rpc/peer.ts';
import { frameChannel } from '../../../electron/window/channel-name.ts';
import { connectWindow } from '../../../electron/window/ipc.ts';
import { eventually } from '../../support/eventually.ts';
import { type FakeContents, fakeContents, fakeElectron } from '../../support/fake-electron.ts';

vi.mock('electron', async () => (await import('../../support/fake-electron.ts')).fakeElectron);

const call = JSON.stringify({ t: 'q', i: '1', m: 'call', a: ['app.info', {}] });

test('a call of our page is answered, one of any other frame is not heard', async () => {
  const { contents, answer } = connected();
  fakeElectron.ipcMain.emit(frameChannel, { sender: fakeContents(), senderFrame: contents.mainFrame }, call);
  fakeElectron.ipcMain.emit(frameChannel, { sender: contents, senderFrame: null }, call);
  expect(answer).not.toHaveBeenCalled();
  fakeElectron.ipcMain.emit(frameChannel, { sender: contents, senderFrame: contents.mainFrame }, call);
  await eventually(() => expect(contents.sent).toHaveLength(1));
  expect(JSON.parse(contents.sent[0] ?? '')).toEqual({ t: 's', i: '1', r: { ok: true, value: 'app.info' } });
});

test.each([
  ['no text', 42],
  ['no JSON', '{'],
  ['another function', call.replace('"call"', '"x"')],
])('a bad frame is left out: %s', async (_name, frame) => {
  const { contents, answer } = connected();
  fakeElectron.ipcMain.emit(frameChannel, { sender: contents, senderFrame: contents.mainFrame }, frame);
  await Promise.resolve();
  expect(answer).not.toHaveBeenCalled();
  expect(contents.sent).toEqual([]);
});

test('a reload of the page is a new peer; the old one has left', () => {
  const { contents, peers, left, dispose } = connected();
  contents.emit('did-start-navigation', { isMainFrame: true, isSameDocument: true });
  expect(peers).toHaveLength(1);
  contents.emit('did-start-navigation', { isMainFrame: true, isSameDocument: false });
  expect(peers).toHaveLength(2);
  expect(left).toEqual([peers[0]]);
  dispose();
  expect(left).toEqual(peers);
  expect(fakeElectron.ipcMain.listenerCount(frameChannel)).toBe(0);
});

function connected() {
  fakeElectron.ipcMain.removeAllListeners();
  const contents: FakeContents = fakeContents();
  const answer = vi.fn<Answer>(async name => ({ ok: true, value: name }));
  const peers: Peer[] = [];
  const left: Peer[] = [];
  const dispose = connectWindow({ webContents: contents } as unknown as BrowserWindow, {
    answer,
    join(peer) {
      peers.push(peer);
      return () => void left.push(peer);
    },
  });
  return { contents, answer, peers, left, dispose };
}
