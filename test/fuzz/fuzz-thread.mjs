// The thread that tries the inputs: one that never comes back can be ended.
import { fileURLToPath } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import { runnerImport } from 'vite';

const file = fileURLToPath(new URL('try-inputs.ts', import.meta.url));
const { module } = await runnerImport(file, { configFile: false, logLevel: 'error' });
module.tryInputs(workerData, message => parentPort.postMessage(message));
