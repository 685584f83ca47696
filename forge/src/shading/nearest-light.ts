import type { Mesh } from '../geometry/mesh.ts';
import { f64 } from '../geometry/vec.ts';

/** How far, as a share of the whole thing, a wrong direction counts: a corner's other face is worse than the next corner. */
const TURN = 0.12;
/** More marks than these are thinned out: a heap of leaves has thousands that are all alike. */
const MARKS_MOST = 400;

/** For every vertex of a mesh, the light of the vertex of a finer build of it that lies nearest and faces the same way. */
export function nearestLight(mesh: Mesh, finer: Mesh, light: Float64Array, wholeM: number): Float64Array {
  const weight = (TURN * wholeM) ** 2;
  const step = Math.max(1, finer.vertices.length / MARKS_MOST);
  const count = Math.floor(finer.vertices.length / step);
  const marks = new Float64Array(count * 7);
  for (let i = 0; i < count; i++) {
    const from = Math.floor(i * step);
    const vertex = finer.vertices[from];
    if (vertex) marks.set([...vertex.at, ...vertex.normal, f64(light, from)], i * 7);
  }
  return Float64Array.from(mesh.vertices, ({ at: [x, y, z], normal: [nx, ny, nz] }) => {
    let best = 1;
    let least = Infinity;
    for (let i = 0; i < marks.length; i += 7) {
      const dx = f64(marks, i) - x;
      const dy = f64(marks, i + 1) - y;
      const dz = f64(marks, i + 2) - z;
      const turn = 1 - (f64(marks, i + 3) * nx + f64(marks, i + 4) * ny + f64(marks, i + 5) * nz);
      const far = dx * dx + dy * dy + dz * dz + turn * weight;
      if (far >= least) continue;
      least = far;
      best = f64(marks, i + 6);
    }
    return best;
  });
}
