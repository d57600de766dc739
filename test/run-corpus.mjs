// `npm run test:corpus`: loads the run over the corpus, which is TypeScript, with Vite's own module loader.
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const runner = fileURLToPath(new URL('corpus/run-corpus.ts', import.meta.url));
const { module } = await runnerImport(runner, { configFile: false, logLevel: 'error' });
process.exitCode = await module.runCorpus(process.env);
