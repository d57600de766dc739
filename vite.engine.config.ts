import { chmod } from 'node:fs/promises';
import { join } from 'node:path';
import { defineConfig } from 'vite';

/** The Node side: the command line (with the browser door in it) and Electron's main process. Packages stay in node_modules. */
export default defineConfig({
  publicDir: false,
  // Thousands of marks in one file: only those that are used come along.
  ssr: { noExternal: ['simple-icons'] },
  plugins: [{ name: 'executable', writeBundle: ({ dir = 'dist' }) => chmod(join(dir, 'cli.js'), 0o755) }],
  build: {
    ssr: true,
    outDir: 'dist',
    emptyOutDir: false,
    target: 'node20',
    minify: false,
    rollupOptions: {
      input: { cli: 'electron/cli.ts', main: 'electron/main.ts' },
      external: ['electron'],
      output: { entryFileNames: '[name].js', chunkFileNames: 'engine/[name].js' },
    },
  },
});
