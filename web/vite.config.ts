import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';

/** The address of a running box, for `npm run dev`; without one, open /?mock for a world inside the page. */
const API = 'http://127.0.0.1:4100';

export default defineConfig({
  plugins: [svelte()],
  build: { target: 'es2022', sourcemap: false, chunkSizeWarningLimit: 900 },
  server: { proxy: { '/v1': { target: API, ws: true }, '/openapi.json': API, '/docs': API } },
});
