import type { CallArgs, CallName, CallResults } from '../../shared/rpc/contract.ts';
import type { Bridge } from '../bridge/bridge.ts';
import { failureOf } from '../bridge/bridge.ts';
import { createBrowserChannel } from '../bridge/browser-channel.ts';
import { createDesktopChannel } from '../bridge/desktop-channel.ts';
import { createRpcBridge } from '../bridge/rpc-bridge.ts';
import { notifyFailure } from './notify.ts';

/** The line to the engine: Electron's IPC in the desktop window, a WebSocket in a browser tab. */
export const engine: Bridge = createRpcBridge(
  window.drawbridge ? createDesktopChannel(window.drawbridge) : createBrowserChannel(),
);

/** Calls the engine; a failure is told to the user and gives null. A lost connection has a strip of its own that tells it. */
export async function ask<Name extends CallName>(
  name: Name,
  args: CallArgs<Name>,
): Promise<CallResults[Name] | null> {
  try {
    return await engine.call(name, args);
  } catch (error) {
    const failure = failureOf(error);
    if (failure.code !== 'connection-lost') notifyFailure(failure);
    return null;
  }
}
