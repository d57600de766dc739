import { fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { type CorpusFile, corpusFiles, corpusMissing } from '../support/corpus.ts';
import { dockerIsMissing } from '../support/find-docker.ts';
import { type CorpusResult, corpusRun, joinResults } from './corpus-run.ts';
import { table } from './table.ts';

/**
 * `npm run test:corpus`: every command on every service of every corpus file, judged by three readers. Prints the figures
 * as tables; the exit code is 1 when one of them does not hold. `DOCKER=all` asks Docker about every edit, `DOCKER=none`
 * about none, `DOCKER=N` about every Nth (usually 12); `EVERY=N` tries every Nth edit; `FILES=word` takes the files with
 * that word in their name. As many processes as the machine has cores share the files.
 */
export async function runCorpus(variables: NodeJS.ProcessEnv): Promise<number> {
  const files = corpusFiles();
  if (!files) {
    console.log(corpusMissing);
    return 0;
  }
  const part = /^(\d+)\/(\d+)$/.exec(variables['PART'] ?? '');
  if (part) {
    const mine = files.filter((_, at) => at % Number(part[2]) === Number(part[1]));
    const result = await tried(mine, variables);
    await new Promise(resolve => process.send?.(result, resolve));
    return 0;
  }
  const missing = dockerIsMissing();
  if (missing !== null) console.log(`Docker is not asked: ${missing}.`);
  const started = performance.now();
  const count = availableParallelism();
  const parts = Array.from({ length: count }, (_, at) => inProcess(`${at}/${count}`, missing));
  const result = joinResults(await Promise.all(parts), (performance.now() - started) / 1000);
  console.log(`\n${table(result)}`);
  return result.holds ? 0 : 1;
}

function tried(files: readonly CorpusFile[], variables: NodeJS.ProcessEnv): Promise<CorpusResult> {
  const { FILES: word = '', EVERY: every = '1', DOCKER: docker = '12' } = variables;
  return corpusRun(
    files.filter(file => file.name.includes(word)),
    {
      every: Number(every),
      dockerEvery: docker === 'none' ? null : docker === 'all' ? 1 : Number(docker),
      onFile: (name, at, count) => {
        if (process.stderr.isTTY) process.stderr.write(`\r${at}/${count} ${name.slice(0, 70).padEnd(70)}`);
      },
      onFault: fault => process.stderr.write(`\nwrong: ${fault}\n`),
    },
  );
}

/** Runs one part of the files in a process of its own. */
function inProcess(part: string, missing: string | null): Promise<CorpusResult> {
  const env = { ...process.env, PART: part, ...(missing === null ? {} : { DOCKER: 'none' }) };
  const program = fileURLToPath(new URL('../run-corpus.mjs', import.meta.url));
  return new Promise((resolve, reject) => {
    const child = fork(program, { env, serialization: 'advanced' });
    let result: CorpusResult | null = null;
    child.on('message', message => {
      result = message as CorpusResult;
    });
    child.once('error', reject);
    child.once('exit', code =>
      result ? resolve(result) : reject(new Error(`part ${part} ended with ${code}`)),
    );
  });
}
