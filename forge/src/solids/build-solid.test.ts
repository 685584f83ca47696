import type { Solid, Vec3 } from '@worldkiln/contracts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { volumeOf } from '../body/mass.ts';
import { boundsOf, cornersOf, facing, pointsOf, type Mesh } from '../geometry/mesh.ts';
import { piecesOf } from '../geometry/pieces.ts';
import { dot, size } from '../geometry/vec.ts';
import { Budget } from './budget.ts';
import { buildSolid } from './build-solid.ts';
import { loadCsg } from './csg.ts';
import type { Detail } from './detail.ts';

const csg = await loadCsg();
const FINE: Detail = { wholeM: 2, segments: 1, bevelLeastM: 0, details: true };
const build = (solid: Solid, detail: Detail = FINE): Mesh => buildSolid(solid, { detail, budget: new Budget(), seed: 1, csg }, 'solid');

/** Edges that are not shared by exactly two faces, once each way. */
function openEdges(mesh: Mesh): number {
  let open = 0;
  for (const { triangles } of piecesOf(mesh)) {
    const edges = new Map<string, number>();
    for (const [a, b, c] of triangles) {
      for (const [from, to] of [
        [a, b],
        [b, c],
        [c, a],
      ] as const) {
        const key = `${Math.min(from, to)},${Math.max(from, to)}`;
        edges.set(key, (edges.get(key) ?? 0) + (from < to ? 1 : -1));
      }
    }
    open += [...edges.values()].filter((balance) => balance !== 0).length;
  }
  return open;
}

const star: [number, number][] = Array.from({ length: 10 }, (_, i) => [
  Math.cos((i * Math.PI) / 5) * (i % 2 ? 0.4 : 1),
  Math.sin((i * Math.PI) / 5) * (i % 2 ? 0.4 : 1),
]);
const box: Solid = { shape: 'box', size: [1, 0.6, 0.8], bevel: 0.05 };

const CLOSED: Record<string, Solid> = {
  'box with bevel': box,
  'box without bevel': { shape: 'box', size: [1, 2, 3], bevel: 0 },
  cylinder: { shape: 'cylinder', radius: 0.5, height: 1 },
  'tapered cylinder with six sides': { shape: 'cylinder', radius: 0.5, height: 1, radiusTop: 0.2, sides: 6 },
  cone: { shape: 'cone', radius: 0.5, height: 1 },
  sphere: { shape: 'sphere', radii: [0.5, 0.3, 0.7] },
  capsule: { shape: 'capsule', radius: 0.2, height: 1 },
  torus: { shape: 'torus', radius: 0.5, tube: 0.1 },
  'half a torus': { shape: 'torus', radius: 0.5, tube: 0.1, arc: 180 },
  'lathe with a hollow': {
    shape: 'lathe',
    profile: [
      [0.3, 0],
      [0.4, 0.5],
      [0.35, 0.5],
      [0.25, 0.05],
      [0, 0.05],
    ],
  },
  'lathe from the top down': {
    shape: 'lathe',
    profile: [
      [0.2, 1],
      [0.4, 0.5],
      [0.3, 0],
    ],
  },
  'extruded star': { shape: 'extrude', outline: star, depth: 0.3 },
  'extruded star, clockwise': { shape: 'extrude', outline: star.toReversed(), depth: 0.3 },
  'sweep around a corner': {
    shape: 'sweep',
    outline: [
      [-0.1, -0.1],
      [0.1, -0.1],
      [0.1, 0.1],
      [-0.1, 0.1],
    ],
    path: [
      [0, 0, 0],
      [0, 1, 0],
      [1, 1, 0],
    ],
  },
  'sweep in a ring': {
    shape: 'sweep',
    outline: [
      [-0.1, -0.1],
      [0.1, -0.1],
      [0, 0.1],
    ],
    path: [
      [1, 0, 0],
      [0, 0, 1],
      [-1, 0, 0],
      [0, 0, -1],
      [1, 0, 0],
    ],
  },
  tube: {
    shape: 'tube',
    path: [
      [0, 0, 0],
      [0.2, 0.4, 0],
      [0, 0.8, 0.3],
    ],
    radius: [0.1, 0.05, 0.02],
  },
  loft: {
    shape: 'loft',
    sections: [
      {
        y: 0,
        outline: [
          [-1, -1],
          [1, -1],
          [1, 1],
          [-1, 1],
        ],
      },
      {
        y: 1,
        outline: [
          [-0.5, -0.5],
          [0.5, -0.5],
          [0.5, 0.5],
          [-0.5, 0.5],
        ],
      },
    ],
  },
  heightfield: {
    shape: 'heightfield',
    size: [2, 2],
    rows: [
      [0.1, 0.2, 0.1],
      [0.2, 0.5, 0.2],
      [0.1, 0.3, 0.1],
    ],
  },
  'subtracted box': { shape: 'subtract', of: [box, { shape: 'cylinder', radius: 0.2, height: 3 }] },
  'union of a group': {
    shape: 'union',
    of: [
      { shape: 'group', of: [box, { shape: 'sphere', radii: [0.4, 0.5, 0.4] }] },
      { shape: 'cone', radius: 0.3, height: 2 },
    ],
  },
  mirror: { shape: 'mirror', axis: 'x', of: { shape: 'place', of: { shape: 'cone', radius: 0.2, height: 0.5 }, at: [0.5, 0, 0], turn: [10, 20, 30] } },
};

