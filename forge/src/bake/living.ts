import type { Document, Primitive, Texture } from '@gltf-transform/core';
import { cloneDocument, compactPrimitive, dedup, prune } from '@gltf-transform/functions';
import type { AssetKind } from '@worldkiln/contracts';
import { MeshoptSimplifier } from 'meshoptimizer';
import type { Pixels } from '../textures/pixels.ts';
import { joinDocument } from './join.ts';
import { SILENT } from './silent.ts';
import { trianglesIn } from './soup.ts';
import { type Level, type Levels, levelTargets, TEXTURE_PX } from './still.ts';
import { SurfaceGauge } from './surface-error.ts';
import { surfacesOfSoup } from './surfaces-of-soup.ts';
import { trianglesOfPrimitive } from './surfaces-of-document.ts';

/** Whether a document moves by itself: bones, shapes or keyframes, which joining would take away. */
export const isLiving = (document: Document): boolean =>
  document.getRoot().listSkins().length > 0 ||
  document.getRoot().listAnimations().length > 0 ||
  document
    .getRoot()
    .listMeshes()
    .some((mesh) => mesh.listPrimitives().some((primitive) => primitive.listTargets().length > 0));

/**
 * The levels of a thing with bones, shapes or keyframes: nodes, skins and animations stay, and each primitive loses
 * triangles in its share. Vertices are only left out, never moved (moving one would have to move its weights and every
 * shape with it), so a level's error is larger than a still thing's.
 */
export async function livingLevels(document: Document, pictures: ReadonlyMap<Texture, Pixels>, kind: AssetKind, wantsLods: boolean): Promise<Levels> {
  await MeshoptSimplifier.ready;
  const made: Levels = { levels: [], notes: [], losses: [] };
  const source = joinDocument(document, pictures);
  const gauge = new SurfaceGauge(source);
  const own = trianglesIn(source);
  for (const [index, target] of levelTargets(kind, own, wantsLods).entries()) {
    const copy = cloneDocument(document).setLogger(SILENT);
    const own2 = new Map<Texture, Pixels>();
    document
      .getRoot()
      .listTextures()
      .forEach((texture, i) => {
        const [pixels, twin] = [pictures.get(texture), copy.getRoot().listTextures()[i]];
        if (pixels && twin) own2.set(twin, pixels);
      });
    await copy.transform(dedup());
    reduce(copy, Math.min(1, (target / own) * 0.98));
    await copy.transform(prune({ keepExtras: true, keepLeaves: true }));
    const soup = joinDocument(copy, own2);
    const sidePx = TEXTURE_PX[kind] >> index;
    made.levels.push({ document: copy, pictures: own2, soup, surfaces: surfacesOfSoup(soup), sidePx } satisfies Level);
    if (trianglesIn(soup) < own) {
      const { rmsPercent, normalDeg } = gauge.measure(soup);
      made.losses.push({
        step: `lod${index}`,
        message: `${own} to ${trianglesIn(soup)} triangles, bones and shapes kept.`,
        surfacePercent: round(rmsPercent),
        normalDeg: round(normalDeg),
      });
    }
    if (trianglesIn(soup) > target)
      made.notes.push({ step: 'lods', message: `LOD${index} kept ${trianglesIn(soup)} triangles, over ${target}: its borders would have torn.` });
  }
  return made;
}

const round = (value: number): number => Math.round(value * 1_000) / 1_000;

function reduce(document: Document, share: number): void {
  if (share >= 1) return;
  const seen = new Set<Primitive>();
  for (const mesh of document.getRoot().listMeshes())
    for (const primitive of mesh.listPrimitives()) {
      if (seen.has(primitive)) continue;
      seen.add(primitive);
      simplifyPrimitive(primitive, share);
    }
}

function simplifyPrimitive(primitive: Primitive, share: number): void {
  const place = primitive.getAttribute('POSITION');
  const indices = trianglesOfPrimitive(primitive);
  if (!place || indices.length < 12) return;
  const count = place.getCount();
  const positions = new Float32Array(count * 3);
  const attributes = new Float32Array(count * WIDTH);
  const [normal, uv, weights] = [primitive.getAttribute('NORMAL'), primitive.getAttribute('TEXCOORD_0'), primitive.getAttribute('WEIGHTS_0')];
  const element: number[] = [];
  for (let i = 0; i < count; i++) {
    positions.set(place.getElement(i, element).slice(0, 3), i * 3);
    if (normal) attributes.set(normal.getElement(i, element).slice(0, 3), i * WIDTH);
    if (uv) attributes.set(uv.getElement(i, element).slice(0, 2), i * WIDTH + 3);
    if (weights) attributes.set(weights.getElement(i, element).slice(0, 4), i * WIDTH + 5);
  }
  const target = Math.max(4, Math.floor((indices.length / 3) * share)) * 3;
  // Where normals and UVs hold it back, places alone; where those do too (poles, seams), loosely: all of them only leave vertices out.
  const ways = [
    () => MeshoptSimplifier.simplifyWithAttributes(indices, positions, 3, attributes, WIDTH, COSTS, null, target, 1, ['Permissive']),
    () => MeshoptSimplifier.simplify(indices, positions, 3, target, 1, ['Permissive']),
    () => MeshoptSimplifier.simplifySloppy(indices, positions, 3, null, target, 1),
  ];
  let kept = indices;
  for (const way of ways) {
    const [found] = way();
    if (found.length > 0 && found.length < kept.length) kept = found;
    if (kept.length <= target) break;
  }
  if (kept === indices) return;
  const accessor = primitive.getIndices();
  if (accessor) primitive.setIndices(accessor.clone().setArray(kept));
  compactPrimitive(primitive);
}

/** Normal, UV, weights: a vertex whose bones differ from its neighbours' is worth keeping, or elbows break. */
const WIDTH = 9;
const COSTS = [0.2, 0.2, 0.2, 0.4, 0.4, 0.3, 0.3, 0.3, 0.3];
