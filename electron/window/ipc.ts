import { type BrowserWindow, ipcMain } from 'electron';
import type { AppEngine } from '../rpc/app-engine.ts';
import { type ConnectedPeer, connectPeer } from '../rpc/connect-peer.ts';
import { frameChannel } from './channel-name.ts';
import { isOwnSender } from './security/sender.ts';

/** Serves the contract to a window's page; every load of the page is a new peer. Returns the end. */
export function connectWindow(window: BrowserWindow, engine: Pick<AppEngine, 'answer' | 'join'>): () => void {
  const { webContents } = window;
  let hear: (frame: string) => void = () => undefined;
  const connect = (): ConnectedPeer =>
    connectPeer(
      {
        post: frame => {
          if (!webContents.isDestroyed()) webContents.send(frameChannel, frame);
        },
        on: listener => {
          hear = listener;
          return () => {
            hear = () => undefined;
          };
        },
      },
      engine,
      () => undefined,
    );
  let connected = connect();
  const receive = (event: Electron.IpcMainEvent, frame: unknown): void => {
    if (isOwnSender(event, webContents) && typeof frame === 'string') hear(frame);
  };
  const reconnect = (details: { readonly isMainFrame: boolean; readonly isSameDocument: boolean }): void => {
    if (!details.isMainFrame || details.isSameDocument) return;
    connected.dispose();
    connected = connect();
  };
  ipcMain.on(frameChannel, receive);
  webContents.on('did-start-navigation', reconnect);
  return () => {
    ipcMain.off(frameChannel, receive);
    connected.dispose();
  };
}
