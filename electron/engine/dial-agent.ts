import { spawn } from 'node:child_process';
import { Agent } from 'node:http';
import { Duplex } from 'node:stream';

/** A stream that offers the few calls of a socket that Node's HTTP client makes; time-outs are the caller's matter. */
class DialStream extends Duplex {
  readonly #child;

  constructor(host: string) {
    super();
    this.#child = spawn('docker', ['--host', host, 'system', 'dial-stdio'], {
      stdio: ['pipe', 'pipe', 'ignore'],
    });
    this.#child.on('error', error => this.destroy(error));
    this.#child.stdin.on('error', error => this.destroy(error));
    this.#child.stdout.on('data', (chunk: Buffer) => {
      if (!this.push(chunk)) this.#child.stdout.pause();
    });
    this.#child.stdout.on('end', () => this.push(null));
  }

  override _read(): void {
    this.#child.stdout.resume();
  }

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: (error?: Error | null) => void): void {
    this.#child.stdin.write(chunk, done);
  }

  override _final(done: (error?: Error | null) => void): void {
    this.#child.stdin.end(done);
  }

  override _destroy(error: Error | null, done: (error: Error | null) => void): void {
    this.#child.kill();
    done(error);
  }

  setTimeout(): this {
    return this;
  }

  setNoDelay(): this {
    return this;
  }

  setKeepAlive(): this {
    return this;
  }

  ref(): this {
    return this;
  }

  unref(): this {
    return this;
  }
}

/** An HTTP agent whose connections go through the user's own `docker system dial-stdio`: SSH keys and settings are theirs. */
export function dialAgent(host: string): Agent {
  const agent = new Agent({ keepAlive: true, maxFreeSockets: 2 });
  agent.createConnection = () => new DialStream(host);
  return agent;
}
