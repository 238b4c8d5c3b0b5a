import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

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
    proxy: {
      '/api': 'http://127.0.0.1:4319',
      '/open': 'http://127.0.0.1:4319',
    },
  },
});
