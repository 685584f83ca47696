import type { Collider, Vec3 } from '@worldkiln/contracts';
import type { Shape } from '../assembly/build-model.ts';
import { boundsOf, centreOf, type Bounds } from '../geometry/mesh.ts';
import { piecesOf } from '../geometry/pieces.ts';
import { sub, times } from '../geometry/vec.ts';
import { boxLike, hullPoints } from './support.ts';

/** A group of surfaces that will be one convex piece. */
interface Lump {
  points: Vec3[];
  bounds: Bounds;
}

/** Surfaces beyond this many are first lumped by part: greedy merging looks at every pair. */
const LUMPS_MOST = 160;
/** Two lumps become one when their common box is larger than both by no more than this share of the whole. */
const SLACK = 0.02;

/** Convex pieces, at most `most`: every connected surface of every part is one, and the closest are merged. */
export function compound(shapes: readonly Shape[], most: number): Collider[] {
  const solid = shapes.filter(({ part }) => !part.ghost);
  const all = solid.length > 0 ? solid : shapes;
  let lumps = all.flatMap(({ mesh }) => piecesOf(mesh).map(({ corners }) => lumpOf(corners)));
  if (lumps.length > LUMPS_MOST) lumps = all.map(({ mesh }) => lumpOf(mesh.vertices.map((vertex) => vertex.at)));
  if (lumps.length > LUMPS_MOST) lumps = [lumpOf(lumps.flatMap(({ points }) => points))];
  return merged(lumps, most).map(colliderOf);
}

export function colliderOf({ points, bounds }: Lump): Collider {
  const outer = hullPoints(points);
  if (boxLike(outer, bounds) || outer.length < 4 || thin(bounds)) {
    return { shape: 'box', half: times(sub(bounds.most, bounds.least), 0.5).map((c) => Math.max(c, 0.005)) as Vec3, at: centreOf(bounds), turn: [0, 0, 0, 1] }; // map keeps the three
  }
  return { shape: 'hull', points: outer.flat().map((c) => Math.round(c * 1e4) / 1e4) };
}

/** A sheet has no hull worth the name; a box of half a centimetre does. */
const thin = ({ least, most }: Bounds): boolean => sub(most, least).some((c) => c < 2e-3);

function merged(given: Lump[], most: number): Lump[] {
  const lumps = [...given];
  const slack = volume(boundsOf(lumps.flatMap(({ bounds }) => [bounds.least, bounds.most]))) * SLACK;
  while (lumps.length > 1) {
    const best = closest(lumps);
    if (lumps.length <= most && best.cost > slack) break;
    const [a, b] = [lumps[best.i], lumps[best.j]];
    if (!a || !b) break;
    lumps.splice(best.j, 1);
    lumps[best.i] = { points: [...a.points, ...b.points], bounds: boundsOf([a.bounds.least, a.bounds.most, b.bounds.least, b.bounds.most]) };
  }
  return lumps;
}

/** The two lumps whose common box wastes least. */
function closest(lumps: readonly Lump[]): { i: number; j: number; cost: number } {
  let best = { i: 0, j: 1, cost: Infinity };
  lumps.forEach((a, i) => {
    for (let j = i + 1; j < lumps.length; j++) {
      const b = lumps[j];
      if (!b) continue;
      const cost = waste(a.bounds, b.bounds);
      if (cost < best.cost) best = { i, j, cost };
    }
  });
  return best;
}

/** How much larger the common box is than both; what they share is not waste twice. */
function waste(a: Bounds, b: Bounds): number {
  let [common, shared] = [1, 1];
  for (const i of [0, 1, 2] as const) {
    common *= Math.max(a.most[i], b.most[i]) - Math.min(a.least[i], b.least[i]);
    shared *= Math.max(0, Math.min(a.most[i], b.most[i]) - Math.max(a.least[i], b.least[i]));
  }
  return common - volume(a) - volume(b) + shared;
}

const volume = ({ least, most }: Bounds): number => (most[0] - least[0]) * (most[1] - least[1]) * (most[2] - least[2]);

const lumpOf = (points: Vec3[]): Lump => ({ points, bounds: boundsOf(points) });
