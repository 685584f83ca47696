import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { bake } from '../bake/bake.ts';
import { buildGlb } from '../glb/build-glb.ts';
import { glbIo } from '../glb/io.ts';
import { crate, recipeFor } from '../samples/programs.ts';
import { encodePlain } from '../textures/decode-picture.ts';
import { decodeKtx2 } from '../textures/ktx2.ts';
import type { Pixels } from '../textures/pixels.ts';
import { markOf } from './mark.ts';
import { seamless } from './seamless.ts';
import { setOfPicture } from './set-of-picture.ts';
import { SETS } from './sets.ts';

const SIDE = 64;
const paint = (colour: (x: number, y: number) => [number, number, number]): Pixels => {
  const data = new Uint8Array(SIDE * SIDE * 4).fill(255);
  for (let i = 0; i < SIDE * SIDE; i++) data.set(colour(i % SIDE, Math.floor(i / SIDE)), i * 4);
  return { width: SIDE, height: SIDE, data };
};
const at = ({ data, width }: Pixels, x: number, y: number): number[] => [...data.subarray((y * width + x) * 4, (y * width + x) * 4 + 3)];
const opened = async (bytes: Uint8Array) => decodeKtx2(bytes, { pixelsMost: SIDE * SIDE });
const setOf = async (pixels: Pixels) => setOfPicture(await encodePlain(pixels), 0.6);

describe('a picture as a set', () => {
  test('of one colour changes nothing of what wears it: its tones are one, its surface is flat', async () => {
    const { set, files } = await setOf(paint(() => [120, 90, 60]));
    expect(set).toMatchObject({ gain: 1, tileM: 0.6 });
    expect(Math.min(...at(await opened(files.albedo), 9, 9))).toBeGreaterThan(250);
    expect(at(await opened(files.normal), 9, 9).map((byte) => Math.round(byte / 8))).toEqual([16, 16, 32]);
  });

  test('leans away from what rises: to the right to the left, upwards down', async () => {
    const right = await opened((await setOf(paint((x) => [x * 4, x * 4, x * 4]))).files.normal);
    const up = await opened((await setOf(paint((_x, y) => [(63 - y) * 4, (63 - y) * 4, (63 - y) * 4]))).files.normal);
    expect(at(right, 32, 32)[0]).toBeLessThan(120);
    expect(at(up, 32, 32)[1]).toBeLessThan(120);
  });

  test('is named by its content: the same picture is the same set', async () => {
    const picture = paint((x, y) => [x * 4, y * 4, 90]);
    expect((await setOf(picture)).set).toEqual((await setOf(picture)).set);
  });

  test('laid side by side meets at its edges', () => {
    const tile = seamless(paint((x, y) => [x * 4, y * 4, 0]));
    for (const i of [5, 30, 60]) {
      expect(Math.abs((at(tile, 0, i)[0] ?? 0) - (at(tile, 63, i)[0] ?? 0))).toBeLessThan(8);
      expect(Math.abs((at(tile, i, 0)[1] ?? 0) - (at(tile, i, 63)[1] ?? 0))).toBeLessThan(8);
    }
    expect(at(tile, 32, 32)).toEqual([128, 128, 0]);
  });
});

test('a thing dressed in a picture names it in every level of detail, and brings its files', { timeout: 180_000 }, async () => {
  const recipe = recipeFor(crate, [1, 0.8, 1]);
  const worn = crate.parts[0]?.material.set ?? 'oak';
  const picture = await encodePlain(paint((x, y) => [(x ^ y) & 8 ? 200 : 90, 120, 60]));
  const dressed = await bake({ glb: await buildGlb(recipe, crate), recipe, program: crate, dress: [{ material: worn, picture }] });
  const { set } = await setOfPicture(picture, SETS[worn]?.tileM ?? 0);
  for (const level of [dressed.glb, ...dressed.lods]) {
    const document = await (await glbIo()).readBinary(level);
    const sets = document
      .getRoot()
      .listMaterials()
      .map((material) => markOf(material)?.set);
    expect(sets).toContain(set.set);
    expect(sets).not.toContain(SETS[worn]?.set);
  }
  const brought = dressed.textures.map((file) => createHash('sha256').update(file).digest('hex'));
  expect(brought).toEqual(expect.arrayContaining(Object.values(set.maps)));
});
