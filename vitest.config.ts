import { defineConfig } from 'vitest/config';

/** Unit, property and contract tests; the end-to-end journeys have playwright.config.ts. */
export default defineConfig({
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    exclude: ['test/e2e/**', 'node_modules/**'],
    testTimeout: 30_000,
  },
});
