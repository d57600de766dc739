import type { BridgeState } from './bridge.ts';
import type { Channel } from './rpc-bridge.ts';

const keyName = 'drawbridge.key';
const retryMilliseconds = 800;

/**
 * The browser door: a WebSocket to the same host. The one-time token of the address' fragment is exchanged for a key
 * that stays in this tab (sessionStorage, no cookie), and leaves the address bar at once.
 */
export function createBrowserChannel(): Channel {
  let onFrame: (frame: string) => void = () => undefined;
  let onState: (state: BridgeState) => void = () => undefined;
  let socket: WebSocket | null = null;
  const token = new URLSearchParams(location.hash.slice(1)).get('token');
  if (token) history.replaceState(null, '', location.pathname + location.search);
  let pendingToken = token;

  const connect = (): void => {
    const key = sessionStorage.getItem(keyName);
    const greeting = pendingToken ? { token: pendingToken } : key ? { key } : null;
    if (!greeting) {
      onState('refused');
      return;
    }
    socket = new WebSocket(`ws://${location.host}/rpc`);
    let greeted = false;
    socket.onopen = () => socket?.send(JSON.stringify(greeting));
    socket.onmessage = message => {
      if (greeted) {
        onFrame(String(message.data));
        return;
      }
      greeted = true;
      pendingToken = null;
      const answer = JSON.parse(String(message.data)) as { key: string };
      sessionStorage.setItem(keyName, answer.key);
      onState('open');
    };
    socket.onclose = event => {
      if (event.code === 4401) {
        if (pendingToken && key) {
          pendingToken = null;
          connect();
          return;
        }
        sessionStorage.removeItem(keyName);
        onState('refused');
        return;
      }
      onState('lost');
      setTimeout(connect, retryMilliseconds);
    };
  };

  return {
    post: frame => socket?.send(frame),
    onFrame: listener => {
      onFrame = listener;
    },
    onState: listener => {
      onState = listener;
      queueMicrotask(connect);
    },
  };
}
