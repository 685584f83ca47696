import type { Document } from '@gltf-transform/core';
import { KilnError, type Recipe, type Vec3 } from '@worldkiln/contracts';
import { sub, times } from '../geometry/vec.ts';
import { groundPivot } from '../assembly/ground.ts';
import { boundsOfSurfaces } from '../raster/surface-set.ts';
import { surfacesOfDocument } from './surfaces-of-document.ts';
import type { Note } from './baked.ts';

export interface Normalized {
  /** Width, height, depth in metres. */
  size: Vec3;
  notes: Note[];
}

/** A generated thing is built in metres; this much of a difference is its author's choice, not another unit. */
const CLOSE_ENOUGH = 0.25;

/**
 * Puts the thing on its ground pivot at the recipe's size. What the forge built already stands there; anything else is
 * scaled evenly until it fits the recipe's box (never stretched) by a node above its own.
 */
export function normalize(document: Document, recipe: Recipe, built: boolean): Normalized {
  const bounds = boundsOfSurfaces(surfacesOfDocument(document));
  const size = sub(bounds.most, bounds.least);
  if (!size.every(Number.isFinite) || Math.max(...size) < 1e-6)
    throw new KilnError('unusable', { code: 'glb_empty', message: 'The GLB shows nothing: no triangles with a size. Check the export.' });
  const scale = Math.min(...size.map((s, i) => (s > 1e-6 ? (recipe.scaleMeters[i] ?? s) / s : Infinity)));
  const pivot = groundPivot(bounds);
  const still = pivot.every((c) => Math.abs(c) < 2e-3);
  if (still && (built || Math.abs(scale - 1) < 0.01)) return { size, notes: sizeNotes(size, recipe) };
  const factor = built ? 1 : scale;
  lift(document, factor, times(pivot, -factor));
  const grown = times(size, factor);
  return {
    size: grown,
    notes: [...(factor === 1 ? [] : [{ step: 'normalize', message: `Scaled by ${factor.toPrecision(3)} to the recipe's size.` }]), ...sizeNotes(grown, recipe)],
  };
}

function lift(document: Document, scale: number, move: Vec3): void {
  for (const scene of document.getRoot().listScenes()) {
    const root = document.createNode('ground').setScale([scale, scale, scale]).setTranslation(move);
    for (const child of scene.listChildren()) {
      scene.removeChild(child);
      root.addChild(child);
    }
    scene.addChild(root);
  }
}

function sizeNotes(size: Vec3, recipe: Recipe): Note[] {
  const off = size.some((s, i) => Math.abs(s / (recipe.scaleMeters[i] ?? s) - 1) > CLOSE_ENOUGH);
  const spell = (v: Vec3): string => v.map((c) => c.toFixed(2)).join(' × ');
  return off ? [{ step: 'normalize', message: `The thing is ${spell(size)} m; the recipe asked for ${spell(recipe.scaleMeters)} m.` }] : [];
}
