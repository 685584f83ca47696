import { BatchedMesh, BoxGeometry, Color, Group, Matrix4, Mesh, MeshStandardMaterial } from 'three';
import { expect, test } from 'vitest';
import { Batches } from './batches.ts';
import type { LibraryTextures } from './library-textures.ts';

/** Textures need a graphics card; places and colours do not. */
const library = { adopt: () => undefined } as unknown as LibraryTextures;

function crate(): Group {
  const model = new Group();
  for (const x of [0, 1]) {
    const mesh = new Mesh(new BoxGeometry(), new MeshStandardMaterial({ color: '#884422' }));
    mesh.position.x = x;
    model.add(mesh);
  }
  model.updateMatrixWorld(true);
  return model;
}

function drawn(batches: Batches): BatchedMesh {
  const [mesh, ...others] = batches.group.children;
  if (!(mesh instanceof BatchedMesh) || others.length > 0) throw new Error(`one batch was expected, there are ${batches.group.children.length} children`);
  return mesh;
}

test('a thing without a tint is seen in its own colours, one with a tint in that, and hidden parts are left out', () => {
  const batches = new Batches(library);
  const plain = batches.wear(crate(), () => ({ tint: null, hidden: false }));
  expect(drawn(batches).instanceCount).toBe(2);
  expect(drawn(batches).getVisibleAt(0)).toBe(true);
  expect(drawn(batches).getColorAt(0, new Color()).getHexString()).toBe('ffffff');
  let part = 0;
  const red = batches.wear(crate(), () => ({ tint: '#ff0000', hidden: part++ === 0 }));
  expect(drawn(batches).instanceCount).toBe(3);
  expect(drawn(batches).getColorAt(2, new Color()).getHexString()).toBe('ff0000');
  plain?.remove();
  red?.remove();
  expect(batches.group.children).toEqual([]);
});

test('what moves is where it was put, every piece in its place within it; out of sight it is not drawn', () => {
  const batches = new Batches(library);
  const worn = batches.wear(crate(), () => ({ tint: null, hidden: false }));
  worn?.move(new Matrix4().makeTranslation(5, 6, 7));
  const at = (instance: number) => new Matrix4().copy(drawn(batches).getMatrixAt(instance, new Matrix4())).elements.slice(12, 15);
  expect([at(0), at(1)]).toEqual([
    [5, 6, 7],
    [6, 6, 7],
  ]);
  worn?.show(false);
  expect(drawn(batches).getVisibleAt(0)).toBe(false);
  worn?.show(true);
  expect(drawn(batches).getVisibleAt(0)).toBe(true);
});
