import { TRIANGLES, type AssetKind, type Recipe, type Vec3 } from '@worldkiln/contracts';
import type { Look } from './soup.ts';

interface Foreign {
  name: string;
  kind: AssetKind;
  /** Its own extent, in the file's metres. */
  own: Vec3;
  /** The longest side in metres; without it the file's own metres are believed. */
  sizeM?: number | undefined;
  /** What its surface or its pieces enclose, in the file's metres. */
  volumeM3: number;
  looks: readonly Look[];
}

/** Kilograms in a cubic metre of what such things enclose: they are seldom solid. */
const DENSITY = { metal: 1_200, glass: 900, other: 350 } as const;
/** Nothing in a game weighs less than a feather or more than the contract lets it. */
const MASS_KG = [0.01, 1e6] as const;

/** The recipe of a model that came from elsewhere: what its file shows, and a told guess for the rest. */
export function foreignRecipe({ name, kind, own, sizeM, volumeM3, looks }: Foreign): Recipe {
  const longest = Math.max(...own);
  const scale = sizeM === undefined ? 1 : sizeM / longest;
  const metres = own.map((side) => Math.max(0.001, side * scale)) as Vec3; // three sides in, three out
  const stuff = looks.some(({ metallic, orm }) => metallic > 0.5 && !orm) ? 'metal' : looks.some(({ alpha }) => alpha === 'BLEND') ? 'glass' : 'other';
  const massKg = Math.min(MASS_KG[1], Math.max(MASS_KG[0], DENSITY[stuff] * volumeM3 * scale ** 3));
  const loose = kind === 'prop' || kind === 'character';
  return {
    kind,
    name: name.slice(0, 80) || 'Model',
    scaleMeters: metres,
    style: 'as given',
    materials: [],
    physics: { body: loose ? 'dynamic' : 'fixed', massKg: Math.round(massKg * 1_000) / 1_000, collider: 'compound' },
    interaction: { pickup: loose && massKg <= 60, pushable: loose },
    generationPlan: { meshStrategy: 'procedural', textureStrategy: 'flat', lods: true },
    parts: [],
    palette: [],
    behaviours: [],
    seed: 0,
    budget: { triangles: TRIANGLES[kind].lod0[1] },
    archetype: 'foreign',
    matched: 'fallback',
    understood: sizeM === undefined ? [] : [`${sizeM} m long`],
    guessed: [
      ...(sizeM === undefined ? [`its own size, ${longest.toFixed(2)} m`] : []),
      `a weight of ${massKg.toFixed(massKg < 1 ? 2 : 1)} kg, as ${stuff === 'other' ? 'wood or plastic' : stuff}`,
    ],
    ignored: [],
    author: { by: 'import', version: '1' },
  };
}
