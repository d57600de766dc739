import { corpusFiles, corpusMissing } from '../support/corpus.ts';
import { dockerIsMissing } from '../support/find-docker.ts';
import { corpusRun } from './corpus-run.ts';
import { table } from './table.ts';

/**
 * `npm run test:corpus`: every command on every service of every corpus file, judged by three readers. Prints the figures
 * as tables; the exit code is 1 when one of them does not hold. `DOCKER=all` asks Docker about every edit, `DOCKER=none`
 * about none, `DOCKER=N` about every Nth (usually 12); `FILES=word` takes the files with that word in their name.
 */
export async function runCorpus(variables: NodeJS.ProcessEnv): Promise<number> {
  const files = corpusFiles();
  if (!files) {
    console.log(corpusMissing);
    return 0;
  }
  const docker = dockerIsMissing();
  if (docker !== null) console.log(`Docker is not asked: ${docker}.`);
  const word = variables['FILES'] ?? '';
  const result = await corpusRun(
    files.filter(file => file.name.includes(word)),
    {
      every: Number(variables['EVERY'] ?? 1),
      dockerEvery: docker === null ? everyNth(variables['DOCKER']) : null,
      onFile: (name, at, count) => {
        if (process.stderr.isTTY) process.stderr.write(`\r${at}/${count} ${name.slice(0, 70).padEnd(70)}`);
      },
    },
  );
  console.log(`\n${table(result)}`);
  return result.holds ? 0 : 1;
}

function everyNth(docker: string | undefined): number | null {
  if (docker === 'none') return null;
  return docker === 'all' ? 1 : Number(docker ?? 12);
}
