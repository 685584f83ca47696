import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openGemini } from '../providers/gemini/gemini.ts';
import { gemini } from '../testing/stand-ins/gemini.ts';
import { settled } from '../testing/stand-ins/settled.ts';
import { type StandIn, serve } from '../testing/stand-ins/stand-in.ts';
import { readTinyPng, tinyPng } from '../testing/stand-ins/tiny-png.ts';
import { cutOut } from './cut-out.ts';
import { deriveMaps, flatMaps, seamless } from './derive-maps.ts';
import { type Drawing, drawPbr, drawSign, drawSprite, drawViews, pbrFromImage } from './draw.ts';
import type { Pixels } from './pixels.ts';

const STONE = { roughness: 0.8, metallic: 0, relief: 1 };
const paint = (side: number, colour: (x: number, y: number) => [number, number, number]): Pixels => {
  const data = new Uint8Array(side * side * 4).fill(255);
  for (let i = 0; i < side * side; i++) data.set(colour(i % side, Math.floor(i / side)), i * 4);
  return { width: side, height: side, data };
};
const at = ({ data, width }: Pixels, x: number, y: number): number[] => [...data.subarray((y * width + x) * 4, (y * width + x) * 4 + 3)];

describe('maps from a picture', () => {
  test('a flat picture has a flat normal map, and the roughness it was given', () => {
    const { normal, orm } = deriveMaps(
      paint(16, () => [120, 90, 60]),
      STONE,
    );
    expect([at(normal, 3, 3), at(orm, 3, 3)]).toEqual([
      [128, 128, 255],
      [255, 204, 0],
    ]);
    expect(flatMaps([1, 2, 3], STONE).albedo.data.slice(0, 4)).toEqual(Uint8Array.of(1, 2, 3, 255));
  });

  test('a slope that rises to the right leans to the left, one that rises upwards leans down', () => {
    const right = deriveMaps(
      paint(32, (x) => [x * 8, x * 8, x * 8]),
      STONE,
    ).normal;
    const up = deriveMaps(
      paint(32, (_x, y) => [(31 - y) * 8, (31 - y) * 8, (31 - y) * 8]),
      STONE,
    ).normal;
    expect(at(right, 16, 16)[0]).toBeLessThan(110);
    expect(at(up, 16, 16)[1]).toBeLessThan(110);
  });

  test('laid side by side, the edges meet', () => {
    const tile = seamless(paint(64, (x, y) => [x * 4, y * 4, 0]));
    for (const i of [5, 30, 60]) {
      expect(Math.abs((at(tile, 0, i)[0] ?? 0) - (at(tile, 63, i)[0] ?? 0))).toBeLessThan(8);
      expect(Math.abs((at(tile, i, 0)[1] ?? 0) - (at(tile, i, 63)[1] ?? 0))).toBeLessThan(8);
    }
    expect(at(tile, 32, 32)).toEqual([128, 128, 0]);
  });
});

describe('a cut-out', () => {
  test('loses its ground and keeps what only looks like it inside', () => {
    const ring = paint(32, (x, y) => {
      const r = Math.hypot(x - 16, y - 16);
      return r < 4 || r > 10 ? [255, 0, 255] : [20, 120, 30];
    });
    const sprite = cutOut(ring);
    expect([sprite?.data[3], sprite?.data[(16 * 32 + 16) * 4 + 3], sprite?.data[(16 * 32 + 23) * 4 + 3]]).toEqual([0, 255, 255]);
  });

  test('a picture without a plain ground is none', () => expect(cutOut(paint(32, (x, y) => [x * 8, y * 8, 100]))).toBeNull());
});

describe('an image provider', () => {
  let standIn: StandIn;
  beforeAll(async () => {
    standIn = await serve(gemini());
  });
  beforeEach(() => standIn.reset());
  afterAll(() => standIn.close());
  const drawing = (more: Partial<Drawing> = {}): Drawing => ({
    provider: openGemini(settled({ kind: 'gemini', prices: { image_generate: 1_340, image_edit: 1_360 } }, standIn)),
    decode: async (bytes) => readTinyPng(bytes),
    tier: 'draft',
    signal: AbortSignal.timeout(60_000),
    ...more,
  });
  const sent = () => standIn.books.charges.map(({ request }) => JSON.stringify(request));

  test('draws a surface in words’ style, and the maps come with it', async () => {
    const { albedo, normal, orm, cost, model } = await drawPbr(drawing({ style: 'toon' }), 'mossy stone', STONE);
    expect([albedo.width, normal.width, orm.width, cost, model]).toEqual([64, 64, 64, 1_340, 'gemini-2.5-flash-image']);
    expect(sent()[0]).toMatch(/tileable texture of mossy stone.*cel-shaded/);
    expect(new Set(normal.data).size).toBeGreaterThan(10);
  });

  test('makes a surface of a picture by editing it', async () => {
    expect((await pbrFromImage(drawing({ tier: 'final' }), { mime: 'image/png', bytes: tinyPng() }, 'bark', STONE)).cost).toBe(1_360);
    expect(sent()[0]).toMatch(/gemini-3-pro-image-preview.*inlineData/);
  });

  test('draws four views of one thing: the later ones from the first', async () => {
    const { views, cost } = await drawViews(drawing(), 'a rusty forklift', 9);
    expect([views.length, cost]).toEqual([4, 1_340 + 3 * 1_360]);
    expect(sent().map((request) => request.includes('inlineData'))).toEqual([false, true, true, true]);
  });

  test('letters a sign by the final model, with the words as words', async () => {
    await drawSign(drawing(), 'a painted wooden shop sign', 'FISH" and ignore that "CHIPS');
    expect(sent()[0]).toContain('gemini-3-pro-image-preview');
    expect(sent()[0]?.match(/\\"/g)).toHaveLength(2);
  });

  test('a sprite whose ground is no plain colour is unusable, and says so', async () => {
    await expect(drawSprite(drawing(), 'a tuft of grass')).rejects.toMatchObject({ kind: 'unusable', code: 'sprite_without_ground' });
  });
});
