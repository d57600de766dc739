import { describe, expect, it } from 'vitest';
import { derive } from '../../../renderer/session/derive.ts';
import { nothingToApply } from '../../../renderer/session/nothing-to-apply.ts';
import type { ServiceState } from '../../../shared/live/snapshot.ts';

const file = 'compose.yaml';
const text = 'services:\n  cache:\n    image: redis:7\n';

/** The cache beside a service that waits until it has finished, as for a set-up. */
const setUp = `${text}  app:
    image: redis:7
    depends_on: {cache: {condition: service_completed_successfully}}
`;

function session({
  now = text,
  before = text as string | null,
  state = 'running' as ServiceState,
  exitCode = null as number | null,
}) {
  return {
    startedWith: before === null ? null : { [file]: before },
    diagnosis: { findings: [], files: { [file]: now } },
    derived: derive(file, now, null),
    live: {
      project: file,
      at: '',
      engine: null,
      startedElsewhere: [],
      services: [{ name: 'cache', state, exitCode, restarts: 0, containers: [], readings: [] }],
    },
  };
}

describe('A running stack', () => {
  it('has nothing to apply while its texts are those that it was started with', () => {
    expect(nothingToApply(session({}))).toBe(true);
  });

  it('does not miss a service that its profile leaves out', () => {
    const kept = `${text}    profiles: [job]\n`;
    expect(nothingToApply(session({ now: kept, before: kept, state: 'absent' }))).toBe(true);
  });

  it('does not miss a set-up that has finished well', () => {
    const kept = { now: setUp, before: setUp, state: 'exited' as const };
    expect(nothingToApply(session({ ...kept, exitCode: 0 }))).toBe(true);
    expect(nothingToApply(session({ ...kept, exitCode: 1 }))).toBe(false);
  });

  it.each([
    ['a service without a profile is not there', { state: 'absent' as const }],
    ['its text was changed', { now: text.replace('7', '7-alpine') }],
    ['it is not known what it was started with', { before: null }],
    ['a service has ended', { state: 'exited' as const }],
    ['an image is built', { now: `${text}    build: .\n`, before: `${text}    build: .\n` }],
  ])('has something to apply when %s', (_, change) => {
    expect(nothingToApply(session(change))).toBe(false);
  });
});
