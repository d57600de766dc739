// `npm run test:technologies`: loads the runner, which is TypeScript, with Vite's own module loader.
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const runner = fileURLToPath(new URL('runner/run-technologies.ts', import.meta.url));
const { module } = await runnerImport(runner, { configFile: false, logLevel: 'error' });
process.exitCode = await module.runTechnologies(process.argv.slice(2));
