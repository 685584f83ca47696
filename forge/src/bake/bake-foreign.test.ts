import { KHRDracoMeshCompression } from '@gltf-transform/extensions';
import { Body, LIMITS, TRIANGLES } from '@worldkiln/contracts';
import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { glbIo } from '../glb/io.ts';
import { glbOf, jsonOf } from '../samples/glb-of.ts';
import { cube, cubeJson } from '../samples/hostile-files.ts';
import { MADE_MODELS } from '../samples/made-models.ts';
import { encodeKtx2 } from '../textures/ktx2.ts';
import { bakeForeign, examine, type ForeignBaked } from './bake-foreign.ts';
import { readDocument } from './read-document.ts';

const TIMEOUT = 180_000;
const made = async (name: string): Promise<Uint8Array> => (await MADE_MODELS[name]?.()) ?? new Uint8Array();

/** One of each way through: painted anew, without UVs, two looks, bones, shapes. */
describe.each(['rough-rock', 'scan-no-uv', 'two-paints', 'skinned', 'morphed'])('the made model “%s”', { timeout: TIMEOUT }, (name) => {
  let result: ForeignBaked;
  beforeAll(async () => (result = await bakeForeign({ glb: await made(name), name, sizeM: 1.5 })), TIMEOUT);

  test('has three levels in the budgets of its kind', () => {
    expect(result.baked.triangles).toHaveLength(3);
    result.baked.triangles.forEach((count, level) => {
      const [least, most] = TRIANGLES.prop[`lod${level as 0 | 1 | 2}`]; // three levels
      expect(count).toBeLessThanOrEqual(most);
      expect(count).toBeGreaterThanOrEqual(least);
    });
  });

  test('stands on its ground pivot at the size asked for, with a body the contract takes', () => {
    const { body } = result.baked;
    expect(Body.parse(body)).toEqual(body);
    expect(Math.max(...body.size)).toBeCloseTo(1.5, 1);
    expect(body.colliders.length).toBeLessThanOrEqual(8);
    expect(body.centre[1]).toBeGreaterThan(0);
    expect(body.inertia?.every((i) => i > 0)).toBe(true);
  });

  test('is valid, small, near its source, and says how near', () => {
    const { report, glb } = result.baked;
    expect(report.validator.errors).toBe(0);
    expect(glb.length).toBeLessThan(LIMITS.glbBytes / 10);
    const steps = report.losses.map(({ step }) => step);
    expect([...steps.slice(0, 3), steps.at(-1)]).toEqual(['lod0', 'lod1', 'lod2', 'package']);
    for (const { surfacePercent, picturePercent } of report.losses) expect(surfacePercent ?? picturePercent).toBeLessThan(6);
    expect(report.losses[0]?.surfacePercent).toBeLessThan(0.5);
  });

  test('keeps what moves', async () => {
    const before = (await readDocument(examine(await made(name)))).document.getRoot();
    const after = (await readDocument(examine(result.baked.glb))).document.getRoot();
    expect(after.listAnimations().length).toBe(before.listAnimations().length);
    expect(after.listSkins().map((skin) => skin.listJoints().length)).toEqual(before.listSkins().map((skin) => skin.listJoints().length));
    // A still thing has none before and none after, however many parts it is.
    const shapes = (root: typeof before): number[] =>
      root.listMeshes().flatMap((mesh) =>
        mesh
          .listPrimitives()
          .map((one) => one.listTargets().length)
          .filter((count) => count > 0),
      );
    expect(shapes(after)).toEqual(shapes(before));
  });

  test('its plain variant needs no extension', async () => {
    const root = (await (await glbIo()).readBinary(result.baked.plain)).getRoot();
    expect(root.listExtensionsRequired()).toEqual([]);
    expect(root.listTextures().every((texture) => texture.getMimeType() === 'image/png')).toBe(true);
  });
});

test('material islands are named parts: a node each, in every level and in the report', { timeout: TIMEOUT }, async () => {
  const { baked } = await bakeForeign({ glb: await made('two-paints') });
  expect(baked.report.parts.map(({ name }) => name).toSorted()).toEqual(['clay', 'glaze']);
  for (const glb of [baked.plain, baked.glb, ...baked.lods]) {
    const root = (await readDocument(examine(glb))).document.getRoot();
    const named = root.listNodes().filter((node) => node.listChildren().some((child) => child.getMesh()));
    expect(named.map((node) => node.getName()).toSorted()).toEqual(['clay', 'glaze']);
  }
});

test('same file, same bytes', { timeout: TIMEOUT }, async () => {
  const glb = await made('two-paints');
  const [once, again] = [await bakeForeign({ glb }), await bakeForeign({ glb })];
  expect(Buffer.compare(once.baked.glb, again.baked.glb)).toBe(0);
  expect(once.baked.body).toEqual(again.baked.body);
});

test('geometry that came by Draco is opened, and nothing of Draco is left', { timeout: TIMEOUT }, async () => {
  const [{ default: draco }, io] = [await import('draco3dgltf'), await glbIo()];
  io.registerDependencies({ 'draco3d.encoder': await draco.createEncoderModule(), 'draco3d.decoder': await draco.createDecoderModule() });
  const document = await io.readBinary(await made('two-paints'));
  document.createExtension(KHRDracoMeshCompression).setRequired(true);
  const glb = await io.writeBinary(document);
  expect(jsonOf(glb).json).toMatchObject({ extensionsRequired: ['KHR_draco_mesh_compression'] });
  const { baked } = await bakeForeign({ glb });
  expect(baked.triangles).toEqual([1_500, 700, 300]);
  expect(baked.report.losses[0]?.surfacePercent).toBeLessThan(0.1);
  expect(JSON.stringify(jsonOf(baked.glb).json)).not.toMatch(/draco/i);
});

const red = { width: 8, height: 8, data: new Uint8Array(256).map((_, i) => [200, 30, 20, 255][i % 4] ?? 0) };
const pictures: [string, () => Promise<Uint8Array>, object][] = [
  [
    'skin.webp',
    () =>
      sharp(red.data, { raw: { width: 8, height: 8, channels: 4 } })
        .webp({ lossless: true })
        .toBuffer(),
    { EXT_texture_webp: { source: 0 } },
  ],
  ['skin.ktx2', () => encodeKtx2(red, 'colour'), { KHR_texture_basisu: { source: 0 } }],
];

test.each(pictures)('a texture that was uploaded beside the file, as %s, is worn', { timeout: TIMEOUT }, async (name, picture, extensions) => {
  const json = {
    ...cubeJson(),
    extensionsUsed: Object.keys(extensions),
    images: [{ uri: name }],
    textures: [{ extensions }],
    materials: [{ pbrMetallicRoughness: { baseColorTexture: { index: 0 }, metallicFactor: 0 } }],
    meshes: [{ primitives: [{ attributes: { POSITION: 0 }, indices: 1, material: 0 }] }],
  };
  const glb = glbOf(json, { bin: jsonOf(cube()).bin });
  await expect(bakeForeign({ glb })).rejects.toMatchObject({ code: 'glb_external', path: 'images.0.uri' });
  const { baked } = await bakeForeign({ glb, beside: new Map([[name, await picture()]]) });
  const [material] = (await (await glbIo()).readBinary(baked.plain)).getRoot().listMaterials();
  const [r, g, b] = material?.getBaseColorFactor() ?? [0, 1, 1];
  expect(r).toBeGreaterThan(0.5);
  expect(Math.max(g, b)).toBeLessThan(0.05);
  expect(baked.report.losses.map(({ step }) => step).slice(-2)).toEqual(['textures', 'package']);
});
