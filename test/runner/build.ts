import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root, runTool } from './run-tool.ts';

const sources = ['shared', 'electron', 'renderer'];
const configurations = ['vite.config.ts', 'vite.engine.config.ts', 'vite.preload.config.ts'];
const results = ['dist/cli.js', 'dist/preload.cjs', 'dist/renderer/index.html'];

/** Builds the app where `dist/` is missing or older than its sources; true when it is there in the end. */
export async function buildIfNeeded(): Promise<boolean> {
  if (isFresh()) return true;
  for (const configuration of configurations) {
    const code = await runTool(
      'vite/bin/vite.js',
      ['build', '--config', configuration, '--logLevel', 'error'],
      // What loads the runner says `development` here, and its children would inherit that.
      { NODE_ENV: 'production' },
    );
    if (code !== 0) return false;
  }
  return true;
}

function isFresh(): boolean {
  const built = results.map(file => join(root, file));
  if (!built.every(existsSync)) return false;
  const newest = Math.max(
    ...sources.flatMap(folder => times(join(root, folder))),
    ...[...configurations, 'package.json'].map(file => statSync(join(root, file)).mtimeMs),
  );
  return built.every(file => statSync(file).mtimeMs > newest);
}

function times(folder: string): readonly number[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => statSync(join(entry.parentPath, entry.name)).mtimeMs);
}
