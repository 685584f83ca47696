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
