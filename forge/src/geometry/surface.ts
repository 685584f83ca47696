import type { Vec3 } from '@worldkiln/contracts';
import { faceOf, type Flat, type Mesh, type Triple, type Vertex } from './mesh.ts';
import { add, dot, size, sub, times, unit } from './vec.ts';

interface Corner {
  at: Vec3;
  uv: Flat | null;
  /** Given where the solid knows better than the faces do, as on a bevel. */
  normal: Vec3 | null;
  edge: number;
}

/** Points nearer than this are one point to the shading. */
const WELD_PER_M = 20_000;

/** A surface being drawn: corners and triangles, whose normals and metre UVs are found at the end. */
export class Surface {
  readonly #corners: Corner[] = [];
  readonly #triangles: Triple[] = [];

  corner(at: Vec3, more: { uv?: Flat; normal?: Vec3; edge?: number } = {}): number {
    this.#corners.push({ at, uv: more.uv ?? null, normal: more.normal ?? null, edge: more.edge ?? 0 });
    return this.#corners.length - 1;
  }

  /** Adds a triangle unless it has no area. */
  triangle(a: number, b: number, c: number): void {
    const corners = [this.#at(a), this.#at(b), this.#at(c)] as const;
    if (size(faceOf(corners)) > 1e-12) this.#triangles.push([a, b, c]);
  }

  /** Four corners, counter-clockwise. */
  quad(a: number, b: number, c: number, d: number): void {
    this.triangle(a, b, c);
    this.triangle(a, c, d);
  }

  /** Finds the normals: faces that meet at less than `creaseDeg` are one smooth surface. */
  finish(creaseDeg: number): Mesh {
    const faces = this.#triangles.map(([a, b, c]) => faceOf([this.#at(a), this.#at(b), this.#at(c)]));
    const fans = this.#fans();
    const out: Mesh = { vertices: [], triangles: [] };
    const made = new Map<string, number>();
    const least = Math.cos((creaseDeg * Math.PI) / 180);
    this.#triangles.forEach((triangle, index) => {
      const face = unit(faces[index] ?? [0, 1, 0]);
      const axis = dominant(face);
      const vertex = (id: number): number => {
        const corner = this.#corners[id] ?? { at: [0, 0, 0], uv: null, normal: null, edge: 0 };
        const normal = corner.normal ?? this.#smooth(fans.get(keyOf(corner.at)) ?? [], faces, face, least);
        // A given normal also says which way the grain lies, so that the strips of a bevel share their corners.
        const uv = corner.uv ?? boxUv(corner.at, corner.normal ? dominant(normal) : axis);
        const key = `${keyOf(corner.at)},${normal.map((n) => Math.round(n * 500)).join()},${Math.round(uv[0] * 1e4)},${Math.round(uv[1] * 1e4)},${corner.edge}`;
        const known = made.get(key);
        if (known !== undefined) return known;
        made.set(key, out.vertices.length);
        out.vertices.push({ at: corner.at, normal, uv, edge: corner.edge } satisfies Vertex);
        return out.vertices.length - 1;
      };
      out.triangles.push([vertex(triangle[0]), vertex(triangle[1]), vertex(triangle[2])]);
    });
    return out;
  }

  #at(index: number): Vec3 {
    return this.#corners[index]?.at ?? [0, 0, 0];
  }

  /** For each place, the faces around it with the angle each takes there. */
  #fans(): Map<string, Fan[]> {
    const fans = new Map<string, Fan[]>();
    this.#triangles.forEach((triangle, face) => {
      for (const slot of [0, 1, 2] as const) {
        const here = this.#at(triangle[slot]);
        const one = unit(sub(this.#at(triangle[(slot + 1) % 3] ?? 0), here));
        const two = unit(sub(this.#at(triangle[(slot + 2) % 3] ?? 0), here));
        const angle = Math.acos(Math.max(-1, Math.min(1, dot(one, two))));
        const key = keyOf(here);
        const fan = fans.get(key);
        if (fan) fan.push({ face, angle });
        else fans.set(key, [{ face, angle }]);
      }
    });
    return fans;
  }

  #smooth(fan: readonly Fan[], faces: readonly Vec3[], face: Vec3, least: number): Vec3 {
    let sum: Vec3 = [0, 0, 0];
    for (const near of fan) {
      const direction = unit(faces[near.face] ?? face);
      if (dot(direction, face) >= least - 1e-6) sum = add(sum, times(direction, near.angle));
    }
    return size(sum) > 1e-6 ? unit(sum) : face;
  }
}

interface Fan {
  face: number;
  angle: number;
}

const keyOf = (p: Vec3): string => `${Math.round(p[0] * WELD_PER_M)},${Math.round(p[1] * WELD_PER_M)},${Math.round(p[2] * WELD_PER_M)}`;

/** The axis a face looks along most: 0, 1 or 2. */
function dominant([x, y, z]: Vec3): 0 | 1 | 2 {
  if (Math.abs(y) >= Math.abs(x) && Math.abs(y) >= Math.abs(z)) return 1;
  return Math.abs(x) >= Math.abs(z) ? 0 : 2;
}

const boxUv = ([x, y, z]: Vec3, axis: 0 | 1 | 2): Flat => (axis === 0 ? [z, y] : axis === 1 ? [x, z] : [x, y]);