describe.each(Object.entries(CLOSED))('%s', (_, solid) => {
  const mesh = build(solid);

  test('is closed and encloses a volume', () => {
    expect(mesh.triangles.length).toBeGreaterThan(3);
    expect(openEdges(mesh)).toBe(0);
    expect(volumeOf(mesh).volume).toBeGreaterThan(1e-4);
  });

  test('its normals are unit vectors that look out of their faces', () => {
    for (const triangle of mesh.triangles) {
      const face = facing(cornersOf(mesh, triangle));
      for (const i of triangle) {
        const normal: Vec3 = mesh.vertices[i]?.normal ?? [0, 0, 0];
        expect(Math.abs(size(normal) - 1)).toBeLessThan(1e-6);
        expect(dot(normal, face)).toBeGreaterThan(0);
      }
    }
  });

  test('coarser levels have no more triangles and the same size', () => {
    const coarse = build(solid, { ...FINE, segments: 0.4, bevelLeastM: 1 });
    expect(coarse.triangles.length).toBeLessThanOrEqual(mesh.triangles.length);
    const [a, b] = [boundsOf(pointsOf(mesh)), boundsOf(pointsOf(coarse))];
    for (const i of [0, 1, 2] as const) expect(Math.abs(a.most[i] - a.least[i] - (b.most[i] - b.least[i]))).toBeLessThan(0.25 * (a.most[i] - a.least[i]));
  });
});

test('volumes are what geometry says', () => {
  expect(volumeOf(build({ shape: 'box', size: [1, 2, 3], bevel: 0 })).volume).toBeCloseTo(6, 9);
  expect(volumeOf(build({ shape: 'cylinder', radius: 1, height: 2, sides: 64, bevel: 0 })).volume).toBeCloseTo(Math.PI * 2, 1);
  expect(volumeOf(build({ shape: 'sphere', radii: [1, 1, 1], sides: 64 })).volume).toBeCloseTo((4 / 3) * Math.PI, 1);
  expect(
    volumeOf(
      build({
        shape: 'subtract',
        of: [
          { shape: 'box', size: [2, 2, 2], bevel: 0 },
          { shape: 'box', size: [1, 1, 4], bevel: 0 },
        ],
      }),
    ).volume,
  ).toBeCloseTo(6, 5);
});

test('UVs are metres: a face of one square metre covers one square of texture', () => {
  const mesh = build({ shape: 'box', size: [1, 1, 1], bevel: 0 });
  for (const [a, b, c] of mesh.triangles) {
    const [p, q, r] = [a, b, c].map((i) => mesh.vertices[i]?.uv ?? [0, 0]);
    expect(
      Math.abs(((q?.[0] ?? 0) - (p?.[0] ?? 0)) * ((r?.[1] ?? 0) - (p?.[1] ?? 0)) - ((q?.[1] ?? 0) - (p?.[1] ?? 0)) * ((r?.[0] ?? 0) - (p?.[0] ?? 0))),
    ).toBeCloseTo(1, 6);
  }
});

