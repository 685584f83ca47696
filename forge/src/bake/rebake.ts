import { Closest } from '../geometry/closest.ts';
import { at, f32, u32 } from '../geometry/vec.ts';
import { byteOf } from '../materials/colour.ts';
import type { Pixels } from '../textures/pixels.ts';
import { linearOfByte, sampleLayer } from './sample-layer.ts';
import type { Layer, Look, Soup } from './soup.ts';
import { diagonalOf } from './surface-error.ts';
import type { Dressed } from './tangents.ts';

/** What a level wears instead of its source's many pictures: one page each, glTF's packing. */
export interface Page {
  base: Pixels;
  /** Occlusion, roughness, metal. */
  orm: Pixels;
  normal: Pixels;
  glow: Pixels;
}

const u8 = (list: Uint8Array, index: number): number => list[index] ?? 0;

/** Further than this share of the diagonal is another surface. */
const REACH = 0.08;

/**
 * Paints a level's page from its source: each texel asks for the nearest place of the source that faces its way, and
 * takes what the source shows there. By nearest point, because rays along the normal miss at every sharp edge a
 * simplifier moved. The source's own surface is given as a tree, made once for all levels.
 */
export function rebake(source: Soup, tree: Closest, level: Dressed, side: number): Page {
  const page: Page = { base: blank(side), orm: blank(side), normal: blank(side), glow: blank(side) };
  const filled = new Uint8Array(side * side);
  const brush = new Brush(source, tree, level, page, side);
  for (let t = 0; t < level.indices.length; t += 3) brush.triangle(t, filled);
  for (const pixels of [page.base, page.orm, page.normal, page.glow]) spread(pixels, Uint8Array.from(filled));
  return page;
}

const blank = (side: number): Pixels => ({ width: side, height: side, data: new Uint8Array(side * side * 4) });

class Brush {
  readonly #source: Soup;
  readonly #tree: Closest;
  readonly #level: Dressed;
  readonly #page: Page;
  readonly #side: number;
  readonly #reach: number;
  readonly #texel = new Float32Array(4);

  constructor(source: Soup, tree: Closest, level: Dressed, page: Page, side: number) {
    this.#source = source;
    this.#tree = tree;
    this.#level = level;
    this.#page = page;
    this.#side = side;
    this.#reach = diagonalOf(source) * REACH;
  }

