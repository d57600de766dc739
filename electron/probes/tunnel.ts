import type { Engine } from '../engine/engine.ts';
import { type FramedSession, framedSession, largestReply, newMark } from './framed-session.ts';
import type { Reply } from './http-reply.ts';
import { type KeptSession, keepSession } from './kept-session.ts';

/** Connects to ports inside one container, by one process that lives there as long as it is used. */
export interface Tunnel {
  /**
   * Sends text to the port and gives what came back: `refused` when nobody listens, `no-way` while there is no process
   * to ask by. One after the other; `timeoutMs` counts from now, whatever is in line before.
   */
  readonly talk: (port: number, send: string, timeoutMs: number) => Promise<Reply | 'refused' | 'no-way'>;
  readonly dispose: () => void;
}

/** How long after its time a request may end before its process counts as stuck, in milliseconds. */
const graceMs = 3_000;

/** Seconds without a request after which the process ends itself, in case its client could not. */
const idleSeconds = 120;

/**
 * Requests are lines `id seconds hosts port payload`; the payload is escaped for `printf %b`. Status 0: the other side hung
 * up, 1: nobody listens, 2: the time was over.
 */
const bashLoop = `trap '' PIPE
while IFS=' ' read -r -t ${idleSeconds} id limit hosts port payload; do
  status=1
  for host in \${hosts//,/ }; do
    if { exec 3<>"/dev/tcp/$host/$port"; } 2>/dev/null; then
      printf '%b' "$payload" >&3
      timeout "$limit" head -c ${largestReply} <&3
      case $? in 0) status=0 ;; 126 | 127) ;; *) status=2 ;; esac
      exec 3>&-
      break
    fi
  done
  printf '\\n%s %s %s\\n' "$1" "$id" "$status"
done`;

const netcatLoop = `trap '' PIPE
exec 4>&1
while IFS=' ' read -r -t ${idleSeconds} id limit hosts port payload; do
  code=$({ { printf '%b' "$payload" | timeout "$limit" nc "\${hosts%%,*}" "$port" 2>/dev/null; echo $? >&3; } |
    head -c ${largestReply} >&4; } 3>&1)
  case $code in 0 | 1) status=$code ;; *) status=2 ;; esac
  printf '\\n%s %s %s\\n' "$1" "$id" "$status"
done`;

const pythonLoop = `import re, select, socket, sys, time
while select.select([sys.stdin], [], [], ${idleSeconds})[0]:
    line = sys.stdin.buffer.raw.readline()
    if not line:
        break
    id, limit, hosts, port, payload = line.decode().split()
    status = '1'
    send = re.sub(r'\\\\0([0-7]{3})', lambda m: chr(int(m.group(1), 8)), payload).encode('latin1')
    end = time.monotonic() + float(limit)
    for host in hosts.split(','):
        try:
            peer = socket.create_connection((host, int(port)), float(limit))
        except OSError:
            continue
        try:
            status = '0'
            peer.sendall(send)
            left = ${largestReply}
            while left > 0:
                peer.settimeout(max(0.001, end - time.monotonic()))
                part = peer.recv(min(left, 65536))
                if not part:
                    break
                left -= len(part)
                sys.stdout.buffer.write(part)
        except socket.timeout:
            status = '2'
        except OSError:
            pass
        peer.close()
        break
    sys.stdout.buffer.write(('\\n%s %s %s\\n' % (sys.argv[1], id, status)).encode())
    sys.stdout.buffer.flush()`;

/** Whatever the image has: bash alone, a shell with netcat, or Python. Exits 97 when it has none of them. */
const chooseLoop = `if command -v bash >/dev/null 2>&1; then exec bash -c "$2" drawbridge "$1"; fi
if command -v python3 >/dev/null 2>&1; then exec python3 -c "$4" "$1"; fi
if command -v nc >/dev/null 2>&1; then exec sh -c "$3" drawbridge "$1"; fi
exit 97`;

/** A tunnel into a container; `addresses` are tried when nothing listens on its loopback address. */
export function openTunnel(
  engine: Pick<Engine, 'exec'>,
  container: string,
  addresses: readonly string[],
): Tunnel {
  const hosts = ['127.0.0.1', ...addresses.filter(address => /^[0-9a-fA-F.:]+$/.test(address))].join(',');
  const kept: KeptSession = keepSession(() => startLoop(engine, container));

  const talkUntil = async (port: number, send: string, until: number): ReturnType<Tunnel['talk']> => {
    if (until <= Date.now()) return 'no-way';
    const session = await kept.use();
    const seconds = Math.max(1, Math.ceil((until - Date.now()) / 1000));
    const line = (id: string): string => `${id} ${seconds} ${hosts} ${port} ${escapeForPrintf(send)}\n`;
    const frame = await session?.ask(line, seconds * 1000 + graceMs);
    if (!frame) return 'no-way';
    return frame.status === '1'
      ? 'refused'
      : { bytes: frame.body.subarray(0, -1), late: frame.status === '2' };
  };

  let turn: Promise<unknown> = Promise.resolve();
  return {
    talk(port, send, timeoutMs) {
      const until = Date.now() + timeoutMs;
      const talked = turn.then(() => talkUntil(port, send, until));
      turn = talked;
      return talked;
    },
    dispose: kept.dispose,
  };
}

async function startLoop(engine: Pick<Engine, 'exec'>, container: string): Promise<FramedSession> {
  const mark = newMark();
  const argv = ['sh', '-c', chooseLoop, 'drawbridge', mark, bashLoop, netcatLoop, pythonLoop];
  return framedSession(await engine.exec(container, argv, { stdin: true }), mark);
}

/** Every byte but plain letters and digits as `\0ooo`, which bash, ash and our Python read alike. */
export function escapeForPrintf(text: string): string {
  return [...Buffer.from(text, 'utf8')]
    .map(byte => String.fromCharCode(byte))
    .map(character =>
      /[A-Za-z0-9/_.-]/.test(character)
        ? character
        : `\\0${character.charCodeAt(0).toString(8).padStart(3, '0')}`,
    )
    .join('');
}
