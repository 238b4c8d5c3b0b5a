import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

// `npm start` in one terminal, `npm run dev` in another: pages from here, answers from there
const server = `http://127.0.0.1:${process.env.PORT ?? '4319'}`;
// the server refuses a page of another origin; in development this one speaks for it
const proxied = { target: server, changeOrigin: true, headers: { origin: server } };

export default defineConfig({
  plugins: [react()],
  publicDir: 'src/ui/public',
  build: {
    outDir: 'dist/web',
    emptyOutDir: true,
    manifest: true,
    // `light-dark()` and `field-sizing` stay as written; what lacks them shows the plain field
    target: ['chrome123', 'firefox121', 'safari17.5'],
    // the page's policy allows nothing from `data:`
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  server: {
    host: '127.0.0.1',
    proxy: { '/api': proxied, '/open': proxied },
  },
});