  /** Every texel whose middle lies in the triangle or a texel's breadth around it: the border keeps mipmaps clean. */
  triangle(t: number, filled: Uint8Array): void {
    const { indices, uvs } = this.#level;
    const ids = [u32(indices, t), u32(indices, t + 1), u32(indices, t + 2)] as const;
    const [ax, ay, bx, by, cx, cy] = ids.flatMap((id) => [f32(uvs, id * 2) * this.#side, f32(uvs, id * 2 + 1) * this.#side]) as [
      number,
      number,
      number,
      number,
      number,
      number,
    ]; // three corners, two each
    const area = (bx - ax) * (cy - ay) - (cx - ax) * (by - ay);
    if (Math.abs(area) < 1e-9) return;
    const clamp = (c: number): number => Math.max(0, Math.min(this.#side - 1, c));
    const [left, right] = [clamp(Math.floor(Math.min(ax, bx, cx) - 0.5)), clamp(Math.ceil(Math.max(ax, bx, cx) + 0.5))];
    const [top, low] = [clamp(Math.floor(Math.min(ay, by, cy) - 0.5)), clamp(Math.ceil(Math.max(ay, by, cy) + 0.5))];
    const slack = (0.75 * Math.max(Math.hypot(bx - ax, by - ay), Math.hypot(cx - bx, cy - by), Math.hypot(ax - cx, ay - cy))) / Math.abs(area);
    for (let y = top; y <= low; y++)
      for (let x = left; x <= right; x++) {
        const [px, py] = [x + 0.5, y + 0.5];
        const u = ((px - ax) * (cy - ay) - (cx - ax) * (py - ay)) / area;
        const v = ((bx - ax) * (py - ay) - (px - ax) * (by - ay)) / area;
        const w = 1 - u - v;
        const inside = u >= 0 && v >= 0 && w >= 0;
        const index = y * this.#side + x;
        if (!inside && (Math.min(u, v, w) < -slack || u8(filled, index) > 0)) continue;
        if (u8(filled, index) === 2) continue;
        filled[index] = inside ? 2 : 1;
        this.#paint(index, ids, w, u, v);
      }
  }

  #paint(index: number, [a, b, c]: readonly [number, number, number], wa: number, wb: number, wc: number): void {
    const mix = (list: Float32Array, width: number, k: number): number =>
      f32(list, a * width + k) * wa + f32(list, b * width + k) * wb + f32(list, c * width + k) * wc;
    const { positions, normals, tangents } = this.#level;
    const [x, y, z] = [mix(positions, 3, 0), mix(positions, 3, 1), mix(positions, 3, 2)];
    const normal = unit3(mix(normals, 3, 0), mix(normals, 3, 1), mix(normals, 3, 2));
    if (!this.#tree.find(x, y, z, this.#reach, normal) && !this.#tree.find(x, y, z)) return;
    const tangent = unit3(mix(tangents, 4, 0), mix(tangents, 4, 1), mix(tangents, 4, 2));
    const side = f32(tangents, a * 4 + 3) < 0 ? -1 : 1;
    this.#look(index, normal, tangent, side);
  }

  #look(index: number, normal: Three, tangent: Three, side: number): void {
    const { triangle, u, v } = this.#tree;
    const { indices, uvs, colors, wears, looks } = this.#source;
    const ids = [u32(indices, triangle * 3), u32(indices, triangle * 3 + 1), u32(indices, triangle * 3 + 2)] as const;
    const shares = [1 - u - v, u, v] as const;
    const mix = (list: Float32Array, width: number, k: number): number =>
      f32(list, ids[0] * width + k) * shares[0] + f32(list, ids[1] * width + k) * shares[1] + f32(list, ids[2] * width + k) * shares[2];
    const look = looks[at(wears, ids[0])];
    if (!look) return;
    const [s, t] = [mix(uvs, 2, 0), mix(uvs, 2, 1)];
    this.#colour(index, look, s, t, [mix(colors, 4, 0), mix(colors, 4, 1), mix(colors, 4, 2), mix(colors, 4, 3)]);
    this.#finish(index, look, s, t);
    const way = this.#sourceNormal(look, ids, shares, s, t);
    const across = cross3(normal, tangent, side);
    const out = [dot3(tangent, way), dot3(across, way), Math.max(0.05, dot3(normal, way))];
    for (let k = 0; k < 3; k++) this.#page.normal.data[index * 4 + k] = Math.round(127.5 + 127.5 * Math.max(-1, Math.min(1, at(out, k))));
    this.#page.normal.data[index * 4 + 3] = 255;
  }

  #colour(index: number, look: Look, s: number, t: number, own: readonly number[]): void {
    const texel = this.#read(look.base, s, t, 255);
    const { data } = this.#page.base;
    for (let k = 0; k < 3; k++) data[index * 4 + k] = byteOf(linearOfByte(f32(texel, k)) * at(own, k) * at(look.color, k));
    data[index * 4 + 3] = Math.round(Math.max(0, Math.min(1, (f32(texel, 3) / 255) * at(own, 3) * look.color[3])) * 255);
    const glow = this.#read(look.glow, s, t, 255);
    for (let k = 0; k < 3; k++) this.#page.glow.data[index * 4 + k] = byteOf(linearOfByte(at(glow, k)) * at(look.emissive, k));
    this.#page.glow.data[index * 4 + 3] = 255;
  }

  #finish(index: number, look: Look, s: number, t: number): void {
    const { data } = this.#page.orm;
    const shade = at(this.#read(look.occlusion, s, t, 255), 0);
    const texel = this.#read(look.orm, s, t, 255);
    data[index * 4] = shade;
    data[index * 4 + 1] = Math.round(f32(texel, 1) * look.roughness);
    data[index * 4 + 2] = Math.round(f32(texel, 2) * look.metallic);
    data[index * 4 + 3] = 255;
  }

  #read(layer: Layer | null, s: number, t: number, without: number): Float32Array {
    if (layer) sampleLayer(layer, s, t, this.#texel);
    else this.#texel.fill(without);
    return this.#texel;
  }

  /** The way the source is lit there: its smooth normal, turned by its own normal map where it has one. */
  #sourceNormal(look: Look, ids: readonly [number, number, number], shares: readonly [number, number, number], s: number, t: number): Three {
    const { normals, positions, uvs } = this.#source;
    const mix = (k: number): number =>
      f32(normals, ids[0] * 3 + k) * shares[0] + f32(normals, ids[1] * 3 + k) * shares[1] + f32(normals, ids[2] * 3 + k) * shares[2];
    const normal = unit3(mix(0), mix(1), mix(2));
    if (!look.normal) return normal;
    const edge = (list: Float32Array, width: number, corner: 1 | 2, k: number): number => f32(list, ids[corner] * width + k) - f32(list, ids[0] * width + k);
    const [du1, dv1, du2, dv2] = [edge(uvs, 2, 1, 0), edge(uvs, 2, 1, 1), edge(uvs, 2, 2, 0), edge(uvs, 2, 2, 1)];
    const turn = du1 * dv2 - du2 * dv1;
    if (Math.abs(turn) < 1e-14) return normal;
    const raw = [0, 1, 2].map((k) => (edge(positions, 3, 1, k) * dv2 - edge(positions, 3, 2, k) * dv1) / turn);
    const lean = dot3(normal, [at(raw, 0), at(raw, 1), at(raw, 2)]);
    const tangent = unit3(at(raw, 0) - normal[0] * lean, at(raw, 1) - normal[1] * lean, at(raw, 2) - normal[2] * lean);
    const across = cross3(normal, tangent, turn < 0 ? 1 : -1);
    const texel = this.#read(look.normal, s, t, 128);
    const [nx, ny, nz] = [(f32(texel, 0) / 127.5 - 1) * look.normalScale, (f32(texel, 1) / 127.5 - 1) * look.normalScale, f32(texel, 2) / 127.5 - 1];
    // glTF's v runs down the picture and its green up: the frame's second axis is minus dP/dv.
    return unit3(
      tangent[0] * nx + across[0] * ny + normal[0] * nz,
      tangent[1] * nx + across[1] * ny + normal[1] * nz,
      tangent[2] * nx + across[2] * ny + normal[2] * nz,
    );
  }
}

