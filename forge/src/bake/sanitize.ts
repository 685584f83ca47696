import type { Accessor, Document, Primitive } from '@gltf-transform/core';
import { at } from '../geometry/vec.ts';
import type { Note } from './baked.ts';
import { unusable } from './glb-file.ts';
import { mendMovement } from './mend-movement.ts';
import { trianglesOfPrimitive } from './surfaces-of-document.ts';

/** Beyond this many metres a number is an error, and its square no longer fits the arithmetic of a graphics card. */
const FAR_M = 1e6;

/**
 * Cleans a decoded document: triangles with corners that are no numbers, too far, missing or all on one spot are left
 * out, materials brought into glTF's ranges. Each is told with its count. A file with nothing left is refused.
 */
export function sanitize(document: Document): Note[] {
  const notes: Note[] = [];
  refuseFarNodes(document);
  let shown = 0;
  for (const [m, mesh] of document.getRoot().listMeshes().entries())
    for (const [p, primitive] of mesh.listPrimitives().entries()) {
      const path = `meshes.${m}.primitives.${p}`;
      const { kept, left } = cleanTriangles(document, primitive);
      shown += kept;
      if (left > 0) notes.push({ step: 'sanitize', message: `${path}: ${left} triangles with broken or no corners were left out.` });
      const mended = primitive.listSemantics().reduce((sum, name) => sum + (name === 'POSITION' ? 0 : mend(primitive.getAttribute(name))), 0);
      if (mended > 0) notes.push({ step: 'sanitize', message: `${path}: ${mended} numbers that are none were set to zero.` });
      if (kept === 0) primitive.dispose();
    }
  if (shown === 0) throw unusable('glb_empty', 'meshes', 'The GLB shows nothing: no triangles with a size. Check the export.');
  notes.push(...mendMovement(document));
  notes.push(...clampMaterials(document));
  return notes;
}

/** Places are cleaned one by one below, but a hundred nodes inside each other multiply. */
function refuseFarNodes(document: Document): void {
  for (const [i, node] of document.getRoot().listNodes().entries())
    if (!node.getWorldMatrix().every((c) => Math.abs(c) <= FAR_M * FAR_M))
      throw unusable(
        'glb_too_far',
        `nodes.${i}`,
        `nodes.${i} stands or scales beyond all measure, with the nodes it hangs on; apply its transforms and export again.`,
      );
}

function cleanTriangles(document: Document, primitive: Primitive): { kept: number; left: number } {
  const place = primitive.getAttribute('POSITION');
  const given = trianglesOfPrimitive(primitive);
  if (!place || given.length === 0) return { kept: 0, left: 0 };
  const count = place.getCount();
  const good = new Uint8Array(count);
  const point = [0, 0, 0];
  for (let i = 0; i < count; i++) {
    place.getElement(i, point);
    if (point.every((c) => Math.abs(c) <= FAR_M)) good[i] = 1;
    else place.setElement(i, [0, 0, 0]);
  }
  const kept: number[] = [];
  for (let i = 0; i < given.length; i += 3) {
    const [a, b, c] = [at(given, i), at(given, i + 1), at(given, i + 2)];
    if (a < count && b < count && c < count && good[a] && good[b] && good[c] && !onOneSpot(place, a, b, c)) kept.push(a, b, c);
  }
  const left = (given.length - kept.length) / 3;
  if (left > 0 || primitive.getMode() !== 4) {
    const buffer = document.getRoot().listBuffers()[0] ?? null;
    primitive.setIndices(document.createAccessor().setType('SCALAR').setArray(Uint32Array.from(kept)).setBuffer(buffer)).setMode(4);
  }
  return { kept: kept.length / 3, left };
}

/** Two corners at one place make no face. */
function onOneSpot(place: Accessor, a: number, b: number, c: number): boolean {
  const [p, q, r]: [number[], number[], number[]] = [[], [], []];
  place.getElement(a, p);
  place.getElement(b, q);
  place.getElement(c, r);
  const same = (one: number[], two: number[]): boolean => one[0] === two[0] && one[1] === two[1] && one[2] === two[2];
  return same(p, q) || same(q, r) || same(p, r);
}

function mend(accessor: Accessor | null): number {
  const array = accessor?.getArray();
  if (!(array instanceof Float32Array)) return 0;
  let mended = 0;
  for (let i = 0; i < array.length; i++)
    if (!Number.isFinite(at(array, i))) {
      array[i] = 0;
      mended++;
    }
  return mended;
}

/** The model's conventions: factors from 0 to 1, nothing half metal by accident, no black metal. */
function clampMaterials(document: Document): Note[] {
  const notes: Note[] = [];
  const unit = (c: number, without: number): number => (Number.isFinite(c) ? Math.max(0, Math.min(1, c)) : without);
  for (const [i, material] of document.getRoot().listMaterials().entries()) {
    const before = JSON.stringify([material.getBaseColorFactor(), material.getMetallicFactor(), material.getRoughnessFactor()]);
    const [r, g, b, a] = material.getBaseColorFactor();
    material.setBaseColorFactor([unit(r, 0.8), unit(g, 0.8), unit(b, 0.8), unit(a, 1)]);
    material.setMetallicFactor(unit(material.getMetallicFactor(), 0)).setRoughnessFactor(unit(material.getRoughnessFactor(), 1));
    const { length } = material.getEmissiveFactor().filter((c) => !Number.isFinite(c));
    if (length > 0) material.setEmissiveFactor([0, 0, 0]);
    if (JSON.stringify([material.getBaseColorFactor(), material.getMetallicFactor(), material.getRoughnessFactor()]) !== before)
      notes.push({ step: 'pbr', message: `materials.${i}: factors were brought into 0 to 1.` });
    if (
      !material.getMetallicRoughnessTexture() &&
      material.getMetallicFactor() === 1 &&
      material.getRoughnessFactor() === 1 &&
      material.getBaseColorTexture()
    ) {
      // glTF's default when an exporter says nothing: a rough metal, which is drawn almost black.
      material.setMetallicFactor(0);
      notes.push({ step: 'pbr', message: `materials.${i}: a metal without a metal map, as exporters leave it; taken as no metal.` });
    }
  }
  return notes;
}
