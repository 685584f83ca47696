import type { MaterialUse, Part, Recipe, ShapeProgram, Solid, Vec3 } from '@worldkiln/contracts';

/** Programs written by hand: what the kernel is tested and measured with, apart from any author. */
const at = (of: Solid, x: number, y: number, z: number, turn?: Vec3): Solid => ({ shape: 'place', of, at: [x, y, z], ...(turn && { turn }) });
const box = (x: number, y: number, z: number, bevel?: number): Solid => ({ shape: 'box', size: [x, y, z], ...(bevel !== undefined && { bevel }) });
const row = (of: Solid, count: number, step: Vec3): Solid => ({ shape: 'array', of, count, step });
const mirror = (of: Solid, axis: 'x' | 'y' | 'z'): Solid => ({ shape: 'mirror', of, axis });
const program = (name: string, parts: Part[]): ShapeProgram => ({ version: 1, seed: 7, name, parts });

const oak: MaterialUse = { set: 'oak', wear: 0.4 };
const dark: MaterialUse = { set: 'walnut' };
const iron: MaterialUse = { set: 'iron', wear: 0.5 };

/** Planks on a frame, with a lid on hinges. */
export const crate: ShapeProgram = program('Crate', [
  { name: 'core', solid: at(box(0.86, 0.66, 0.86, 0.01), 0, 0.36, 0), material: dark },
  { name: 'planks_front', parent: 'core', solid: mirror(at(row(at(box(0.9, 0.145, 0.04), 0, 0.12, 0), 4, [0, 0.16, 0]), 0, 0, 0.44), 'z'), material: oak },
  { name: 'planks_side', parent: 'core', solid: mirror(at(row(at(box(0.04, 0.145, 0.9), 0, 0.12, 0), 4, [0, 0.16, 0]), 0.44, 0, 0), 'x'), material: oak },
  {
    name: 'posts',
    parent: 'core',
    solid: mirror(mirror(at(box(0.11, 0.72, 0.11), 0.45, 0.36, 0.45), 'x'), 'z'),
    material: { set: 'oak', color: '#a06a3a', wear: 0.5 },
  },
  {
    name: 'rails',
    parent: 'core',
    solid: mirror({ shape: 'group', of: [at(box(0.84, 0.1, 0.06), 0, 0.06, 0.455), at(box(0.84, 0.1, 0.06), 0, 0.66, 0.455)] }, 'z'),
    material: { set: 'oak', color: '#a06a3a', wear: 0.5 },
  },
  {
    name: 'lid',
    parent: 'core',
    solid: {
      shape: 'group',
      of: [at(row(box(0.98, 0.06, 0.23), 4, [0, 0, 0.25]), 0, 0.75, -0.375), at(row(box(0.1, 0.03, 0.98), 2, [0.6, 0, 0]), -0.3, 0.79, 0)],
    },
    material: { set: 'oak', color: '#c79355', wear: 0.5 },
    joint: { type: 'hinge', at: [0, 0.72, -0.48], axis: [1, 0, 0], limitsDeg: [-100, 0] },
    sockets: [{ kind: 'grip', at: [0, 0.78, 0.48] }],
  },
  { name: 'latch', parent: 'lid', solid: at(box(0.12, 0.14, 0.04), 0, 0.7, 0.5), material: iron, detail: true },
]);

/** A lathe with hoops. */
export const barrel: ShapeProgram = program('Barrel', [
  {
    name: 'staves',
    solid: {
      shape: 'lathe',
      profile: [
        [0.27, 0],
        [0.3, 0.02],
        [0.345, 0.22],
        [0.36, 0.45],
        [0.345, 0.68],
        [0.3, 0.88],
        [0.27, 0.9],
        [0.265, 0.86],
        [0, 0.86],
      ],
      sides: 16,
    },
    material: { set: 'oak', wear: 0.3 },
  },
  {
    name: 'hoops',
    parent: 'staves',
    solid: {
      shape: 'group',
      of: [
        [0.12, 0.322],
        [0.3, 0.354],
        [0.6, 0.354],
        [0.78, 0.322],
      ].map(([y = 0, r = 0]) => at({ shape: 'cylinder', radius: r + 0.012, height: 0.055, sides: 16 }, 0, y, 0)),
    },
    material: iron,
  },
  {
    name: 'tap',
    parent: 'staves',
    solid: at({ shape: 'cylinder', radius: 0.03, height: 0.14 }, 0, 0.2, 0.38, [90, 0, 0]),
    material: { set: 'brass' },
    detail: true,
  },
]);

