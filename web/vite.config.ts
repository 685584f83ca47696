import { readFileSync } from 'node:fs';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { KTX2Loader } from 'three/addons/loaders/KTX2Loader.js';
import { defineConfig, type Plugin } from 'vite';

/** The address of a running box, for `npm run dev`; without one, open /?mock for a world inside the page. */
const API = 'http://127.0.0.1:4100';

/** The worker that three would put together in the page, as a file: its constants, the decoder, its body. */
function decoderWorker(): string {
  // Static, and not typed.
  const { BasisWorker, ...constants } = KTX2Loader as unknown as Record<string, object> & { BasisWorker: () => void };
  const { EngineFormat, EngineType, TranscoderFormat, BasisFormat } = constants;
  const body = BasisWorker.toString();
  return [
    ...Object.entries({ EngineFormat, EngineType, TranscoderFormat, BasisFormat }).map(([name, value]) => `let _${name} = ${JSON.stringify(value)};`),
    decoderFile('basis_transcoder.js').toString(),
    body.slice(body.indexOf('{') + 1, body.lastIndexOf('}')),
  ].join('\n');
}

const decoderFile = (name: string): Buffer => readFileSync(new URL(import.meta.resolve(`three/addons/libs/basis/${name}`)));

/** The picture decoder's two files: its worker and its program. */
function basis(): Plugin {
  const files: Record<string, () => string | Buffer> = { 'worker.js': decoderWorker, 'basis_transcoder.wasm': () => decoderFile('basis_transcoder.wasm') };
  return {
    name: 'basis',
    generateBundle() {
      for (const [name, read] of Object.entries(files)) this.emitFile({ type: 'asset', fileName: `basis/${name}`, source: read() });
    },
    configureServer(server) {
      server.middlewares.use('/basis', (request, response, next) => {
        const name = Object.keys(files).find((file) => request.url === `/${file}`);
        if (name === undefined) return next();
        response.setHeader('content-type', name.endsWith('.js') ? 'text/javascript' : 'application/wasm');
        response.end(files[name]?.());
      });
    },
  };
}

export default defineConfig({
  plugins: [svelte(), basis()],
  build: { target: 'es2022', sourcemap: false, chunkSizeWarningLimit: 900 },
  server: { proxy: { '/v1': { target: API, ws: true }, '/openapi.json': API, '/docs': API } },
});
