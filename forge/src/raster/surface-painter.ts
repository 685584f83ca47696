import type { Vec3 } from '@worldkiln/contracts';
import { f32, u32 } from '../geometry/vec.ts';
import { shade, type Shaded } from './light.ts';
import { SUN, type SunMap } from './sun.ts';
import type { DrawnSurface, Grain } from './surface-set.ts';

/** How strongly a library material's relief leans the normals of a picture this small. */
const RELIEF = 0.8;
/** A tile this many samples wide is not shown; from the second on, all of it is. */
const FADE_PX = [16, 90] as const;

/** The light of one place of one triangle, as a camera at `eye` sees it. */
export class SurfacePainter {
  /** What the last `paint` found: linear red, green and blue. */
  readonly light = new Float32Array(3);
  readonly #surfaces: readonly DrawnSurface[];
  readonly #spots: readonly Float32Array[];
  readonly #eye: Vec3;
  /** Pixels a metre takes at a distance of one. */
  readonly #focalPx: number;
  readonly #sun: SunMap;
  readonly #it: Shaded = { r: 0, g: 0, b: 0, nx: 0, ny: 1, nz: 0, ex: 0, ey: 1, ez: 0, roughness: 1, metallic: 0, emissive: [0, 0, 0], sun: 1 };

  constructor(surfaces: readonly DrawnSurface[], spots: readonly Float32Array[], eye: Vec3, focalPx: number, sun: SunMap) {
    this.#surfaces = surfaces;
    this.#spots = spots;
    this.#eye = eye;
    this.#focalPx = focalPx;
    this.#sun = sun;
  }