test('turns go about x, then y, then z; arrays step from the copy before', () => {
  const turned = build({ shape: 'place', of: { shape: 'place', of: { shape: 'box', size: [0.01, 0.01, 0.01], bevel: 0 }, at: [0, 1, 0] }, turn: [90, 90, 0] });
  const { least, most } = boundsOf(pointsOf(turned));
  expect([(least[0] + most[0]) / 2, (least[1] + most[1]) / 2, (least[2] + most[2]) / 2].map((c) => Math.round(c * 1e6) / 1e6)).toEqual([1, 0, 0]);
  const stairs = boundsOf(pointsOf(build({ shape: 'array', of: { shape: 'box', size: [1, 1, 1], bevel: 0 }, count: 4, step: [0, 1, 2] })));
  expect(stairs.most).toEqual([0.5, 3.5, 6.5]);
});

test('a scatter is the same for the same seeds and another for others', () => {
  const scatter = (seed: number): Solid => ({ shape: 'scatter', of: box, count: 5, within: [3, 1, 3], seed });
  expect(build(scatter(1))).toEqual(build(scatter(1)));
  expect(build(scatter(1))).not.toEqual(build(scatter(2)));
});

test('what would be too many triangles is refused before it is made', () => {
  const started = performance.now();
  let bomb: Solid = box;
  for (let i = 0; i < 8; i++) bomb = { shape: 'array', of: bomb, count: 200 };
  expect(() => build(bomb)).toThrow(/60,000 triangles/);
  expect(performance.now() - started).toBeLessThan(2_000);
});

test('a cut that leaves nothing, and a solid that cannot be cut, are told at their path', () => {
  expect(() => build({ shape: 'intersect', of: [box, { shape: 'place', of: box, at: [9, 0, 0] }] })).toThrow(/Nothing is left of the intersect at solid/);
});

test('any mix of solids builds finite vertices or says what is wrong', () => {
  const length = fc.double({ min: 1e-3, max: 400, noNaN: true });
  const point = fc.tuple(length, length, length);
  const leaf = fc.oneof(
    fc.record({ shape: fc.constant('box' as const), size: point }),
    fc.record({ shape: fc.constant('cylinder' as const), radius: length, height: length, sides: fc.integer({ min: 3, max: 64 }) }),
    fc.record({ shape: fc.constant('sphere' as const), radii: point }),
    fc.record({ shape: fc.constant('tube' as const), path: fc.array(point, { minLength: 2, maxLength: 6 }), radius: length }),
    fc.record({ shape: fc.constant('lathe' as const), profile: fc.array(fc.tuple(length, length), { minLength: 2, maxLength: 8 }) }),
    fc.record({ shape: fc.constant('extrude' as const), outline: fc.array(fc.tuple(length, length), { minLength: 3, maxLength: 8 }), depth: length }),
    fc.record({ shape: fc.constant('text' as const), text: fc.string({ minLength: 1, maxLength: 6 }), height: length, depth: length }),
  );
  const tree = fc.letrec<{ solid: Solid }>((tie) => ({
    solid: fc.oneof(
      { maxDepth: 3 },
      leaf,
      fc.record({ shape: fc.constant('place' as const), of: tie('solid'), turn: point }),
      fc.record({ shape: fc.constantFrom('union' as const, 'subtract' as const), of: fc.array(tie('solid'), { minLength: 2, maxLength: 3 }) }),
      fc.record({ shape: fc.constant('array' as const), of: tie('solid'), count: fc.integer({ min: 1, max: 5 }), turnStep: point }),
    ),
  }));
  fc.assert(
    fc.property(tree.solid, (solid) => {
      try {
        for (const { at, normal } of build(solid).vertices) expect([...at, ...normal].every(Number.isFinite)).toBe(true);
      } catch (error) {
        if ((error as { kind?: string }).kind !== 'invalid') throw error; // anything thrown has or lacks a kind
      }
    }),
    { numRuns: 120 },
  );
});
