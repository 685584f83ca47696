/** The ground's constants, shared by server physics, client pictures and the codec. */
export const TERRAIN = {
  /** Cells along a chunk's side; a chunk has (cells + 1)² heights, the last row shared with its neighbour. */
  cells: 32,
  cellM: 1,
  /** Heights are int16 in 1/64 m: ±512 m, and 1.6 cm steps nobody feels. */
  unitsPerM: 64,
  /** Chunks from the middle to each edge: 8 × 8 chunks of 32 m are 256 m of world. */
  radiusChunks: 4,
  /** Splat layers: grass, rock, sand, earth. */
  layers: ['grass', 'rock', 'sand', 'earth'],
} as const;

export const CHUNK_M = TERRAIN.cells * TERRAIN.cellM;
export const WORLD_HALF_M = TERRAIN.radiusChunks * CHUNK_M;

/** Heights stay within ±510 m, a little inside what an int16 of 1/64 m holds. */
export const HEIGHT_UNITS_MAX = 510 * TERRAIN.unitsPerM;

/** What a brush does to the ground under it. The order is the wire's: append, never insert. */
export const BRUSHES = ['raise', 'lower', 'smooth', 'flatten', 'noise', 'terrace', 'paint'] as const;
export type Brush = (typeof BRUSHES)[number];

/** One dab of a brush, in whole numbers only, so that every machine makes the same ground of it. */
export interface GroundOp {
  brush: Brush;
  /** The middle, in 1/8 m. */
  x: number;
  z: number;
  /** In 1/8 m, BRUSH.radiusMin … BRUSH.radiusMax. */
  radius: number;
  /** 1 … 255: for raise, lower and noise 1/64 m at the middle, else how much of the way is gone. */
  strength: number;
  /** 0: the same up to the rim; 255: fading from the middle on. */
  falloff: number;
  /** flatten: the height in 1/64 m. terrace: a step's height in 1/64 m. paint: the layer. noise: its seed. */
  argument: number;
}

export const BRUSH = { unitsPerM: 8, radiusMin: 4, radiusMax: 128 } as const;
