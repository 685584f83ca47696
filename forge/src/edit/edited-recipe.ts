import { LIMITS, type Recipe, type ShapeProgram, type Vec3 } from '@worldkiln/contracts';
import { boundsOfParts, extentOf } from '../author/bounds.ts';
import { sha256Of } from '../glb/canonical-json.ts';
import type { Edited } from './edit-program.ts';

/** Edits a recipe remembers; older ones are forgotten, their programs are not. */
const EDITS_MOST = LIMITS.editsPerJob;

/** The recipe of an edited program: its size, weight and parts are the new ones, and where it comes from is written down. */
export function editedRecipe(recipe: Recipe, before: ShapeProgram, { program, understood, ignored }: Edited, text: string): Recipe {
  const [was, is] = [before, program].map(({ parts }) => extentOf(boundsOfParts(parts)));
  const volume = (size: Vec3 | undefined): number => (size ? size[0] * size[1] * size[2] : 1);
  const uses = [...new Map(program.parts.map(({ material }) => [`${material.set} ${material.color ?? ''}`, material])).values()];
  return {
    ...recipe,
    scaleMeters: (is ?? recipe.scaleMeters).map((side) => Math.max(0.001, Math.round(side * 1_000) / 1_000)) as Vec3, // three in, three out
    physics: { ...recipe.physics, massKg: Math.min(1e6, Math.max(0.001, (recipe.physics.massKg * volume(is)) / volume(was))) },
    materials: uses.slice(0, 16).map(({ set, color, roughness }) => ({ type: set, ...(color && { color }), ...(roughness !== undefined && { roughness }) })),
    palette: [...new Set(uses.flatMap(({ color }) => (color ? [color] : [])))].slice(0, 16),
    parts: program.parts.map(({ name }) => name).slice(0, LIMITS.shapeParts),
    understood: [...recipe.understood, ...understood.map((did) => `changed: ${did}`)].slice(-64),
    ignored: [...recipe.ignored, ...ignored].slice(-64),
    edits: [...(recipe.edits ?? []), { from: sha256Of(before), text }].slice(-EDITS_MOST),
  };
}
