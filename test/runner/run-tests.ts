import { buildIfNeeded } from './build.ts';
import type { Output } from './run-tool.ts';
import type { Suite } from './suite.ts';
import { suites } from './suites.ts';
import { type SuiteResult, summarise } from './summary.ts';

/**
 * Builds the app, runs the suites named by their words (none: all), says what was left out and why, and ends with the
 * line `tests: N passed, N failed`. Gives the exit code: 0 passed, 1 failed, 2 for a word that names no suite.
 */
export async function runTests(words: readonly string[], variables: NodeJS.ProcessEnv): Promise<number> {
  const unknown = words.find(word => !suites.some(suite => suite.word === word));
  if (unknown !== undefined) {
    console.error(`no suite is called ${unknown}; there are ${suites.map(suite => suite.word).join(', ')}`);
    return 2;
  }
  const chosen = suites.filter(suite => words.length === 0 || words.includes(suite.word));
  const built = await buildIfNeeded();
  if (!built) console.error('The app cannot be built: only what needs no build is tested.');
  const results = await runInLanes(chosen, built);
  const summary = summarise(results, Boolean(variables['CI']) && variables['CI'] !== 'false');
  const failed = summary.failed + (built ? 0 : 1);
  const lines = built ? summary.lines : [...summary.lines.slice(0, -1), '  the build: failed'];
  console.log(lines.join('\n'));
  if (!built) console.log(`tests: ${summary.passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}

/** Results in the order of the suites. */
async function runInLanes(chosen: readonly Suite[], built: boolean): Promise<readonly SuiteResult[]> {
  const results = new Map<Suite, SuiteResult>();
  const run = async (lane: Suite['lane'], output: Output): Promise<void> => {
    for (const suite of chosen)
      if (suite.lane === lane) results.set(suite, await runSuite(suite, built, output));
  };
  const hasFront = chosen.some(({ lane }) => lane === 'front');
  await Promise.all([run('front', 'shown'), run('beside', hasFront ? 'held' : 'shown')]);
  return chosen.flatMap(suite => results.get(suite) ?? []);
}

async function runSuite(suite: Suite, built: boolean, output: Output): Promise<SuiteResult> {
  const leftOut = (await suite.missing()) ?? (built || suite.word === 'unit' ? null : 'the app is not built');
  if (leftOut !== null) return { suite, outcome: null, leftOut, seconds: 0 };
  console.log(`\n${suite.title}${output === 'held' ? ': run meanwhile, what they say follows' : ''}`);
  const start = performance.now();
  const outcome = await suite.run(output);
  return { suite, outcome, leftOut: null, seconds: (performance.now() - start) / 1000 };
}
