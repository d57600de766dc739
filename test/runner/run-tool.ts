import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's folder. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

/** Where a tool's output goes: on ours as it comes, or in one piece when the tool has ended. */
export type Output = 'shown' | 'held';

/** Runs a Node program of `node_modules` in the repository; gives its exit code. */
export function runTool(
  program: string,
  args: readonly string[],
  variables: Readonly<Record<string, string>> = {},
  output: Output = 'shown',
): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(root, 'node_modules', program), ...args], {
      cwd: root,
      stdio: output === 'shown' ? 'inherit' : ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...variables },
    });
    const held: Buffer[] = [];
    child.stdout?.on('data', chunk => held.push(chunk));
    child.stderr?.on('data', chunk => held.push(chunk));
    child.once('error', reject);
    child.once('close', code => {
      process.stdout.write(Buffer.concat(held));
      resolve(code ?? 1);
    });
  });
}

/** Lets a tool write a JSON report to the file it is given, and reads it; null when it wrote none. */
export async function withReport<Report>(
  write: (file: string) => Promise<number>,
): Promise<{ readonly code: number; readonly report: Report | null }> {
  mkdirSync(tmpdir(), { recursive: true });
  const folder = mkdtempSync(join(tmpdir(), 'drawbridge-tests-'));
  const file = join(folder, 'report.json');
  try {
    const code = await write(file);
    return { code, report: readReport<Report>(file) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function readReport<Report>(file: string): Report | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Report;
  } catch {
    return null;
  }
}
