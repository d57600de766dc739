import { findBrowser } from '../support/browser.ts';
import { dockerIsMissing } from '../support/find-docker.ts';
import { desktopIsMissing } from '../support/find-electron.ts';
import { dockerIsPrepared } from './docker-is-prepared.ts';
import { runPlaywright } from './run-playwright.ts';
import { runVitest } from './run-vitest.ts';
import type { Suite } from './suite.ts';

/** Every suite of the project, in the order in which they run. */
export const suites: readonly Suite[] = [
  {
    word: 'unit',
    title: 'unit, contract and property tests',
    missing: () => null,
    mayBeMissing: false,
    lane: 'front',
    run: output => runVitest('unit', output),
  },
  {
    word: 'docker',
    title: 'tests of the engine on a real Docker',
    missing: preparedDockerIsMissing,
    mayBeMissing: false,
    lane: 'beside',
    run: output => runVitest('docker', output),
  },
  {
    word: 'browser',
    title: 'journeys in a browser',
    missing: browserIsMissing,
    mayBeMissing: false,
    lane: 'front',
    run: () => runPlaywright('--project=browser', '--grep-invert=@docker'),
  },
  {
    word: 'desktop',
    title: 'the desktop window',
    missing: desktopIsMissing,
    mayBeMissing: true,
    lane: 'front',
    run: () => runPlaywright('--project=desktop'),
  },
  {
    word: 'running',
    title: 'journeys in a browser on a real Docker',
    missing: async () => browserIsMissing() ?? preparedDockerIsMissing(),
    mayBeMissing: false,
    lane: 'front',
    run: () => runPlaywright('--project=browser', '--grep=@docker'),
  },
];

function browserIsMissing(): string | null {
  return findBrowser() === null ? 'there is no Chrome, Chromium or Edge' : null;
}

async function preparedDockerIsMissing(): Promise<string | null> {
  await dockerIsPrepared(process.env);
  return dockerIsMissing();
}
