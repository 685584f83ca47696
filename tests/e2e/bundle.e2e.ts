import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';

const dist = fileURLToPath(new URL('../../web/dist/', import.meta.url));
const gzipped = (path: string) => gzipSync(readFileSync(dist + path)).length;
const kB = 1_000;

it('the first paint needs at most 200 kB, before any engine', () => {
  const html = readFileSync(`${dist}index.html`, 'utf8');
  const first = [...html.matchAll(/(?:src|href)="\/(assets\/[^"]+)"/g)].map((match) => match[1] ?? '');
  expect(first.length).toBeGreaterThan(1);
  const bytes = gzipSync(html).length + first.reduce((sum, path) => sum + gzipped(path), 0);
  expect(bytes).toBeLessThan(200 * kB);
});

it('an interactive world is at most 1 MB of script and style', () => {
  const files = readdirSync(`${dist}assets`).filter((name) => /\.(js|css)$/.test(name));
  const bytes = files.reduce((sum, name) => sum + gzipped(`assets/${name}`), 0);
  expect(bytes).toBeGreaterThan(100 * kB);
  expect(bytes).toBeLessThan(1_000 * kB);
});
