/** How finely a program is built. Levels of detail are rebuilt with another of these, never guessed from triangles. */
export interface Detail {
  /** The diagonal of the whole thing, metres: what is small on it needs few sides. */
  wholeM: number;
  /** Multiplies the sides of round things. */
  segments: number;
  /** Bevels narrower than this, metres, are left out. */
  bevelLeastM: number;
  /** Whether parts marked `detail` are made. */
  details: boolean;
}

/** Everything there is, for a thing of this size. */
export const finest = (wholeM: number): Detail => ({ wholeM, segments: 1, bevelLeastM: 0, details: true });

/** Asked for this few sides, a round thing is meant to show its facets. */
const FACETS_MOST = 8;

export interface Round {
  sides: number;
  faceted: boolean;
}

/** How many sides something round gets: what was asked, else what its radius deserves; fewer at coarser levels. */
export function roundOf(radius: number, asked: number | undefined, detail: Detail): Round {
  // Facets are the form of a thing, as an octagonal tower's are: every level keeps them.
  if (asked !== undefined && asked <= FACETS_MOST) return { sides: asked, faceted: true };
  const usual = asked ?? usualSides(radius / Math.max(1e-6, detail.wholeM));
  return { sides: Math.max(Math.min(usual, 6), Math.round(usual * detail.segments)), faceted: false };
}

/** Share of the whole thing's diagonal, and the sides a round thing below it gets. */
const STEPS: readonly [number, number][] = [
  [0.008, 5],
  [0.02, 7],
  [0.045, 9],
  [0.09, 12],
  [0.16, 14],
  [0.28, 18],
];

/** A finger-thick rod on a chair needs six sides, the mug that fills the picture eighteen: the eye counts corners on the outline. */
function usualSides(share: number): number {
  for (const [most, sides] of STEPS) if (share < most) return sides;
  return 20;
}

/** The bevel to cut: at most `most`, as every modelling tool does it; none when it is too narrow to be seen at this level. */
export function bevelOf(wanted: number, most: number, detail: Detail): number {
  const bevel = Math.min(wanted, most);
  return bevel < Math.max(detail.bevelLeastM, 1e-5) ? 0 : bevel;
}
