// `npm run bench:shell`: 901 moving cubes and 10,000 props in headless Chromium, drawn by our stage and as one plain mesh
// a prop, in the same page. Times are the page's thread: software draws the picture here, and its time is nobody's measure.
import { spawnSync } from 'node:child_process';
import { createReadStream, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { author, bake, buildGlb } from '@worldkiln/forge';
import { startBrowser } from '../tests/support/browser.ts';
import { percentile, report, row } from './support/report.ts';

const SEED = 1;
const [PROPS, CUBES, FRAMES, SPAWNS] = [10_000, 901, 20, 100];
/** The first is the cube that moves. */
const PROMPTS = [
  'a wooden crate',
  'a barrel',
  'a wooden chair',
  'a stone well',
  'a lantern',
  'a wooden bench',
  'a clay pot',
  'a mushroom',
  'a pine tree',
  'a wooden bucket',
  'an iron anvil',
  'a wooden table',
  'a red chest',
  'a signpost',
  'a campfire',
  'a bookshelf',
];
const TYPES: Record<string, string> = { html: 'text/html', js: 'text/javascript', glb: 'model/gltf-binary' };

const folder = mkdtempSync(join(tmpdir(), 'bench-shell-'));
const root = fileURLToPath(new URL('..', import.meta.url));
const built = spawnSync(
  process.execPath,
  ['node_modules/vite/bin/vite.js', 'build', 'bench/shell', '--outDir', folder, '--emptyOutDir', '--logLevel', 'warn'],
  {
    cwd: root,
    stdio: 'inherit',
  },
);
if (built.status !== 0) throw new Error('the page of the bench could not be built');

const made = [];
for (const [n, prompt] of PROMPTS.entries()) {
  const { recipe, program } = author({ prompt, seed: SEED });
  const baked = await bake({ glb: await buildGlb(recipe, program), recipe, program });
  const names = [baked.glb, ...baked.lods].map((bytes, level) => {
    const name = `${n}-${level}.glb`;
    writeFileSync(join(folder, name), bytes);
    return `/${name}`;
  });
  made.push({ size: baked.body.size, glb: names[0], lods: names.slice(1) });
}

const server = createServer((request, response) => {
  const path = normalize(request.url === '/' ? '/index.html' : (request.url ?? '/'));
  response.setHeader('content-type', TYPES[path.split('.').at(-1) ?? ''] ?? 'application/octet-stream');
  createReadStream(join(folder, path))
    .on('error', () => response.writeHead(404).end())
    .pipe(response);
});
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const browser = await startBrowser();
try {
  const page = await browser.newPage({ viewport: { width: 1_000, height: 320 } });
  page.on('pageerror', (error) => console.error(error.message));
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`); // it listens on TCP
  interface Cost {
    ms: number[];
    calls: number;
  }
  const found = await page.evaluate(
    ([assets, props, cubes, frames]) =>
      (window as unknown as { bench(...args: unknown[]): Promise<{ ours: Cost & { joinMs: number }; plain: Cost }> }).bench(assets, props, cubes, frames), // the page's own
    [made, PROPS, CUBES, FRAMES] as const,
  );
  // Once to warm up: what is made at first use and kept is not what spawning and deleting leaves behind.
  const cdp = await page.context().newCDPSession(page);
  const churn = async (): Promise<{ geometries: number; textures: number; heap: number }> => {
    const held = await page.evaluate(
      (count) => (window as unknown as { churn(count: number): Promise<{ geometries: number; textures: number }> }).churn(count),
      SPAWNS,
    ); // the page's own
    await cdp.send('HeapProfiler.collectGarbage');
    return { ...held, heap: (await cdp.send('Runtime.getHeapUsage')).usedSize };
  };
  const [before, after] = [await churn(), await churn()];
  // Neighbours on a busy machine only ever add: the quietest frame is the nearest to what the work itself takes.
  const [oursMs, plainMs] = [Math.min(...found.ours.ms), Math.min(...found.plain.ms)];
  report('shell', SEED, [
    row('draw calls of the main pass', found.ours.calls, 'calls', { reach: '≤ 90', anchor: found.plain.calls }),
    row('main thread a frame, the quietest', oursMs, 'ms', { anchor: Number(plainMs.toPrecision(4)) }),
    row('main thread a frame, p50', percentile(found.ours.ms, 50), 'ms', { anchor: Number(percentile(found.plain.ms, 50).toPrecision(4)) }),
    row('our share of the plain scene’s quietest frame', oursMs / plainMs, '', { reach: '≤ 1' }),
    row('join to the first whole picture', found.ours.joinMs, 'ms'),
    row(`geometries left by ${SPAWNS} spawns and deletes`, after.geometries - before.geometries, '', { reach: '≤ 0' }),
    row(`textures left by ${SPAWNS} spawns and deletes`, after.textures - before.textures, '', { reach: '≤ 0' }),
    row(`heap left by ${SPAWNS} spawns and deletes`, (after.heap - before.heap) / 2 ** 20, 'MB', { reach: '≤ 1' }),
  ]);
} finally {
  await browser.close();
  server.close();
  rmSync(folder, { recursive: true, force: true });
}
