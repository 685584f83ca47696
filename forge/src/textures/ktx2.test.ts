import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { dice } from '../geometry/random.ts';
import { decodeKtx2, encodeKtx2 } from './ktx2.ts';
import type { Pixels, TextureRole } from './pixels.ts';

function waves(side: number): Pixels {
  const data = new Uint8Array(side * side * 4);
  const roll = dice(7);
  for (let i = 0; i < side * side; i++) {
    const wave = 128 + 60 * Math.sin((i % side) / 17) + 40 * Math.cos(i / side / 23) + roll() * 8;
    data.set([wave, wave + 10, wave + 20, 255], i * 4);
  }
  return { width: side, height: side, data };
}

const MOST = { pixelsMost: 1 << 20 };
const rms = (a: Uint8Array, b: Uint8Array): number => Math.sqrt(a.reduce((sum, value, i) => sum + (value - (b[i] ?? 0)) ** 2, 0) / a.length);

describe.each<[TextureRole, number]>([
  ['colour', 4],
  ['normal', 2],
  ['data', 4],
])('a %s texture', (role, worst) => {
  test('comes back nearly as it was, the same bytes each time', async () => {
    const pixels = waves(64);
    const file = await encodeKtx2(pixels, role);
    expect(await encodeKtx2(pixels, role)).toEqual(file);
    const back = await decodeKtx2(file, MOST);
    expect([back.width, back.height]).toEqual([64, 64]);
    expect(rms(pixels.data, back.data)).toBeLessThan(worst);
  });
});

test('a picture that is no KTX2, or too large a one, is unusable', async () => {
  await expect(decodeKtx2(new Uint8Array(200), MOST)).rejects.toMatchObject({ kind: 'unusable', code: 'image_unreadable' });
  await expect(decodeKtx2(await encodeKtx2(waves(64), 'data'), { pixelsMost: 1_000 })).rejects.toMatchObject({ kind: 'unusable', code: 'image_too_large' });
});

test('nothing is printed, neither by the module nor around it', () => {
  const source = `const { encodeKtx2 } = await import(${JSON.stringify(new URL('./ktx2.ts', import.meta.url).href)});
    await encodeKtx2({ width: 8, height: 8, data: new Uint8Array(256) }, 'colour');`;
  const run = spawnSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', source], { encoding: 'utf8' });
  expect([run.status, run.stdout, run.stderr]).toEqual([0, '', '']);
});
