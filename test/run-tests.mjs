// `npm test`: loads the runner, which is TypeScript, with Vite's own module loader (Node 20 cannot run TypeScript).
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const runner = fileURLToPath(new URL('runner/run-tests.ts', import.meta.url));
const { module } = await runnerImport(runner, { configFile: false, logLevel: 'error' });
process.exitCode = await module.runTests(process.argv.slice(2), process.env);