type Three = [number, number, number];
const dot3 = (a: Three, b: Three): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
const cross3 = (a: Three, b: Three, s: number): Three => [(a[1] * b[2] - a[2] * b[1]) * s, (a[2] * b[0] - a[0] * b[2]) * s, (a[0] * b[1] - a[1] * b[0]) * s];
function unit3(x: number, y: number, z: number): Three {
  const size = Math.hypot(x, y, z);
  return size > 1e-12 ? [x / size, y / size, z / size] : [0, 1, 0];
}

/** Empty texels take their neighbours' mean, ring by ring; what is far from all islands takes the mean of everything. */
function spread({ width, height, data }: Pixels, filled: Uint8Array): void {
  const mean = [0, 0, 0, 0];
  let count = 0;
  for (let i = 0; i < filled.length; i++)
    if (u8(filled, i)) {
      count++;
      for (let k = 0; k < 4; k++) mean[k] = at(mean, k) + u8(data, i * 4 + k);
    }
  const near = [0, 0, 0, 0];
  for (let ring = 0; ring < RINGS; ring++) {
    const next: number[] = [];
    for (let i = 0; i < filled.length; i++) {
      if (u8(filled, i)) continue;
      const x = i % width;
      let found = 0;
      if (x > 0 && u8(filled, i - 1)) near[found++] = i - 1;
      if (x < width - 1 && u8(filled, i + 1)) near[found++] = i + 1;
      if (i >= width && u8(filled, i - width)) near[found++] = i - width;
      if (i < width * (height - 1) && u8(filled, i + width)) near[found++] = i + width;
      if (found === 0) continue;
      for (let k = 0; k < 4; k++) {
        let sum = 0;
        for (let n = 0; n < found; n++) sum += u8(data, at(near, n) * 4 + k);
        data[i * 4 + k] = sum / found;
      }
      next.push(i);
    }
    for (const i of next) filled[i] = 1;
  }
  for (let i = 0; i < filled.length; i++) if (!u8(filled, i)) for (let k = 0; k < 4; k++) data[i * 4 + k] = count > 0 ? at(mean, k) / count : 0;
}

const RINGS = 4;
