import { LIMITS } from '@worldkiln/contracts';
import { expect, test } from 'vitest';
import { readDrop } from './read-drop.ts';

const file = (name: string, size = 10): File => Object.defineProperty(new File(['x'], name), 'size', { value: size });

test('a GLB comes with the pictures dropped beside it', () => {
  const { glb, beside } = readDrop([file('wood.png'), file('Chair.GLB'), file('readme.txt')]);
  expect([glb.name, beside.map(({ name }) => name)]).toEqual(['Chair.GLB', ['wood.png']]);
});

test('what cannot be brought in is told before anything is sent', () => {
  expect(() => readDrop([file('chair.obj')])).toThrow(/Only GLB/);
  expect(() => readDrop([file('a.glb'), file('b.glb')])).toThrow(/One GLB at a time/);
  expect(() => readDrop([file('a.glb', LIMITS.glbInputBytes + 1)])).toThrow(/at most 67 MB/);
  expect(() => readDrop([file('a.glb'), file('a.png', LIMITS.importBodyBytes + 1)])).toThrow(/These textures .* at most 25 MB/);
});

test('a model too large for one request goes ahead by itself', () => {
  expect(readDrop([file('a.glb', 1_000_000), file('a.png', 1_000_000)]).alone).toBe(false);
  expect(readDrop([file('a.glb', LIMITS.importBodyBytes)]).alone).toBe(true);
});
