import { defineConfig } from 'vitest/config';

/**
 * Two projects: `unit` (quick, in parallel) and `docker` (on a real engine, one file at a time, since they share the
 * machine's ports and its two cores). The journeys in a browser have playwright.config.ts.
 */
export default defineConfig({
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/**/*.docker.test.ts', 'test/e2e/**'],
          // Vitest leaves one core free by itself, which is half of a small machine.
          maxWorkers: '100%',
          testTimeout: 30_000,
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