/** Cut from solids; a handle on its side. */
export const mug: ShapeProgram = program('Mug', [
  {
    name: 'cup',
    solid: {
      shape: 'subtract',
      of: [
        at({ shape: 'cylinder', radius: 0.042, height: 0.095, bevel: 0.005 }, 0, 0.0475, 0),
        at({ shape: 'cylinder', radius: 0.036, height: 0.095, bevel: 0 }, 0, 0.0545, 0),
      ],
    },
    material: { set: 'porcelain', color: '#4aa3a2' },
  },
  {
    name: 'handle',
    parent: 'cup',
    solid: at({ shape: 'torus', radius: 0.026, tube: 0.006, arc: 200 }, 0.04, 0.049, 0, [90, 0, -100]),
    material: { set: 'porcelain', color: '#4aa3a2' },
    sockets: [{ kind: 'grip', at: [0.065, 0.05, 0] }],
  },
  { name: 'coffee', parent: 'cup', solid: at({ shape: 'cylinder', radius: 0.0362, height: 0.004, bevel: 0 }, 0, 0.08, 0), material: { set: 'chocolate' } },
]);

/** Legs, seat, a back of slats. */
export const chair: ShapeProgram = program('Chair', [
  { name: 'seat', solid: at(box(0.46, 0.05, 0.44, 0.015), 0, 0.45, 0), material: { set: 'birch' }, sockets: [{ kind: 'seat', at: [0, 0.475, 0] }] },
  {
    name: 'legs_front',
    parent: 'seat',
    solid: mirror(at({ shape: 'cylinder', radius: 0.02, radiusTop: 0.028, height: 0.43 }, 0.18, 0.215, 0.17, [4, 0, 4]), 'x'),
    material: oak,
  },
  {
    name: 'legs_back',
    parent: 'seat',
    solid: mirror(at({ shape: 'cylinder', radius: 0.02, radiusTop: 0.028, height: 0.43 }, 0.18, 0.215, -0.17, [-4, 0, 4]), 'x'),
    material: oak,
  },
  { name: 'posts', parent: 'seat', solid: mirror(at(box(0.04, 0.52, 0.035), 0.19, 0.72, -0.22, [-8, 0, 0]), 'x'), material: oak },
  { name: 'slats', parent: 'posts', solid: row(at(box(0.36, 0.07, 0.022), 0, 0.62, -0.205, [-8, 0, 0]), 3, [0, 0.14, -0.02]), material: { set: 'birch' } },
  { name: 'cushion', parent: 'seat', solid: at(box(0.4, 0.05, 0.38, 0.022), 0, 0.495, 0.01), material: { set: 'cotton', color: '#d8604f' } },
]);

