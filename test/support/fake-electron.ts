import { EventEmitter } from 'node:events';
import { vi } from 'vitest';

/** What of Electron the window's code uses, recorded instead of done. Use with `vi.mock('electron', …)`. */
export const fakeElectron = {
  BrowserWindow: class extends EventEmitter {
    readonly options: unknown;
    readonly webContents = fakeContents();
    constructor(options: unknown) {
      super();
      this.options = options;
    }
    show(): void {}
    loadURL(): Promise<void> {
      return Promise.resolve();
    }
  },
  Menu: { setApplicationMenu: vi.fn(), buildFromTemplate: vi.fn((template: unknown) => template) },
  dialog: {
    showOpenDialog: vi.fn(),
    showSaveDialog: vi.fn(),
    showMessageBox: vi.fn(),
    showErrorBox: vi.fn(),
  },
  ipcMain: new EventEmitter(),
  nativeTheme: { shouldUseDarkColors: false },
  protocol: { registerSchemesAsPrivileged: vi.fn(), handle: vi.fn() },
  session: { defaultSession: {} },
  shell: { openExternal: vi.fn(() => Promise.resolve()) },
};

/** A page's contents that keep what they are given. */
export interface FakeContents extends EventEmitter {
  readonly sent: string[];
  mainFrame: { url: string; parent: unknown };
  windowOpenHandler: ((details: { url: string }) => { action: string }) | null;
}

/** Makes a page's contents, at our own page. */
export function fakeContents(): FakeContents {
  const contents = Object.assign(new EventEmitter(), {
    sent: [] as string[],
    mainFrame: { url: 'app://drawbridge/index.html', parent: null },
    windowOpenHandler: null as FakeContents['windowOpenHandler'],
    setWindowOpenHandler(handler: NonNullable<FakeContents['windowOpenHandler']>) {
      contents.windowOpenHandler = handler;
    },
    send: (_channel: string, frame: string) => void contents.sent.push(frame),
    isDestroyed: () => false,
  });
  return contents;
}
