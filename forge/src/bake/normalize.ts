import type { Document } from '@gltf-transform/core';
import { KilnError, type Recipe, type Vec3 } from '@worldkiln/contracts';
import { sub, times } from '../geometry/vec.ts';
import { groundPivot } from '../assembly/ground.ts';
import { boundsOfDocument } from './measure-document.ts';
import type { Note } from './baked.ts';

export interface Normalized {
  /** Width, height, depth in metres. */
  size: Vec3;
  notes: Note[];
}

/** A generated thing is built in metres; this much of a difference is its author's choice, not another unit. */
const CLOSE_ENOUGH = 0.25;

/** Puts what the forge built on its ground pivot; its metres are its author's choice, and only told where they differ. */
export function normalize(document: Document, recipe: Recipe): Normalized {
  const bounds = boundsOfDocument(document);
  const size = sub(bounds.most, bounds.least);
  if (!size.every(Number.isFinite) || Math.max(...size) < 1e-6)
    throw new KilnError('unusable', { code: 'glb_empty', message: 'The GLB shows nothing: no triangles with a size. Check the export.' });
  const pivot = groundPivot(bounds);
  if (pivot.some((c) => Math.abs(c) >= 2e-3)) lift(document, 1, times(pivot, -1));
  return { size, notes: sizeNotes(size, recipe) };
}

/** Stands a document's scenes on a node that scales and moves them. */
export function lift(document: Document, scale: number, move: Vec3): void {
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
