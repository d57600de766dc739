import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The renderer: the same pages for the desktop window and for a browser tab. */
export default defineConfig({
  root: 'renderer',
  base: './',
  plugins: [react()],
  server: { host: '127.0.0.1' },
  build: { outDir: '../dist/renderer', emptyOutDir: true, chunkSizeWarningLimit: 2000 },
});
