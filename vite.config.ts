import react from '@vitejs/plugin-react';
import { defineConfig, runnerImport, type ServerOptions } from 'vite';

const developmentPort = 5173;

/** The renderer: the same pages for the desktop window and for a browser tab. `npm run dev` serves it with a real engine behind. */
export default defineConfig(async ({ command }) => ({
  root: 'renderer',
  base: './',
  plugins: [react()],
  ...(command === 'serve' ? { server: await developmentServer() } : {}),
  build: { outDir: '../dist/renderer', emptyOutDir: true, chunkSizeWarningLimit: 2000 },
}));

/** Opens a browser door for the pages Vite serves; only pages of this very server reach it, and with a token as always. */
async function developmentServer(): Promise<ServerOptions> {
  const engine = await runnerImport<typeof import('./electron/serve.ts')>('./electron/serve.ts');
  const files = await runnerImport<typeof import('./electron/files/app-folders.ts')>(
    './electron/files/app-folders.ts',
  );
  const door = await engine.module.serve({
    port: 0,
    folders: files.module.appFolders(),
    openAtStart: null,
    roots: [process.cwd()],
  });
  const own = `http://127.0.0.1:${developmentPort}`;
  const target = `http://127.0.0.1:${door.port}`;
  console.log(`  ${own}/${new URL(door.link()).hash}`);
  return {
    host: '127.0.0.1',
    port: developmentPort,
    strictPort: true,
    proxy: {
      '/rpc': {
        target,
        ws: true,
        changeOrigin: true,
        configure: proxy =>
          proxy.on('proxyReqWs', (request, incoming) => {
            if (incoming.headers.origin === own) request.setHeader('origin', target);
          }),
      },
    },
  };
}
