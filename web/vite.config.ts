import { readFileSync } from 'node:fs';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig, type Plugin } from 'vite';

/** The address of a running box, for `npm run dev`; without one, open /?mock for a world inside the page. */
const API = 'http://127.0.0.1:4100';

/** The texture decoder's two files, as they are: its loader starts a worker from them and asks for them by these names. */
function basis(): Plugin {
  const files = ['basis_transcoder.js', 'basis_transcoder.wasm'];
  const read = (name: string): Buffer => readFileSync(new URL(import.meta.resolve(`three/addons/libs/basis/${name}`)));
  return {
    name: 'basis',
    generateBundle() {
      for (const name of files) this.emitFile({ type: 'asset', fileName: `basis/${name}`, source: read(name) });
    },
    configureServer(server) {
      server.middlewares.use('/basis', (request, response, next) => {
        const name = files.find((file) => request.url === `/${file}`);
        if (!name) return next();
        response.setHeader('content-type', name.endsWith('.js') ? 'text/javascript' : 'application/wasm');
        response.end(read(name));
      });
    },
  };
}

export default defineConfig({
  plugins: [svelte(), basis()],
  build: { target: 'es2022', sourcemap: false, chunkSizeWarningLimit: 900 },
  server: { proxy: { '/v1': { target: API, ws: true }, '/openapi.json': API, '/docs': API } },
});
