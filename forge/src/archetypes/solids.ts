import type { Solid, Vec3 } from '@worldkiln/contracts';

/** Short words for solids. Everything is centred on the origin; `at` moves it. Turns are degrees. */
export type Flat = [number, number];

export const box = (x: number, y: number, z: number, bevel?: number): Solid =>
  bevel === undefined ? { shape: 'box', size: [x, y, z] } : { shape: 'box', size: [x, y, z], bevel };

interface Round {
  top?: number;
  sides?: number;
  bevel?: number;
}

/** An upright cylinder; `top` makes it taper. */
export function cylinder(radius: number, height: number, { top, sides, bevel }: Round = {}): Solid {
  return {
    shape: 'cylinder',
    radius,
    height,
    ...(top !== undefined && { radiusTop: top }),
    ...(sides !== undefined && { sides }),
    ...(bevel !== undefined && { bevel }),
  };
}

export const cone = (radius: number, height: number, sides?: number): Solid => ({ shape: 'cone', radius, height, ...(sides !== undefined && { sides }) });
export const ball = (x: number, y: number = x, z: number = x, sides?: number): Solid => ({
  shape: 'sphere',
  radii: [x, y, z],
  ...(sides !== undefined && { sides }),
});
/** `height` is the whole height, round ends included. */
export const capsule = (radius: number, height: number, sides?: number): Solid => ({
  shape: 'capsule',
  radius,
  height: Math.max(height, radius * 2.001),
  ...(sides !== undefined && { sides }),
});
/** A ring lying flat; `radius` to the middle of the tube. */
export const torus = (radius: number, tube: number, arc?: number, sides?: number): Solid => ({
  shape: 'torus',
  radius,
  tube,
  ...(arc !== undefined && { arc }),
  ...(sides !== undefined && { sides }),
});
/** [radius, y] points turned about the y axis, from the bottom up. */
export const lathe = (profile: Flat[], sides?: number): Solid => ({ shape: 'lathe', profile, ...(sides !== undefined && { sides }) });
/** A closed outline in x, y, as thick as `depth` along z, centred. */
export const extrude = (outline: Flat[], depth: number, bevel?: number): Solid => ({ shape: 'extrude', outline, depth, ...(bevel !== undefined && { bevel }) });
/** A side view in z, y, as wide as `width` along x, centred. */
export const side = (outline: Flat[], width: number, bevel?: number): Solid => turned(extrude(outline, width, bevel), 0, -90);
export const sweep = (outline: Flat[], path: Vec3[]): Solid => ({ shape: 'sweep', outline, path });
export const tube = (path: Vec3[], radius: number | number[], sides?: number): Solid => ({
  shape: 'tube',
  path,
  radius,
  ...(sides !== undefined && { sides }),
});
export const loft = (sections: { y: number; outline: Flat[] }[]): Solid => ({ shape: 'loft', sections });
export const text = (words: string, height: number, depth: number): Solid => ({ shape: 'text', text: words, height, depth });
export const group = (...of: Solid[]): Solid => (of.length === 1 && of[0] ? of[0] : { shape: 'group', of });
export const subtract = (...of: Solid[]): Solid => ({ shape: 'subtract', of });
/** The solid and its reflection: 'x' gives left and right. */
export const mirror = (of: Solid, axis: 'x' | 'y' | 'z' = 'x'): Solid => ({ shape: 'mirror', of, axis });
export const row = (of: Solid, count: number, step: Vec3): Solid => ({ shape: 'array', of, count, step });
/** Copies round the y axis, `count` to the full circle. */
export const ring = (of: Solid, count: number, arc = 360): Solid => ({ shape: 'array', of, count, turnStep: [0, arc / count, 0] });

/** Moves (and turns, first) a solid. */
export function at(of: Solid, x: number, y: number, z = 0, turn?: Vec3): Solid {
  return turn ? { shape: 'place', of, at: [x, y, z], turn } : { shape: 'place', of, at: [x, y, z] };
}
export const turned = (of: Solid, x: number, y = 0, z = 0): Solid => ({ shape: 'place', of, turn: [x, y, z] });
export const scaled = (of: Solid, x: number, y: number = x, z: number = x): Solid => ({ shape: 'place', of, scale: [x, y, z] });
/** A cylinder along x (axles, wheels). */
export const along = { x: (of: Solid): Solid => turned(of, 0, 0, 90), z: (of: Solid): Solid => turned(of, 90, 0, 0) };

/** A regular outline with `count` corners; `squash` makes it an ellipse. */
export function circle(radius: number, count = 12, squash = 1): Flat[] {
  return Array.from({ length: count }, (_, i) => {
    const angle = (i / count) * Math.PI * 2;
    return [Math.cos(angle) * radius, Math.sin(angle) * radius * squash];
  });
}

/** A rectangle with rounded corners, for extrudes and lofts. */
export function roundRect(width: number, height: number, radius: number, steps = 3): Flat[] {
  const r = Math.min(radius, width / 2, height / 2);
  const corners: Flat[] = [
    [width / 2 - r, height / 2 - r],
    [-width / 2 + r, height / 2 - r],
    [-width / 2 + r, -height / 2 + r],
    [width / 2 - r, -height / 2 + r],
  ];
  return corners.flatMap(([x, y], corner) =>
    Array.from({ length: steps + 1 }, (_, i): Flat => {
      const angle = ((corner + i / steps) * Math.PI) / 2;
      return [x + Math.cos(angle) * r, y + Math.sin(angle) * r];
    }),
  );
}

/** A star outline: `points` tips. */
export function star(radius: number, inner: number, points = 5): Flat[] {
  return Array.from({ length: points * 2 }, (_, i) => {
    const angle = Math.PI / 2 + (i / (points * 2)) * Math.PI * 2;
    const r = i % 2 === 0 ? radius : inner;
    return [Math.cos(angle) * r, Math.sin(angle) * r];
  });
}

/** Points on a curve through the given ones (Catmull-Rom), for tubes that should look grown rather than bent. */
export function curve(through: Vec3[], steps = 4): Vec3[] {
  const out: Vec3[] = [];
  const point = (i: number): Vec3 => through[Math.max(0, Math.min(through.length - 1, i))] ?? [0, 0, 0];
  for (let i = 0; i < through.length - 1; i++) {
    const [a, b, c, d] = [point(i - 1), point(i), point(i + 1), point(i + 2)];
    for (let s = 0; s < steps; s++) {
      const t = s / steps;
      const blend = (k: 0 | 1 | 2): number =>
        0.5 * (2 * b[k] + (c[k] - a[k]) * t + (2 * a[k] - 5 * b[k] + 4 * c[k] - d[k]) * t * t + (3 * b[k] - a[k] - 3 * c[k] + d[k]) * t * t * t);
      out.push([blend(0), blend(1), blend(2)]);
    }
  }
  out.push(point(through.length - 1));
  return out;
}
