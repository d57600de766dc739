import WebSocket from 'ws';

/** A notebook opened in a running Jupyter server, driven by the server's own interface as its page does. */
export interface OpenNotebook {
  /** Runs a cell; gives what it printed and showed, by type. Rejects with the error of a cell that fails. */
  readonly run: (code: string) => Promise<readonly Shown[]>;
  /** Shuts the kernel down and closes the notebook. */
  readonly close: () => Promise<void>;
}

/** Something that a cell printed or showed. */
export interface Shown {
  readonly type: string;
  readonly content: string;
}

/** GET or DELETE of the server's interface, as parsed JSON. */
export async function askJupyter(
  address: string,
  token: string,
  path: string,
  method = 'GET',
  body?: object,
) {
  const headers = { Authorization: `token ${token}`, 'Content-Type': 'application/json' };
  const sent = body === undefined ? {} : { body: JSON.stringify(body) };
  const answer = await fetch(`http://${address}/api/${path}`, { method, headers, ...sent });
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status}`);
  const text = await answer.text();
  return text === '' ? null : JSON.parse(text);
}

/** Opens a notebook with a kernel of its own. */
export async function openNotebook(address: string, token: string, path: string): Promise<OpenNotebook> {
  const kernel = { name: 'python3' };
  const made = { path, name: path, type: 'notebook', kernel };
  const session = await askJupyter(address, token, 'sessions', 'POST', made);
  const channels = `ws://${address}/api/kernels/${session.kernel.id}/channels?token=${token}`;
  const socket = new WebSocket(channels);
  await new Promise((resolve, reject) => {
    socket.once('open', resolve);
    socket.once('error', reject);
  });
  return {
    run: code => runCell(socket, code),
    async close() {
      socket.close();
      await askJupyter(address, token, `sessions/${session.id}`, 'DELETE');
    },
  };
}

function runCell(socket: WebSocket, code: string): Promise<readonly Shown[]> {
  const id = crypto.randomUUID();
  const shown: Shown[] = [];
  return new Promise((resolve, reject) => {
    const hear = (raw: WebSocket.RawData): void => {
      const message = JSON.parse(String(raw));
      if (message.parent_header?.msg_id !== id) return;
      const { content, msg_type: type } = message;
      if (type === 'stream') shown.push({ type: 'text/plain', content: content.text });
      if (type === 'error') reject(new Error(`${content.ename}: ${content.evalue}`));
      if (type === 'execute_result' || type === 'display_data')
        for (const [kind, value] of Object.entries(content.data))
          shown.push({ type: kind, content: String(value) });
      if (type !== 'status' || content.execution_state !== 'idle') return;
      socket.off('message', hear);
      resolve(shown);
    };
    socket.on('message', hear);
    const header = { msg_id: id, msg_type: 'execute_request', username: '', session: id, version: '5.3' };
    const content = { code, silent: false, store_history: true, user_expressions: {}, allow_stdin: false };
    socket.send(
      JSON.stringify({
        header,
        parent_header: {},
        metadata: {},
        content,
        channel: 'shell',
        buffers: [],
      }),
    );
  });
}
