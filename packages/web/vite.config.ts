import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const OURS = /[\\/]packages[\\/](contract|domain)[\\/]src[\\/]/;
/** What every page needs. The virtual list is not among it: only long tables load it; nor are maps: one page has them. */
const ALWAYS =
  /[\\/]node_modules[\\/](react|react-dom|scheduler|i18next|isbot|cookie-es|seroval|seroval-plugins|use-sync-external-store|@tanstack[\\/](?!(react-)?virtual)[\w-]+)[\\/]/;

/** A script of its own, which the page of the shift registers. */
const OFFLINE_WORKER = 'offline-worker';

export default defineConfig({
  plugins: [react()],
  resolve: { alias: { zod: fileURLToPath(new URL('src/api/schema-stub.ts', import.meta.url)) } },
  build: {
    outDir: 'dist',
    // `light-dark()`, nesting and the popover attribute: browsers since mid-2024
    target: ['chrome123', 'firefox125', 'safari17.5'],
    assetsInlineLimit: 0, // the content policy allows no data: fonts or scripts
    modulePreload: {
      polyfill: false, // it would be an inline script
      // The first page names all its files at once. A later one finds its few by itself, which spares every page the list.
      resolveDependencies: (_, files, { hostType }) =>
        hostType === 'html' ? files : files.filter((file) => file.endsWith('.css')),
    },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 1500, // kB, the map's library; what pages carry is bounded by tests/bundle-budget.test.ts
    manifest: true, // which files a page needs: tests/bundle-budget.test.ts counts their bytes
    rolldownOptions: {
      input: {
        index: fileURLToPath(new URL('index.html', import.meta.url)),
        [OFFLINE_WORKER]: fileURLToPath(new URL('src/kept-shift/offline-worker.ts', import.meta.url)),
      },
      // A page carries only the operations and rules it uses: making a schema or an operation changes nothing elsewhere.
      treeshake: {
        moduleSideEffects: (id) => !OURS.test(id),
        manualPureFunctions: ['operation', 'page', 'z'],
      },
      output: {
        // The browser looks for a newer worker under the same name.
        entryFileNames: ({ name }) => (name === OFFLINE_WORKER ? '[name].js' : 'assets/[name]-[hash].js'),
        codeSplitting: {
          groups: [
            { name: 'vendor', test: ALWAYS },
            // Many small files compress badly: what a dozen pages and dialogs share is one file.
            { name: 'shared', test: /[\\/]packages[\\/]/, minShareCount: 12 },
          ],
        },
      },
    },
  },
  // the host stays the page's own, because the server compares it with the origin of every change
  server: { port: 4401, proxy: { '/api': { target: 'http://127.0.0.1:4400', changeOrigin: false } } },
});
