import type { Vec3 } from '@worldkiln/contracts';

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

/** The same detail for a solid that is scaled afterwards: what will be half as large deserves what half its size does. */
export function scaledDetail(detail: Detail, scale: Vec3): Detail {
  const by = Math.cbrt(Math.abs(scale[0] * scale[1] * scale[2])) || 1;
  return { ...detail, wholeM: detail.wholeM / by, bevelLeastM: detail.bevelLeastM / by };
}

/** Asked for this few sides, a round thing is meant to show its facets. */
const FACETS_MOST = 8;

export interface Round {
  sides: number;
  faceted: boolean;
}

/** What is larger than this share of the whole is what the eye looks at: it gets what was asked. */
const LARGE = 0.28;
/** Smaller things get this many more than their size deserves: an author may know better, but not for a hundred rivets. */
const FAVOUR = 2;

/** How many sides something round gets: what its radius deserves, or what was asked where that is fewer; fewer again at coarser levels. */
export function roundOf(radius: number, asked: number | undefined, detail: Detail): Round {
  const share = radius / Math.max(1e-6, detail.wholeM);
  const deserved = usualSides(share);
  // Facets are the form of a thing, as an octagonal tower's are: every level keeps them.
  if (asked !== undefined && asked <= FACETS_MOST) return { sides: Math.min(asked, Math.max(5, deserved + FAVOUR)), faceted: true };
  const usual = asked === undefined ? deserved : share >= LARGE ? asked : Math.min(asked, deserved + FAVOUR);
  // Small parts give up their sides first: the eye counts corners on the outline of the large ones.
  const kept = share >= LARGE / 2 && detail.segments < 1 ? Math.min(1, detail.segments * 1.25) : detail.segments;
  return { sides: Math.max(Math.min(usual, 6), quartered(usual * kept)), faceted: false };
}

/**
 * A multiple of four where there are many: then a corner lies at each end of both axes, and a wheel stands on a corner,
 * where its bounds say it ends, instead of hovering over the ground by the height of an arc (23 mm under a bicycle).
 */
const quartered = (sides: number): number => (sides < 7 ? Math.round(sides) : Math.round(sides / 4) * 4);

/** Share of the whole thing's diagonal, and the sides a round thing below it gets. */
const STEPS: readonly [number, number][] = [
  [0.004, 4],
  [0.01, 5],
  [0.022, 6],
  [0.045, 8],
  [0.09, 12],
  [0.16, 14],
  [LARGE, 18],
];

/** A finger-thick rod on a chair needs six sides, the mug that fills the picture twenty: the eye counts corners on the outline. */
function usualSides(share: number): number {
  for (const [most, sides] of STEPS) if (share < most) return sides;
  return 22;
}

/** The bevel to cut: at most `most`, as every modelling tool does it; none when it is too narrow to be seen at this level. */
export function bevelOf(wanted: number, most: number, detail: Detail): number {
  const bevel = Math.min(wanted, most);
  return bevel < Math.max(detail.bevelLeastM, 1e-5) ? 0 : bevel;
}
