import { EventEmitter } from 'node:events';
import type { App, Session, WebContents, WebFrameMain } from 'electron';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { hardenPages } from '../../../electron/window/security/harden.ts';
import { mayNavigate } from '../../../electron/window/security/navigation.ts';
import { limitPermissions, mayUse } from '../../../electron/window/security/permissions.ts';
import { isOwnSender } from '../../../electron/window/security/sender.ts';
import { webPreferences } from '../../../electron/window/security/web-preferences.ts';
import { mayOpenOutside } from '../../../electron/window/security/window-open.ts';
import { windowOptions } from '../../../electron/window/window.ts';
import { fakeContents, fakeElectron } from '../../support/fake-electron.ts';

vi.mock('electron', async () => (await import('../../support/fake-electron.ts')).fakeElectron);

const own = 'app://drawbridge/index.html';

beforeEach(() => void vi.clearAllMocks());

describe('the window', () => {
  test('gives its page nothing of Node, isolated and sandboxed', () => {
    expect(webPreferences('/app/preload.cjs')).toEqual({
      preload: '/app/preload.cjs',
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      contextIsolation: true,
      sandbox: true,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
    });
    expect(windowOptions(false).webPreferences?.preload).toMatch(/dist.preload\.cjs$/);
    expect(windowOptions(true).webPreferences).not.toHaveProperty('enableBlinkFeatures');
  });
});

describe('navigation', () => {
  test.each([
    [own, true],
    [`${own}#part`, true],
    ['app://drawbridge/', false],
    ['app://drawbridge/other.html', false],
    ['app://evil/index.html', false],
    ['http://127.0.0.1:5050/', false],
    ['https://evil.example/', false],
    ['file:///etc/passwd', false],
    ['javascript:alert(1)', false],
    ['data:text/html,x', false],
    ['app://drawbridge@evil/index.html', false],
    ['nonsense', false],
  ])('to %s: %s', (url, allowed) => expect(mayNavigate(url)).toBe(allowed));

  test('and redirects elsewhere are stopped, in every frame', () => {
    const contents = hardened();
    for (const name of ['will-navigate', 'will-frame-navigate', 'will-redirect']) {
      const event = { url: 'https://evil.example/', preventDefault: vi.fn() };
      contents.emit(name, event);
      expect(event.preventDefault, name).toHaveBeenCalledOnce();
      const reload = { url: own, preventDefault: vi.fn() };
      contents.emit(name, reload);
      expect(reload.preventDefault, name).not.toHaveBeenCalled();
    }
  });

  test('webviews are not attached', () => {
    const event = { preventDefault: vi.fn() };
    hardened().emit('will-attach-webview', event);
    expect(event.preventDefault).toHaveBeenCalledOnce();
  });
});

describe('new windows', () => {
  test.each([
    ['https://docs.docker.com/compose/', true],
    ['http://localhost:5050/', true],
    ['http://127.0.0.1:8080/', true],
    ['http://evil.example/', false],
    ['http://localhost.evil.example/', false],
    ['https://user:secret@docs.docker.com/', false],
    ['file:///etc/passwd', false],
    ['smb://host/share', false],
    ['ms-msdt:/id', false],
    ['javascript:alert(1)', false],
    [own, false],
    ['nonsense', false],
  ])('%s in the system’s browser: %s', (url, allowed) => {
    expect(mayOpenOutside(url)).toBe(allowed);
    expect(hardened().windowOpenHandler?.({ url })).toEqual({ action: 'deny' });
    expect(fakeElectron.shell.openExternal).toHaveBeenCalledTimes(allowed ? 1 : 0);
  });
});

describe('permissions', () => {
  test.each([
    ['clipboard-sanitized-write', own, true],
    ['fullscreen', own, true],
    ['clipboard-read', own, false],
    ['media', own, false],
    ['geolocation', own, false],
    ['notifications', own, false],
    ['openExternal', own, false],
    ['fullscreen', 'https://evil.example/', false],
    ['fullscreen', 'app://drawbridge.evil/', false],
  ])('%s for %s: %s', (permission, url, allowed) => expect(mayUse(permission, url)).toBe(allowed));

  test('are asked of that rule, devices are never given', () => {
    const handlers: Record<string, (...args: never[]) => unknown> = {};
    const keep = (name: string) => (handler: (...args: never[]) => unknown) => {
      handlers[name] = handler;
    };
    limitPermissions({
      setPermissionRequestHandler: keep('request'),
      setPermissionCheckHandler: keep('check'),
      setDevicePermissionHandler: keep('device'),
    } as unknown as Session);
    const answer = vi.fn();
    handlers['request']?.(null as never, 'media' as never, answer as never, { requestingUrl: own } as never);
    expect(answer).toHaveBeenCalledWith(false);
    expect(handlers['check']?.(null as never, 'fullscreen' as never, 'app://drawbridge' as never)).toBe(true);
    expect(handlers['check']?.(null as never, 'media' as never, 'app://drawbridge' as never)).toBe(false);
    expect(handlers['device']?.()).toBe(false);
  });
});

describe('the sender of a message', () => {
  const contents = fakeContents() as unknown as WebContents;
  const frame = (url: string, parent: unknown = null) => ({ url, parent }) as WebFrameMain;

  test.each<[string, WebContents, WebFrameMain | null, boolean]>([
    ['our page', contents, frame(own), true],
    ['another window', fakeContents() as unknown as WebContents, frame(own), false],
    ['a frame in our page', contents, frame(own, frame(own)), false],
    ['a foreign page in our window', contents, frame('https://evil.example/'), false],
    ['a frame that is gone', contents, null, false],
  ])('%s: %s', (_name, sender, senderFrame, allowed) => {
    expect(isOwnSender({ sender, senderFrame }, contents)).toBe(allowed);
  });
});

function hardened() {
  const app = new EventEmitter();
  hardenPages(app as unknown as App);
  const contents = fakeContents();
  app.emit('web-contents-created', {}, contents as unknown as WebContents);
  return contents;
}
