import { expect, onTestFinished, test, vi } from 'vitest';
import { endWithReader } from '../../../electron/cli/end-with-reader.ts';

test('a reader that leaves early interrupts the command, once and without a word', () => {
  const before = [process.stdout, process.stderr].map(stream => stream.listeners('error'));
  const interrupted = vi.fn();
  process.on('SIGINT', interrupted);
  onTestFinished(() => {
    process.off('SIGINT', interrupted);
    for (const [index, stream] of [process.stdout, process.stderr].entries()) {
      for (const listener of stream.listeners('error')) {
        if (!before[index]?.includes(listener)) stream.off('error', listener as () => void);
      }
    }
  });
  endWithReader();
  const gone = Object.assign(new Error('write EPIPE'), { code: 'EPIPE' });
  process.stdout.emit('error', gone);
  process.stdout.emit('error', gone);
  expect(interrupted).toHaveBeenCalledTimes(1);
  expect(() => process.stdout.emit('error', new Error('something else'))).toThrow('something else');
});
