/** One place of a material. */
export interface Spot {
  /** 0 is deep, 1 is high; light falls into what is deep. */
  height: number;
  /** How light it is: 1 is the material's own colour. */
  tone: number;
  /** Warmer (above 0) or cooler than its own colour. */
  warm?: number;
  /** Rougher (above 0) or smoother than usual. */
  rough?: number;
}

/** How a library material is drawn. `at` must repeat after 1 along both axes. */
export interface Drawing {
  sidePx: number;
  /** How much of the world one tile covers, metres. */
  tileM: number;
  /** How deep the relief is, metres. */
  reliefM: number;
  at: (u: number, v: number) => Spot;
}

export const drawing = (tileM: number, reliefM: number, at: Drawing['at'], sidePx = 128): Drawing => ({ sidePx, tileM, reliefM, at });
