import { TRIANGLES, type AssetKind } from '@worldkiln/contracts';
import type { Texture } from '@gltf-transform/core';
import type { Closest } from '../geometry/closest.ts';
import { at } from '../geometry/vec.ts';
import type { DrawnSurface } from '../raster/surface-set.ts';
import type { Pixels } from '../textures/pixels.ts';
import { assembleLooks, assemblePage, type Assembled } from './assemble.ts';
import type { Loss, Note } from './baked.ts';
import { picturePercent } from './picture-difference.ts';
import { rebake } from './rebake.ts';
import { otherWays, simplify, type Simplified } from './simplify.ts';
import { outlineOverlaps } from './silhouette.ts';
import { textured, trianglesIn, type Soup } from './soup.ts';
import { SurfaceGauge } from './surface-error.ts';
import { surfaceOfPage, surfacesOfSoup } from './surfaces-of-soup.ts';
import { withTangents } from './tangents.ts';
import { unwrap } from './unwrap.ts';
import { unusable } from './glb-file.ts';

/** Texture sides by kind, from the spec's ranges. */
export const TEXTURE_PX: Record<AssetKind, number> = { prop: 256, character: 512, structure: 512, terrain_stamp: 256 };

export interface Level extends Assembled {
  soup: Soup;
  surfaces: DrawnSurface[];
  /** The side its pictures may have. */
  sidePx: number;
}

export interface Levels {
  levels: Level[];
  notes: Note[];
  losses: Loss[];
}

/** Denser than this many times its budget, a thing's old UVs are cut into more islands than a small page can hold. */
const DENSE = 3;
/** Pictures on one thing that are still cheaper than one new page. */
const PICTURES_MOST = 3;

/** The levels of a still thing: simplified from its source each, and painted anew where its own pictures cannot follow. */
export async function stillLevels(source: Soup, kind: AssetKind, name: string, wantsLods: boolean): Promise<Levels> {
  const made: Levels = { levels: [], notes: [], losses: [] };
  const gauge = new SurfaceGauge(source);
  const anew = paintsAnew(source, kind);
  if (anew !== null) made.notes.push({ step: 'unwrap', message: `Unwrapped and painted anew: ${anew}.` });
  const tree = anew === null ? null : gauge.tree;
  const before = wantsLods ? trianglesIn(source) : 0;
  for (const [index, target] of levelTargets(kind, trianglesIn(source), wantsLods).entries()) {
    const first = await simplify(source, target, { bound: anew === null, gauge });
    const found = index === 0 ? likest(source, first, target, gauge) : first;
    const sidePx = TEXTURE_PX[kind] >> index;
    const level = (tree && (await paintedLevel(name, source, tree, found.soup, sidePx, index === 0))) ?? (await keptLevel(name, found.soup, sidePx));
    made.levels.push(level);
    if (found.way === 'as it was' && anew === null) continue;
    made.losses.push(lossOf(index, before || trianglesIn(source), found, source, level));
  }
  checkOutlines(source, made);
  return made;
}

/** The nearest surface may still lose the outline of something made of many small pieces: then the other ways are asked which keeps it best. */
function likest(source: Soup, first: Simplified, target: number, gauge: SurfaceGauge): Simplified {
  const overlap = (one: Simplified): number => outlineOverlaps(source, [one.soup])[0] ?? 0;
  if (first.way === 'as it was' || overlap(first) >= OVERLAP_LEAST) return first;
  const all = [first, ...otherWays(source, target, gauge)].map((one) => ({ one, overlap: overlap(one) }));
  return all.reduce((a, b) => (b.overlap > a.overlap ? b : a)).one;
}

/** Triangles each level may have: a simple thing's lower levels are halves of what it has, but never under what its kind's may have at least. */
export function levelTargets(kind: AssetKind, own: number, wantsLods: boolean): number[] {
  const budget = TRIANGLES[kind];
  const finest = Math.min(own, budget.lod0[1]);
  const lower = ([least, most]: readonly [number, number], part: number): number => Math.min(most, Math.max(least, Math.ceil(finest / part)));
  return wantsLods ? [budget.lod0[1], lower(budget.lod1, 2), lower(budget.lod2, 5)] : [budget.lod0[1]];
}

