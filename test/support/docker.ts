import { spawnSync } from 'node:child_process';
import { describe } from 'vitest';
import { dockerIsMissing } from './find-docker.ts';

/** A describe block that needs a Docker engine; without one it is skipped and its name says why. */
export function describeWithDocker(name: string, body: () => void): void {
  const reason = dockerIsMissing();
  if (reason === null) describe(name, () => body());
  else describe.skip(`${name} (left out: ${reason})`, () => body());
}

/** Runs `docker` with these arguments and gives what it prints, trimmed; throws with what it said when it fails. */
export function docker(...args: readonly string[]): string {
  const ran = spawnSync('docker', args, { encoding: 'utf8', timeout: 300_000, maxBuffer: 64_000_000 });
  if (ran.status !== 0) throw new Error(`docker ${args.join(' ')}: ${ran.stderr || ran.error?.message}`);
  return ran.stdout.trim();
}
