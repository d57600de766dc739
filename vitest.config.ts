import { defineConfig } from 'vitest/config';

/**
 * Three projects: `unit` (quick, in parallel), `docker` (on a real engine, one file at a time, since they share the
 * machine's ports and its two cores), and `technologies` (the same for systems whose images take long to come, which
 * `npm run test:technologies` asks for). The journeys in a browser have playwright.config.ts.
 */
export default defineConfig({
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/**/*.docker.test.ts', 'test/technologies/**', 'test/e2e/**'],
          // Vitest leaves one core free by itself, which is half of a small machine.
          maxWorkers: '100%',
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'technologies',
          include: ['test/technologies/*.test.ts'],
          maxWorkers: 1,
          sequence: { groupOrder: 2 },
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'docker',
          include: ['test/**/*.docker.test.ts'],
          maxWorkers: 1,
          sequence: { groupOrder: 1 },
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
