import type { Shape } from '../assembly/build-model.ts';
import { piecesOf } from '../geometry/pieces.ts';
import type { Finding } from './finding.ts';
import { solidOf, touching, type Solid } from './touching.ts';

/** More surfaces than this (leaves, gravel) are looked at part by part. */
const PIECES_MOST = 400;

/** Everything solid must be held: each surface touches another, and so on down to one that stands on the ground. */
export function checkConnected(shapes: readonly Shape[], gap: number): Finding[] {
  const solids = solidsOf(shapes.filter(({ part }) => !part.ghost));
  const group = groups(solids, gap);
  // What stands on the ground itself hangs in no air: the second boot, the third apple.
  const ground = Math.min(...solids.map(({ bounds }) => bounds.least[1]));
  const standing = new Set(group.filter((_, i) => (solids[i]?.bounds.least[1] ?? Infinity) <= ground + gap));
  const loose = new Map<string, number>();
  solids.forEach((solid, i) => {
    if (!standing.has(group[i] ?? -1)) loose.set(solid.part, (loose.get(solid.part) ?? 0) + 1);
  });
  return [...loose].map(([part, count]): Finding => {
    const what = count === 1 ? 'A piece' : `${count} pieces`;
    return {
      rule: 'floating',
      part,
      message: `${what} of ${part} touch${count === 1 ? 'es' : ''} nothing within ${(gap * 1_000).toFixed(0)} mm; move it onto the part it belongs to.`,
    };
  });
}

function solidsOf(shapes: readonly Shape[]): Solid[] {
  const pieces = shapes.flatMap(({ part, mesh }) => piecesOf(mesh).map((piece) => ({ part: part.name, piece })));
  if (pieces.length <= PIECES_MOST) return pieces.map(({ part, piece }) => solidOf(part, piece));
  return shapes.map(({ part, mesh }) => solidOf(part.name, { corners: mesh.vertices.map((vertex) => vertex.at), triangles: mesh.triangles }));
}

/** A number for each solid, equal for those that hang together. */
function groups(solids: readonly Solid[], gap: number): number[] {
  const group = solids.map((_, i) => i);
  solids.forEach((a, i) => {
    for (let j = i + 1; j < solids.length; j++) {
      const b = solids[j];
      const [one, two] = [group[i], group[j]];
      if (!b || one === two || one === undefined || two === undefined || !touching(a, b, gap)) continue;
      group.forEach((g, k) => {
        if (g === two) group[k] = one;
      });
    }
  });
  return group;
}
