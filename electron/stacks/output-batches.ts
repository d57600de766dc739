import { StringDecoder } from 'node:string_decoder';

/** The most characters that wait to be handed on; older ones go first. */
const mostWaiting = 1_000_000;

/** Text from pieces of output of several streams, in the order they came. */
export interface OutputBatches {
  readonly push: (chunk: Buffer, from: 'stdout' | 'stderr') => void;
  /** Hands on what still waits. */
  readonly end: () => void;
}

/** Joins pieces of output for 50 ms, and never keeps more than a million characters of what nobody has taken. */
export function outputBatches(onOutput: (text: string) => void): OutputBatches {
  const decoders = { stdout: new StringDecoder('utf8'), stderr: new StringDecoder('utf8') };
  let waiting = '';
  let timer: NodeJS.Timeout | null = null;
  const flush = (): void => {
    timer = null;
    if (waiting !== '') onOutput(waiting);
    waiting = '';
  };
  return {
    push(chunk, from) {
      waiting = (waiting + decoders[from].write(chunk)).slice(-mostWaiting);
      timer ??= setTimeout(flush, 50);
    },
    end() {
      if (timer) clearTimeout(timer);
      waiting += decoders.stdout.end() + decoders.stderr.end();
      flush();
    },
  };
}
