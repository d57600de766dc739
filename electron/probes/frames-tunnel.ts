import type { Engine } from '../engine/engine.ts';
import { framedSession, largestReply, newMark } from './framed-session.ts';
import type { Exchanged } from './frames-exchange.ts';
import { keepSession } from './kept-session.ts';
import { takeFrames } from './take-frames.ts';

/** Exchanges frames with ports inside one container, by one process that lives there as long as it is used. */
export interface FramesTunnel {
  /** One after the other; `timeoutMs` counts from now, whatever is in line before. Never rejects. */
  readonly exchange: (port: number, frames: readonly Buffer[], timeoutMs: number) => Promise<Exchanged>;
  readonly dispose: () => void;
}

/** How long after its time a request may end before its process counts as stuck, in milliseconds. */
const graceMs = 3_000;

/** Seconds without a request after which the process ends itself, in case its client could not. */
const idleSeconds = 120;

/**
 * Requests are lines `id seconds hosts port frame,frame…`; all of one have these seconds together. A reply's length is read
 * byte by byte: what else is there (BusyBox's `head`) takes more than it was asked for, which only the rest of the reply
 * may lose. Status 0: all came, 1: nobody listens, 2: the time was over, 3: the other side hung up, 4: too much.
 */
const bashLoop = `trap '' PIPE
while IFS=' ' read -r -t ${idleSeconds} id limit hosts port frames; do
  status=1
  for host in \${hosts//,/ }; do
    if { exec 3<>"/dev/tcp/$host/$port"; } 2>/dev/null; then
      status=0
      until=$(( SECONDS + limit ))
      left=${largestReply}
      for frame in \${frames//,/ }; do
        time=$(( until - SECONDS ))
        status=2
        [ "$time" -gt 0 ] || break
        printf '%b' "$frame" >&3
        read -r a b c d <<<"$(timeout "$time" dd bs=1 count=4 <&3 2>/dev/null | od -An -v -tu1)"
        if [ -z "$d" ]; then
          [ "$SECONDS" -ge "$until" ] || status=3
          break
        fi
        size=$(( (a << 24) + (b << 16) + (c << 8) + d ))
        left=$(( left - size - 4 ))
        status=4
        [ "$left" -ge 0 ] || break
        printf '%b' "$(printf '\\\\0%03o\\\\0%03o\\\\0%03o\\\\0%03o' "$a" "$b" "$c" "$d")"
        status=2
        timeout "$time" head -c "$size" <&3 || break
        status=0
      done
      exec 3>&-
      break
    fi
  done
  printf '\\n%s %s %s\\n' "$1" "$id" "$status"
done`;

const pythonLoop = `import re, select, socket, sys, time
def take(peer, count, until):
    got = b''
    while len(got) < count:
        peer.settimeout(max(0.01, until - time.monotonic()))
        part = peer.recv(min(count - len(got), 65536))
        if not part:
            raise EOFError
        got += part
    return got
while select.select([sys.stdin], [], [], ${idleSeconds})[0]:
    line = sys.stdin.buffer.raw.readline()
    if not line:
        break
    id, limit, hosts, port, frames = line.decode().split()
    status = 1
    for host in hosts.split(','):
        until = time.monotonic() + float(limit)
        try:
            peer = socket.create_connection((host, int(port)), float(limit))
        except OSError:
            continue
        left = ${largestReply}
        status = 0
        try:
            for frame in frames.split(','):
                peer.sendall(re.sub(r'\\\\0([0-7]{3})', lambda m: chr(int(m.group(1), 8)), frame).encode('latin1'))
                head = take(peer, 4, until)
                size = int.from_bytes(head, 'big')
                left -= size + 4
                if left < 0:
                    status = 4
                    break
                sys.stdout.buffer.write(head + take(peer, size, until))
        except socket.timeout:
            status = 2
        except (OSError, EOFError):
            status = 3
        peer.close()
        break
    sys.stdout.buffer.write(('\\n%s %s %s\\n' % (sys.argv[1], id, status)).encode())
    sys.stdout.buffer.flush()`;

/** Bash, or Python; exits 97 when the image has neither. */
const chooseLoop = `if command -v bash >/dev/null 2>&1; then exec bash -c "$2" drawbridge "$1"; fi
if command -v python3 >/dev/null 2>&1; then exec python3 -c "$3" "$1"; fi
exit 97`;

/** A tunnel into a container; `addresses` are tried when nothing listens on its loopback address. */
export function openFramesTunnel(
  engine: Pick<Engine, 'exec'>,
  container: string,
  addresses: readonly string[],
): FramesTunnel {
  const hosts = ['127.0.0.1', ...addresses.filter(address => /^[0-9a-fA-F.:]+$/.test(address))].join(',');
  const kept = keepSession(async () => {
    const mark = newMark();
    const argv = ['sh', '-c', chooseLoop, 'drawbridge', mark, bashLoop, pythonLoop];
    return framedSession(await engine.exec(container, argv, { stdin: true }), mark);
  });
  const exchangeUntil = async (
    port: number,
    frames: readonly Buffer[],
    until: number,
  ): Promise<Exchanged> => {
    const session = until <= Date.now() ? null : await kept.use();
    const seconds = Math.max(1, Math.ceil((until - Date.now()) / 1000));
    const words = frames.map(escapeBytes).join(',');
    const line = (id: string): string => `${id} ${seconds} ${hosts} ${port} ${words}\n`;
    const said = await session?.ask(line, seconds * 1000 + graceMs);
    if (!said) return { replies: [], ended: 'no-way' };
    const replies = takeFrames(said.body.subarray(0, -1), largestReply).frames;
    return { replies, ended: said.status === '0' ? null : (endings[said.status] ?? 'cut-off') };
  };

  let turn: Promise<unknown> = Promise.resolve();
  return {
    exchange(port, frames, timeoutMs) {
      const until = Date.now() + timeoutMs;
      const exchanged = turn.then(() => exchangeUntil(port, frames, until));
      turn = exchanged;
      return exchanged;
    },
    dispose: kept.dispose,
  };
}

const endings: Readonly<Record<string, Exchanged['ended']>> = {
  1: 'refused',
  2: 'no-answer',
  3: 'cut-off',
  4: 'too-large',
};

/** Each byte as `\0ooo`, which bash's `printf %b` and our Python read alike. */
function escapeBytes(bytes: Buffer): string {
  return [...bytes].map(byte => `\\0${byte.toString(8).padStart(3, '0')}`).join('');
}
