/**
 * Whoever reads the output may leave early, as `| head` does: ends the command as Ctrl-C does, without a word. Other
 * failures of the two streams stay errors.
 */
export function endWithReader(): void {
  let ending = false;
  const onError = (error: Error): void => {
    if (!('code' in error) || error.code !== 'EPIPE') throw error;
    if (ending) return;
    ending = true;
    if (!process.emit('SIGINT')) process.exit(0);
  };
  process.stdout.on('error', onError);
  process.stderr.on('error', onError);
}
