import type { Vec3 } from '@worldkiln/contracts';
import { fill, signedArea } from '../geometry/outline.ts';
import type { Flat, Mesh } from '../geometry/mesh.ts';
import { Surface } from '../geometry/surface.ts';

/** Eight points around a body should shade round, four around a roof sharp. */
const CREASE_DEG = 50;

/** Skins outlines that lie flat at rising heights: an outline's points are [x, z]. Both ends are closed. */
export function loft({ sections }: { sections: readonly { y: number; outline: readonly Flat[] }[] }): Mesh {
  const surface = new Surface();
  const rising = (sections.at(-1)?.y ?? 0) >= (sections[0]?.y ?? 0) ? sections : sections.toReversed();
  // Every outline is turned by the same rule, so that the points of neighbours still belong together.
  // Seen from above z runs down the page, so counter-clockwise in [x, z] has to be turned.
  const flip = signedArea(rising[0]?.outline ?? []) > 0;
  const rings = rising.map(({ y, outline }) => (flip ? outline.toReversed() : outline).map(([x, z]): Vec3 => [x, y, z]));
  for (let i = 0; i + 1 < rings.length; i++) {
    const [low, high] = [rings[i] ?? [], rings[i + 1] ?? []];
    const lows = low.map((at) => surface.corner(at));
    const highs = high.map((at) => surface.corner(at));
    for (let j = 0; j < low.length; j++) {
      const k = (j + 1) % low.length;
      surface.quad(lows[j] ?? 0, lows[k] ?? 0, highs[k] ?? 0, highs[j] ?? 0);
    }
  }
  cap(surface, rings[0] ?? [], false);
  cap(surface, rings.at(-1) ?? [], true);
  return surface.finish(CREASE_DEG);
}

function cap(surface: Surface, ring: readonly Vec3[], up: boolean): void {
  const ids = ring.map((at) => surface.corner(at));
  for (const [a, b, c] of fill(ring.map(([x, , z]): Flat => [x, -z]))) {
    if (up) surface.triangle(ids[a] ?? 0, ids[b] ?? 0, ids[c] ?? 0);
    else surface.triangle(ids[a] ?? 0, ids[c] ?? 0, ids[b] ?? 0);
  }
}
