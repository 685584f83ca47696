import { KilnError } from '@worldkiln/contracts';
import { describe, expect, test } from 'vitest';
import { buildGlb } from '../glb/build-glb.ts';
import { crate, recipeFor } from '../samples/programs.ts';
import { inspect } from './inspect.ts';

/** A GLB of nothing but this JSON. */
function glbOf(json: unknown, text = JSON.stringify(json)): Uint8Array {
  const body = new TextEncoder().encode(text.padEnd(Math.ceil(text.length / 4) * 4, ' '));
  const glb = new Uint8Array(20 + body.length);
  const view = new DataView(glb.buffer);
  view.setUint32(0, 0x46546c67, true);
  view.setUint32(4, 2, true);
  view.setUint32(8, glb.length, true);
  view.setUint32(12, body.length, true);
  view.setUint32(16, 0x4e4f534a, true);
  glb.set(body, 20);
  return glb;
}

function codeOf(glb: Uint8Array): string {
  try {
    inspect(glb);
  } catch (error) {
    if (error instanceof KilnError && error.kind === 'unusable') return error.code;
    throw error;
  }
  return 'accepted';
}

test('what the forge builds is counted', async () => {
  const found = inspect(await buildGlb(recipeFor(crate, [1, 1, 1]), crate));
  expect(found).toMatchObject({ meshes: 2, primitives: 3, extensionsRequired: [] });
});

describe('refused before anything is decoded', () => {
  test.each([
    ['an HTML page', new TextEncoder().encode('<!doctype html><title>404 not found</title>'), 'glb_magic'],
    ['an empty file', new Uint8Array(), 'glb_magic'],
    ['a truncated file', glbOf({ asset: { version: '2.0' } }).subarray(0, 40), 'glb_truncated'],
    ['broken JSON', glbOf(null, '{"asset":'), 'glb_json'],
    ['JSON that is a list', glbOf([]), 'glb_json'],
    ['an accessor bomb', glbOf({ accessors: [{ count: 2 ** 31, componentType: 5126, type: 'VEC3' }] }), 'glb_too_much'],
    ['many accessors that share a view', glbOf({ accessors: Array.from({ length: 500 }, () => ({ count: 100_000 })) }), 'glb_too_much'],
    [
      'a compression bomb',
      glbOf({ bufferViews: [{ byteLength: 10, extensions: { EXT_meshopt_compression: { count: 2 ** 28, byteStride: 64 } } }] }),
      'glb_too_much',
    ],
    ['a count that is no number', glbOf({ accessors: [{ count: 'many' }] }), 'glb_json'],
    ['a node that is its own parent', glbOf({ nodes: [{ children: [0] }] }), 'glb_cycle'],
    ['two nodes around each other', glbOf({ nodes: [{ children: [1] }, { children: [0] }] }), 'glb_too_deep'],
    ['a chain of nodes', glbOf({ nodes: Array.from({ length: 9_000 }, (_, i) => ({ children: i < 8_999 ? [i + 1] : [] })) }), 'glb_too_deep'],
    ['an external image', glbOf({ images: [{ uri: 'http://169.254.169.254/' }] }), 'glb_external'],
    ['an external buffer', glbOf({ buffers: [{ uri: 'file:///etc/passwd', byteLength: 1 }] }), 'glb_external'],
  ])('%s', (_, glb, code) => {
    const started = performance.now();
    expect(codeOf(glb)).toBe(code);
    expect(performance.now() - started).toBeLessThan(500);
  });
});
