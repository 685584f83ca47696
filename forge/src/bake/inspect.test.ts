import { expect, test } from 'vitest';
import { buildGlb } from '../glb/build-glb.ts';
import { crate, recipeFor } from '../samples/programs.ts';
import { glbOf } from '../samples/glb-of.ts';
import { cubeJson } from '../samples/hostile-files.ts';
import { parseGlb } from './glb-file.ts';
import { inspect } from './inspect.ts';

test('what the forge builds is counted', async () => {
  const found = inspect(parseGlb(await buildGlb(recipeFor(crate, [1, 1, 1]), crate)));
  expect(found).toMatchObject({ meshes: 2, primitives: 4, extensionsRequired: [] });
});

test('a named file is only taken from beside the GLB, under that very name', () => {
  const glb = glbOf({ ...cubeJson(), images: [{ uri: 'textures/wood.png' }] }, { bin: new Uint8Array(240) });
  expect(() => inspect(parseGlb(glb))).toThrow(/images\.0\.uri points outside/);
  expect(() => inspect(parseGlb(glb, new Map([['wood.png', new Uint8Array(1)]])))).toThrow(/points outside/);
  expect(inspect(parseGlb(glb, new Map([['textures/wood.png', new Uint8Array(1)]])))).toMatchObject({ meshes: 1 });
});