  /** Lights the place at x, y of the triangle that begins at `first`; gives back how solid it is. */
  paint(s: number, first: number, x: number, y: number): number {
    const surface = this.#surfaces[s];
    const spots = this.#spots[s];
    if (!surface || !spots) return 0;
    const { indices, positions, normals, colors, uvs, grain } = surface;
    const a = u32(indices, first);
    const b = u32(indices, first + 1);
    const c = u32(indices, first + 2);
    // The corners' shares of the place, corrected for depth.
    const ax = f32(spots, a * 3);
    const ay = f32(spots, a * 3 + 1);
    const bx = f32(spots, b * 3);
    const by = f32(spots, b * 3 + 1);
    const cx = f32(spots, c * 3);
    const cy = f32(spots, c * 3 + 1);
    const area = (bx - ax) * (cy - ay) - (by - ay) * (cx - ax) || 1e-9;
    const sa = ((bx - x) * (cy - y) - (by - y) * (cx - x)) / area;
    const sb = ((cx - x) * (ay - y) - (cy - y) * (ax - x)) / area;
    let wa = sa * f32(spots, a * 3 + 2);
    let wb = sb * f32(spots, b * 3 + 2);
    let wc = (1 - sa - sb) * f32(spots, c * 3 + 2);
    const sum = wa + wb + wc || 1;
    wa /= sum;
    wb /= sum;
    wc /= sum;
    const px = mix(positions, a * 3, b * 3, c * 3, wa, wb, wc);
    const py = mix(positions, a * 3 + 1, b * 3 + 1, c * 3 + 1, wa, wb, wc);
    const pz = mix(positions, a * 3 + 2, b * 3 + 2, c * 3 + 2, wa, wb, wc);
    const it = this.#it;
    it.nx = mix(normals, a * 3, b * 3, c * 3, wa, wb, wc);
    it.ny = mix(normals, a * 3 + 1, b * 3 + 1, c * 3 + 1, wa, wb, wc);
    it.nz = mix(normals, a * 3 + 2, b * 3 + 2, c * 3 + 2, wa, wb, wc);
    normalize(it);
    it.ex = this.#eye[0] - px;
    it.ey = this.#eye[1] - py;
    it.ez = this.#eye[2] - pz;
    const far = Math.sqrt(it.ex * it.ex + it.ey * it.ey + it.ez * it.ez) || 1;
    it.ex /= far;
    it.ey /= far;
    it.ez /= far;
    // Clear things show their backs, and smooth normals may look away at an outline.
    if (surface.clear && it.nx * it.ex + it.ny * it.ey + it.nz * it.ez < 0) [it.nx, it.ny, it.nz] = [-it.nx, -it.ny, -it.nz];
    it.r = mix(colors, a * 4, b * 4, c * 4, wa, wb, wc);
    it.g = mix(colors, a * 4 + 1, b * 4 + 1, c * 4 + 1, wa, wb, wc);
    it.b = mix(colors, a * 4 + 2, b * 4 + 2, c * 4 + 2, wa, wb, wc);
    if (surface.picture && uvs) this.#tint(surface.picture(mix(uvs, a * 2, b * 2, c * 2, wa, wb, wc), mix(uvs, a * 2 + 1, b * 2 + 1, c * 2 + 1, wa, wb, wc)));
    it.sun = it.nx * SUN[0] + it.ny * SUN[1] + it.nz * SUN[2] <= 0 ? 0 : this.#sun.light(px, py, pz, it.nx, it.ny, it.nz, 1);
    if (grain && uvs)
      this.#texture(
        grain,
        positions,
        uvs,
        a,
        b,
        c,
        mix(uvs, a * 2, b * 2, c * 2, wa, wb, wc),
        mix(uvs, a * 2 + 1, b * 2 + 1, c * 2 + 1, wa, wb, wc),
        grain.tileM * this.#focalPx * sum,
      );
    it.roughness = surface.roughness;
    it.metallic = surface.metallic;
    it.emissive = surface.emissive;
    shade(it, this.light);
    const rim = surface.clear ? 0.5 * (1 - Math.abs(it.nx * it.ex + it.ny * it.ey + it.nz * it.ez)) ** 2 : 0;
    return Math.min(1, f32(colors, a * 4 + 3) + rim);
  }

  #tint([r, g, b]: Vec3): void {
    this.#it.r *= r;
    this.#it.g *= g;
    this.#it.b *= b;
  }

  /** Tones the colour and leans the normal by what the library material has at u, v metres. */
  #texture(grain: Grain, positions: Float32Array, uvs: Float32Array, a: number, b: number, c: number, u: number, v: number, tilePx: number): void {
    const { sidePx, tileM, tones, leans } = grain;
    // Between four texels: a small thing shows a tile much larger than it was drawn.
    const x = (u / tileM) * sidePx - 0.5;
    const y = (v / tileM) * sidePx - 0.5;
    const left = Math.floor(x);
    const top = Math.floor(y);
    const fx = x - left;
    const fy = y - top;
    const wrap = (n: number): number => ((n % sidePx) + sidePx) % sidePx;
    const [i, j, k, l] = [
      wrap(top) * sidePx + wrap(left),
      wrap(top) * sidePx + wrap(left + 1),
      wrap(top + 1) * sidePx + wrap(left),
      wrap(top + 1) * sidePx + wrap(left + 1),
    ] as const;
    const read = (list: Float32Array, stride: number, n: number): number =>
      (f32(list, i * stride + n) * (1 - fx) + f32(list, j * stride + n) * fx) * (1 - fy) +
      (f32(list, k * stride + n) * (1 - fx) + f32(list, l * stride + n) * fx) * fy;
    const it = this.#it;
    // A tile of few pixels would only flicker: it fades into its mean, which is plain.
    const shown = Math.max(0, Math.min(1, (tilePx - FADE_PX[0]) / (FADE_PX[1] - FADE_PX[0])));
    if (shown === 0) return;
    it.r *= 1 + (read(tones, 3, 0) - 1) * shown;
    it.g *= 1 + (read(tones, 3, 1) - 1) * shown;
    it.b *= 1 + (read(tones, 3, 2) - 1) * shown;
    // The directions in which u and v grow on this triangle.
    const du1 = f32(uvs, b * 2) - f32(uvs, a * 2);
    const dv1 = f32(uvs, b * 2 + 1) - f32(uvs, a * 2 + 1);
    const du2 = f32(uvs, c * 2) - f32(uvs, a * 2);
    const dv2 = f32(uvs, c * 2 + 1) - f32(uvs, a * 2 + 1);
    const det = du1 * dv2 - du2 * dv1;
    if (Math.abs(det) < 1e-12) return;
    const lu = (read(leans, 2, 0) * RELIEF * shown) / det;
    const lv = (read(leans, 2, 1) * RELIEF * shown) / det;
    const along = (axis: number): number => {
      const e1 = f32(positions, b * 3 + axis) - f32(positions, a * 3 + axis);
      const e2 = f32(positions, c * 3 + axis) - f32(positions, a * 3 + axis);
      return (e1 * dv2 - e2 * dv1) * lu + (e2 * du1 - e1 * du2) * lv;
    };
    it.nx += along(0);
    it.ny += along(1);
    it.nz += along(2);
    normalize(it);
  }
}

/** What lies between three corners. Apart, and not a closure of its caller's: a picture calls it a million times. */
const mix = (list: Float32Array, a: number, b: number, c: number, wa: number, wb: number, wc: number): number =>
  f32(list, a) * wa + f32(list, b) * wb + f32(list, c) * wc;

function normalize(it: Shaded): void {
  const length = Math.sqrt(it.nx * it.nx + it.ny * it.ny + it.nz * it.nz) || 1;
  it.nx /= length;
  it.ny /= length;
  it.nz /= length;
}
