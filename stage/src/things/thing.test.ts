import { boxBody, type Entity, spellId } from '@worldkiln/contracts';
import { Box3, BoxGeometry, Group, Mesh, MeshStandardMaterial, Quaternion } from 'three';
import { expect, test } from 'vitest';
import type { AssetFile, AssetFiles } from './asset-files.ts';
import { Batches } from './batches.ts';
import type { LibraryTextures } from './library-textures.ts';
import { Thing } from './thing.ts';

/** Textures need a graphics card; places do not. */
const library = { adopt: () => undefined } as unknown as LibraryTextures;

function chest(): { model: Group; entity: Entity } {
  const model = new Group();
  for (const name of ['base', 'lid']) {
    const part = new Mesh(new BoxGeometry(), new MeshStandardMaterial());
    part.name = name;
    model.add(part);
  }
  const body = {
    ...boxBody([1, 1, 1], 10),
    moving: [{ part: 'lid', joint: { type: 'hinge' as const, at: [0, 0, 0], axis: [1, 0, 0], limitsDeg: [0, 90] }, colliders: [] }],
  };
  const entity = {
    id: spellId('ent', new Uint8Array(26)),
    net: 1,
    assetId: spellId('ast', new Uint8Array(26)),
    version: 1,
    kind: 'prop',
    name: 'chest',
    firing: { state: 'glazed' },
    palette: [],
    tint: null,
    pose: { position: [0, 0, 0], rotation: [0, 0, 0, 1] },
    velocity: [0, 0, 0],
    body,
    pickup: false,
    owner: spellId('acc', new Uint8Array(26)),
    holder: null,
    jobId: null,
  } as unknown as Entity; // the joint's other fields have defaults
  return { model, entity };
}

test('a lid that is opened swings: its thing leaves the batches, and comes back when it is shut', () => {
  const { model, entity } = chest();
  const file: AssetFile = {
    key: 'k',
    assetId: entity.assetId,
    version: 1,
    state: 'ready',
    levels: [model],
    box: new Box3().setFromObject(model),
    triangles: 24,
    clips: [],
    reason: null,
  };
  const files = { hold: () => file, release: () => undefined } as unknown as AssetFiles;
  const thing = new Thing(entity, files, new Batches(library), false);
  const scene = new Group().add(thing.group);
  const frames = (next: Entity, count: number): void => {
    for (let i = 0; i < count; i++) thing.tick(next, { seconds: i / 60, dt: 1 / 60, heat: null, distanceM: 3, inSight: true, scale: 1, calm: false });
  };
  frames(entity, 5);
  expect(thing.batched).toBe(true);
  expect(thing.group.parent).toBeNull();

  const open = { ...entity, opened: ['lid'] } as Entity;
  frames(open, 40);
  expect(thing.batched).toBe(false);
  expect(thing.group.parent).toBe(scene);
  expect(thing.group.getObjectByName('lid')?.quaternion.angleTo(new Quaternion())).toBeGreaterThan(1);

  frames(entity, 40);
  expect(thing.batched).toBe(true);
});
