import type { Vec3 } from '@worldkiln/contracts';
import { faceOf, type Flat, type Mesh, type Triple, type Vertex } from './mesh.ts';
import { PlaceTable } from './place-table.ts';
import { dot, size, sub, unit } from './vec.ts';

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
    const faces = this.#triangles.map(([a, b, c]) => unit(faceOf([this.#at(a), this.#at(b), this.#at(c)])));
    const places = this.#places();
    const fans = this.#fans(places.count, places.of);
    const out: Mesh = { vertices: [], triangles: [] };
    // For each place the vertices made there: few, so they are compared one by one.
    const made: number[][] = Array.from({ length: places.count }, () => []);
    const least = Math.cos((creaseDeg * Math.PI) / 180);
    this.#triangles.forEach((triangle, index) => {
      const face = faces[index] ?? UP;
      const axis = dominant(face);
      const vertex = (id: number): number => {
        const corner = this.#corners[id] ?? { at: ORIGIN, uv: null, normal: null, edge: 0 };
        const place = places.of[id] ?? 0;
        const normal = corner.normal ?? smooth(fans[place] ?? [], faces, face, least);
        // A given normal also says which way the grain lies, so that the strips of a bevel share their corners.
        const uv = corner.uv ?? boxUv(corner.at, corner.normal ? dominant(normal) : axis);
        const here = made[place] ?? [];
        const known = here.find((i) => same(out.vertices[i], normal, uv, corner.edge));
        if (known !== undefined) return known;
        here.push(out.vertices.length);
        out.vertices.push({ at: corner.at, normal, uv, edge: corner.edge });
        return out.vertices.length - 1;
      };
      out.triangles.push([vertex(triangle[0]), vertex(triangle[1]), vertex(triangle[2])]);
    });
    return out;
  }

  #at(index: number): Vec3 {
    return this.#corners[index]?.at ?? ORIGIN;
  }

  /** The number of each corner's place; corners that lie together share one. */
  #places(): { of: Int32Array; count: number } {
    const table = new PlaceTable(this.#corners.length);
    const of = Int32Array.from(this.#corners, ({ at }) => table.idOf(at, WELD_PER_M));
    return { of, count: table.count };
  }

  /** For each place, the faces around it with the angle each takes there. */
  #fans(count: number, places: Int32Array): Fan[][] {
    const fans: Fan[][] = Array.from({ length: count }, () => []);
    this.#triangles.forEach((triangle, face) => {
      for (const slot of [0, 1, 2] as const) {
        const here = this.#at(triangle[slot]);
        const one = unit(sub(this.#at(triangle[(slot + 1) % 3] ?? 0), here));
        const two = unit(sub(this.#at(triangle[(slot + 2) % 3] ?? 0), here));
        const angle = Math.acos(Math.max(-1, Math.min(1, dot(one, two))));
        fans[places[triangle[slot]] ?? 0]?.push({ face, angle });
      }
    });
    return fans;
  }
}

interface Fan {
  face: number;
  angle: number;
}

const ORIGIN: Vec3 = [0, 0, 0];
const UP: Vec3 = [0, 1, 0];

function smooth(fan: readonly Fan[], faces: readonly Vec3[], face: Vec3, least: number): Vec3 {
  const sum: Vec3 = [0, 0, 0];
  for (const near of fan) {
    const way = faces[near.face] ?? face;
    if (dot(way, face) < least - 1e-6) continue;
    for (const i of AXES) sum[i] += way[i] * near.angle;
  }
  return size(sum) > 1e-6 ? unit(sum) : face;
}

const AXES = [0, 1, 2] as const;

/** Whether a vertex shades and maps like this one would. */
function same(vertex: Vertex | undefined, normal: Vec3, uv: Flat, edge: number): boolean {
  if (!vertex || vertex.edge !== edge) return false;
  for (const i of AXES) if (Math.abs(vertex.normal[i] - normal[i]) > 1 / 500) return false;
  return Math.abs(vertex.uv[0] - uv[0]) < 1e-4 && Math.abs(vertex.uv[1] - uv[1]) < 1e-4;
}

/** The axis a face looks along most: 0, 1 or 2. */
function dominant([x, y, z]: Vec3): 0 | 1 | 2 {
  if (Math.abs(y) >= Math.abs(x) && Math.abs(y) >= Math.abs(z)) return 1;
  return Math.abs(x) >= Math.abs(z) ? 0 : 2;
}

const boxUv = ([x, y, z]: Vec3, axis: 0 | 1 | 2): Flat => (axis === 0 ? [z, y] : axis === 1 ? [x, z] : [x, y]);
