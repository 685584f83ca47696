import type { Shape } from '../assembly/build-model.ts';
import { piecesOf } from '../geometry/pieces.ts';
import type { Finding } from './finding.ts';
import { solidOf, touching, type Solid } from './touching.ts';

/** More surfaces than this (leaves, gravel) are looked at part by part. */
const PIECES_MOST = 400;

/** Everything solid must hang together: each surface touches another, and so on to the largest. */
export function checkConnected(shapes: readonly Shape[], gap: number): Finding[] {
  const solids = solidsOf(shapes.filter(({ part }) => !part.ghost));
  const group = groups(solids, gap);
  const sizes = new Map<number, number>();
  solids.forEach((solid, i) => sizes.set(group[i] ?? 0, (sizes.get(group[i] ?? 0) ?? 0) + spanOf(solid)));
  const [main] = [...sizes].toSorted((a, b) => b[1] - a[1])[0] ?? [0];
  const loose = new Map<string, number>();
  solids.forEach((solid, i) => {
    if (group[i] !== main) loose.set(solid.part, (loose.get(solid.part) ?? 0) + 1);
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

const spanOf = ({ bounds: { least, most } }: Solid): number => Math.hypot(most[0] - least[0], most[1] - least[1], most[2] - least[2]);
