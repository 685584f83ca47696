import { inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { buildLevelBatches } from '../assembly/build-level-batches.ts';
import { crate, lantern } from '../samples/programs.ts';
import { contactSheet } from './contact-sheet.ts';
import { encodePng } from './png.ts';
import { render, type Picture } from './render.ts';
import { surfacesOfBatches } from './surfaces-of-batches.ts';

async function picture(program: typeof crate, background: 'studio' | 'clear', side = 96): Promise<Picture> {
  const { batches } = await buildLevelBatches(program, 'prop', 0);
  return render(surfacesOfBatches(batches), { width: side, height: side, background });
}

const pixel = ({ pixels, width }: Picture, x: number, y: number): number[] => [...pixels.subarray((y * width + x) * 4, (y * width + x) * 4 + 4)];

test('the thing stands in the middle: wood there, backdrop in the corners', async () => {
  const shown = await picture(crate, 'studio');
  const [r = 0, g = 0, b = 0, a] = pixel(shown, 48, 48);
  expect(a).toBe(255);
  expect(r).toBeGreaterThan(g);
  expect(g).toBeGreaterThan(b);
  const [cr = 0, , cb = 0] = pixel(shown, 2, 2);
  expect(cb).toBeGreaterThan(cr);
});

test('a clear background is transparent but for the thing and its shadow', async () => {
  const shown = await picture(crate, 'clear');
  expect(pixel(shown, 1, 1)[3]).toBe(0);
  expect(pixel(shown, 48, 48)[3]).toBe(255);
  const partly = shown.pixels.filter((_, i) => i % 4 === 3).filter((alpha) => alpha > 10 && alpha < 245).length;
  expect(partly).toBeGreaterThan(100);
});

test('a flame behind glass is seen through it', async () => {
  const [r = 0, , b = 0] = pixel(await picture(lantern, 'studio'), 48, 52);
  expect(r).toBeGreaterThan(b + 30);
});

test('the same thing gives the same picture', async () => expect((await picture(lantern, 'studio')).pixels).toEqual((await picture(lantern, 'studio')).pixels));

test('a PNG holds exactly the pixels', async () => {
  const shown = await picture(crate, 'clear', 24);
  const png = encodePng(shown);
  const view = new DataView(png.buffer, png.byteOffset);
  expect([view.getUint32(16), view.getUint32(20), png[25]]).toEqual([24, 24, 6]);
  const length = view.getUint32(33);
  const rows = inflateSync(png.subarray(41, 41 + length));
  const out = Uint8Array.from({ length: 24 * 24 * 4 }, (_, i) => rows[Math.floor(i / 96) * 97 + 1 + (i % 96)] ?? 0);
  expect(out).toEqual(shown.pixels);
});

test('a sheet lays pictures side by side with their labels beneath', async () => {
  const shown = await picture(crate, 'studio', 40);
  const sheet = contactSheet([shown, shown, shown], ['one', 'two', 'three'], 2);
  expect([sheet.width, sheet.height]).toEqual([80, 128]);
  expect(pixel(sheet, 60, 20)).toEqual(pixel(shown, 20, 20));
  const label = Array.from({ length: 24 * 40 }, (_, i) => pixel(sheet, i % 40, 40 + Math.floor(i / 40))[0] ?? 255);
  expect(label.some((grey) => grey < 120)).toBe(true);
});
