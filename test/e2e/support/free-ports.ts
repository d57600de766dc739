import { readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';

/** True when nobody on this machine listens on the port. */
export function isFree(port: number): Promise<boolean> {
  return new Promise(resolve => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, () => server.close(() => resolve(true)));
  });
}

/** A port that nobody listens on. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/**
 * Gives the published ports of a Compose file that another program of this machine holds new numbers, in the file
 * itself (as a user would in another editor); gives the file's text, changed or not.
 */
export async function avoidBusyPorts(file: string): Promise<string> {
  const text = await readFile(file, 'utf8');
  let changed = text;
  for (const [written, quote, port] of text.matchAll(/- (["']?)(\d+):(?=\d+)/g)) {
    if (await isFree(Number(port))) continue;
    changed = changed.replace(written, `- ${quote}${await freePort()}:`);
  }
  if (changed !== text) await writeFile(file, changed);
  return changed;
}