/** Why a thing's own UVs and pictures cannot be kept; null when they can. */
function paintsAnew(source: Soup, kind: AssetKind): string | null {
  if (trianglesIn(source) > TRIANGLES[kind].lod0[1] * DENSE) return `${trianglesIn(source)} triangles are many times the budget`;
  const wearing = source.looks.filter(textured);
  if (wearing.length > PICTURES_MOST) return `${wearing.length} textured materials fit one page`;
  const broken = brokenUvs(source);
  return broken > 0.05 ? `${Math.round(broken * 100)} % of its textured triangles have no usable UVs` : null;
}

/** The share of textured triangles whose UVs are no numbers or have no area. */
function brokenUvs({ indices, uvs, wears, looks }: Soup): number {
  let [broken, all] = [0, 0];
  for (let i = 0; i < indices.length; i += 3) {
    const [a, b, c] = [at(indices, i), at(indices, i + 1), at(indices, i + 2)];
    const look = looks[at(wears, a)];
    if (!look || !textured(look)) continue;
    all++;
    const area =
      (at(uvs, b * 2) - at(uvs, a * 2)) * (at(uvs, c * 2 + 1) - at(uvs, a * 2 + 1)) -
      (at(uvs, c * 2) - at(uvs, a * 2)) * (at(uvs, b * 2 + 1) - at(uvs, a * 2 + 1));
    if (!(Math.abs(area) > 1e-12)) broken++;
  }
  return all === 0 ? 0 : broken / all;
}

async function paintedLevel(name: string, source: Soup, tree: Closest, soup: Soup, sidePx: number, finest: boolean): Promise<Level | null> {
  const laid = await unwrap(soup, sidePx);
  if (!laid) return null;
  const level = await withTangents(laid);
  const page = rebake(source, tree, level, sidePx);
  // A normal map shows what the lower levels are seen too small for; it is also the dearest to encode.
  return { ...assemblePage(name, level, page, finest), soup: level, surfaces: surfaceOfPage(level, page.base, source), sidePx };
}

async function keptLevel(name: string, soup: Soup, sidePx: number): Promise<Level> {
  const dressed = soup.looks.some((look) => look.normal) ? await withTangents(soup) : null;
  const pictures = new Map<Texture, Pixels>();
  const assembled = assembleLooks(name, soup, dressed);
  for (const [texture, pixels] of assembled.pictures) pictures.set(texture, pixels);
  return { ...assembled, pictures, soup, surfaces: surfacesOfSoup(soup), sidePx };
}

function lossOf(index: number, before: number, { soup, error, way }: Simplified, source: Soup, level: Level): Loss {
  return {
    step: `lod${index}`,
    message: `${before} to ${trianglesIn(soup)} triangles (${way}); pictures at most ${level.sidePx} px.`,
    surfacePercent: round(error.rmsPercent),
    normalDeg: round(error.normalDeg),
    // Two renderings cost more than the step itself: the level that is seen near is compared.
    ...(index === 0 && { picturePercent: round(picturePercent(surfacesOfSoup(source), level.surfaces)) }),
  };
}

const round = (value: number): number => Math.round(value * 1_000) / 1_000;

/** The spec's bar for the level that is seen near. */
const OVERLAP_LEAST = 0.9;

function checkOutlines(source: Soup, { levels, notes }: Levels): void {
  const overlaps = outlineOverlaps(
    source,
    levels.map(({ soup }) => soup),
  );
  for (const [index, overlap] of overlaps.entries()) {
    if (overlap >= OVERLAP_LEAST) continue;
    const told = `LOD${index}'s outline shares ${Math.round(overlap * 100)} % with its source`;
    if (index === 0)
      throw unusable(
        'bake_unlike',
        '',
        `${told}, less than ${OVERLAP_LEAST * 100} %: it is too fine for its budget. Give it the kind "structure", or fewer thin parts.`,
      );
    notes.push({ step: 'sanity', message: `${told}.` });
  }
}
