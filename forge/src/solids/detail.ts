/** How finely a program is built. Levels of detail are rebuilt with another of these, never guessed from triangles. */
export interface Detail {
  /** Multiplies the sides of round things. */
  segments: number;
  /** Bevels narrower than this, metres, are left out. */
  bevelLeastM: number;
  /** Whether parts marked `detail` are made. */
  details: boolean;
}

export const FINEST: Detail = { segments: 1, bevelLeastM: 0, details: true };

/** Asked for this few sides, a round thing is meant to show its facets. */
const FACETS_MOST = 8;

export interface Round {
  sides: number;
  faceted: boolean;
}

/** How many sides something round gets: what was asked, else what its radius deserves; fewer at coarser levels. */
export function roundOf(radius: number, asked: number | undefined, detail: Detail): Round {
  const usual = asked ?? usualSides(radius);
  const faceted = asked !== undefined && asked <= FACETS_MOST;
  const least = Math.min(usual, faceted ? 4 : 6);
  return { sides: Math.max(least, Math.round(usual * detail.segments)), faceted };
}

const STEPS: readonly [number, number][] = [
  [0.02, 6],
  [0.05, 9],
  [0.12, 10],
  [0.3, 14],
  [1, 16],
  [3, 20],
];

/** A finger-thick rod needs six sides, a tower twenty-four: the eye counts corners on the outline, not per metre. */
function usualSides(radius: number): number {
  for (const [most, sides] of STEPS) if (radius < most) return sides;
  return 24;
}

/** The bevel to cut: none when it is too narrow to be seen at this level, at most `most`. */
export function bevelOf(wanted: number, most: number, detail: Detail): number {
  const bevel = Math.min(wanted, most);
  return bevel < Math.max(detail.bevelLeastM, 1e-5) ? 0 : bevel;
}
