import { contextBridge, ipcRenderer, webUtils } from 'electron';
import { droppedChannel, frameChannel } from './window/channel-name.ts';

contextBridge.exposeInMainWorld('drawbridge', {
  post: (frame: string): void => ipcRenderer.send(frameChannel, frame),
  onMessage: (listener: (frame: string) => void): (() => void) => {
    const hear = (_event: unknown, frame: string): void => listener(frame);
    ipcRenderer.on(frameChannel, hear);
    return () => ipcRenderer.off(frameChannel, hear);
  },
  // Only a file that the user dropped has a path; the page can neither name nor invent one.
  openDropped: (file: File): boolean => {
    const path = webUtils.getPathForFile(file);
    if (path === '') return false;
    ipcRenderer.send(droppedChannel, path);
    return true;
  },
});