/** Light, glass and metal: the finishes that are not plain paint. */
export const lantern: ShapeProgram = program('Lantern', [
  { name: 'base', solid: at({ shape: 'cylinder', radius: 0.11, radiusTop: 0.09, height: 0.05, sides: 8 }, 0, 0.025, 0), material: { set: 'iron' } },
  {
    name: 'flame',
    parent: 'base',
    solid: at(
      {
        shape: 'lathe',
        profile: [
          [0, 0],
          [0.03, 0.02],
          [0.034, 0.05],
          [0.015, 0.1],
          [0, 0.14],
        ],
        sides: 9,
      },
      0,
      0.09,
      0,
    ),
    material: { set: 'glow', color: '#ffb347' },
    sockets: [{ kind: 'light', at: [0, 0.16, 0] }],
  },
  { name: 'candle', parent: 'base', solid: at({ shape: 'cylinder', radius: 0.035, height: 0.06 }, 0, 0.07, 0), material: { set: 'wax' } },
  {
    name: 'panes',
    parent: 'base',
    solid: at({ shape: 'cylinder', radius: 0.08, height: 0.22, sides: 8, bevel: 0 }, 0, 0.155, 0),
    material: { set: 'glass', color: '#ffe9bd' },
  },
  {
    name: 'bars',
    parent: 'base',
    solid: { shape: 'array', count: 8, turnStep: [0, 45, 0], of: at(box(0.014, 0.23, 0.014), 0.083, 0.16, 0) },
    material: { set: 'iron' },
  },
  {
    name: 'roof',
    parent: 'bars',
    solid: at({ shape: 'cylinder', radius: 0.12, radiusTop: 0.03, height: 0.09, sides: 8 }, 0, 0.305, 0),
    material: { set: 'copper' },
  },
  { name: 'ring', parent: 'roof', solid: at({ shape: 'torus', radius: 0.04, tube: 0.007 }, 0, 0.385, 0, [90, 0, 0]), material: { set: 'brass' } },
]);

/** Letters, an outline, a scatter, a pipe. */
export const signpost: ShapeProgram = program('Signpost', [
  {
    name: 'mound',
    solid: {
      shape: 'lathe',
      profile: [
        [0.45, 0],
        [0.36, 0.05],
        [0.2, 0.09],
        [0, 0.1],
      ],
      sides: 12,
    },
    material: { set: 'grass' },
  },
  {
    name: 'stones',
    parent: 'mound',
    solid: at(
      { shape: 'scatter', of: { shape: 'sphere', radii: [0.05, 0.04, 0.05], sides: 6 }, count: 7, within: [0.6, 0.02, 0.6], seed: 3, scaleRange: [0.6, 1.3] },
      0,
      0.05,
      0,
    ),
    material: { set: 'stone' },
    detail: true,
  },
  { name: 'post', parent: 'mound', solid: at(box(0.1, 1.5, 0.1, 0.015), 0, 0.75, 0), material: { set: 'bark' } },
  {
    name: 'board',
    parent: 'post',
    solid: at(
      {
        shape: 'extrude',
        outline: [
          [-0.45, -0.13],
          [0.35, -0.13],
          [0.5, 0],
          [0.35, 0.13],
          [-0.45, 0.13],
        ],
        depth: 0.05,
      },
      0,
      1.25,
      0.07,
    ),
    material: { set: 'pine' },
  },
  {
    name: 'letters',
    parent: 'board',
    solid: at({ shape: 'text', text: 'KILN', height: 0.15, depth: 0.02 }, -0.04, 1.25, 0.1),
    material: { set: 'painted_metal', color: '#5a3b2a' },
  },
  {
    name: 'vine',
    parent: 'post',
    solid: {
      shape: 'tube',
      path: [
        [0.06, 0.1, 0.05],
        [-0.06, 0.4, 0.06],
        [0.07, 0.7, 0.06],
        [-0.06, 1, 0.06],
      ],
      radius: [0.02, 0.018, 0.015, 0.008],
    },
    material: { set: 'leaf' },
    ghost: true,
  },
]);

export const SAMPLES = { crate, barrel, mug, chair, lantern, signpost } as const;

/** A recipe for a sample, as an author would give it. */
export function recipeFor(sample: ShapeProgram, scaleMeters: Vec3, more: Partial<Recipe> = {}): Recipe {
  return {
    kind: 'prop',
    name: sample.name,
    scaleMeters,
    style: 'lowpoly',
    materials: [],
    physics: { body: 'dynamic', massKg: 10, collider: 'compound' },
    interaction: { pickup: true, pushable: true },
    generationPlan: { meshStrategy: 'procedural', textureStrategy: 'flat', lods: true },
    parts: sample.parts.map((part) => part.name),
    palette: [],
    behaviours: [],
    seed: sample.seed,
    budget: { triangles: 1_500 },
    archetype: sample.name.toLowerCase(),
    matched: 'exact',
    understood: [],
    guessed: [],
    ignored: [],
    author: { by: 'hand', version: '1' },
    ...more,
  };
}
