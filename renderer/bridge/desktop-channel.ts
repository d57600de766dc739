import type { Channel } from './rpc-bridge.ts';

/** What the preload script of the desktop window exposes. */
export interface DesktopPort {
  readonly post: (frame: string) => void;
  readonly onMessage: (listener: (frame: string) => void) => () => void;
  /** Opens a file that the user dropped onto the window, where it lies; false when it has no place on this computer. */
  readonly openDropped: (file: File) => boolean;
}

declare global {
  interface Window {
    readonly drawbridge?: DesktopPort;
  }
}

/** The desktop door: frames over Electron's IPC, open from the start. */
export function createDesktopChannel(port: DesktopPort): Channel {
  return {
    post: port.post,
    onFrame: listener => {
      port.onMessage(listener);
    },
    onState: listener => queueMicrotask(() => listener('open')),
  };
}
