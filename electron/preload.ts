import { contextBridge, ipcRenderer } from 'electron';
import { frameChannel } from './window/channel-name.ts';

contextBridge.exposeInMainWorld('drawbridge', {
  post: (frame: string): void => ipcRenderer.send(frameChannel, frame),
  onMessage: (listener: (frame: string) => void): (() => void) => {
    const hear = (_event: unknown, frame: string): void => listener(frame);
    ipcRenderer.on(frameChannel, hear);
    return () => ipcRenderer.off(frameChannel, hear);
  },
});
