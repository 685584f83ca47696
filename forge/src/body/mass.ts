import type { Vec3 } from '@worldkiln/contracts';
import type { Shape } from '../assembly/build-model.ts';
import { cornersOf, type Mesh } from '../geometry/mesh.ts';
import { add, cross, dot, times } from '../geometry/vec.ts';
import { densityOf } from '../materials/density.ts';

/** Volume of a closed mesh and where its middle lies, summed over tetrahedra to the origin. */
export function volumeOf(mesh: Mesh): { volume: number; middle: Vec3 } {
  let volume = 0;
  let sum: Vec3 = [0, 0, 0];
  for (const triangle of mesh.triangles) {
    const [a, b, c] = cornersOf(mesh, triangle);
    const part = dot(a, cross(b, c)) / 6;
    volume += part;
    sum = add(sum, times(add(add(a, b), c), part / 4));
  }
  return volume > 1e-12 ? { volume, middle: times(sum, 1 / volume) } : { volume: 0, middle: [0, 0, 0] };
}

/** The centre of mass of all parts, by their volumes and what they are made of; null when nothing encloses a volume. */
export function centreOfMass(shapes: readonly Shape[]): Vec3 | null {
  let mass = 0;
  let sum: Vec3 = [0, 0, 0];
  for (const { part, mesh } of shapes) {
    const { volume, middle } = volumeOf(mesh);
    const own = volume * densityOf(part.material.set);
    mass += own;
    sum = add(sum, times(middle, own));
  }
  return mass > 0 ? times(sum, 1 / mass) : null;
}
