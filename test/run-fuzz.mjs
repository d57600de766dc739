// `npm run fuzz`: loads the fuzzer, which is TypeScript, with Vite's own module loader.
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const runner = fileURLToPath(new URL('fuzz/run-fuzz.ts', import.meta.url));
const { module } = await runnerImport(runner, { configFile: false, logLevel: 'error' });
process.exitCode = await module.runFuzz(process.env);
