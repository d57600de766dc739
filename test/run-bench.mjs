// `npm run bench -- NAME…`: loads the benchmarks, which are TypeScript, with Vite's own module loader.
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const runner = fileURLToPath(new URL('bench/run-bench.ts', import.meta.url));
const { module } = await runnerImport(runner, { configFile: false, logLevel: 'error' });
process.exitCode = await module.runBench(process.argv.slice(2));
