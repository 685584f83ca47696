import { z } from 'zod';
import { LIBRARY_MATERIALS } from './library-materials.ts';
import { LIMITS } from './limits.ts';
import { Hex, Vec3 } from './vector.ts';

/**
 * The shape program: a bounded JSON tree of named parts. What the forge's author writes offline is what an LLM
 * writes when there is one. Metres, +Y up, +Z front, y = 0 is the ground. Turns are degrees about x, then y, then z.
 */
const metres = z.number().min(-LIMITS.shapeExtentM).max(LIMITS.shapeExtentM);
const length = z.number().positive().max(LIMITS.shapeExtentM);
const point3 = z.tuple([metres, metres, metres]);
const point2 = z.tuple([metres, metres]);
const turn = Vec3;
const sides = z.int().min(3).max(64);

/** A closed outline in x, y, counter-clockwise; it is closed for you. */
const outline = z.array(point2).min(3).max(LIMITS.shapePoints);
const path = z.array(point3).min(2).max(LIMITS.shapePoints);

/** Centred on the origin unless said otherwise; lathe, loft and heightfield stand where their numbers say. */
const leaves = [
  z.strictObject({ shape: z.literal('box'), size: z.tuple([length, length, length]), bevel: z.number().min(0).max(10).optional() }),
  z.strictObject({
    shape: z.literal('cylinder'),
    radius: length,
    height: length,
    radiusTop: length.optional(),
    sides: sides.optional(),
    bevel: z.number().min(0).max(10).optional(),
  }),
  z.strictObject({ shape: z.literal('cone'), radius: length, height: length, sides: sides.optional() }),
  z.strictObject({ shape: z.literal('sphere'), radii: z.tuple([length, length, length]), sides: sides.optional() }),
  z.strictObject({ shape: z.literal('capsule'), radius: length, height: length, sides: sides.optional() }),
  z.strictObject({ shape: z.literal('torus'), radius: length, tube: length, arc: z.number().positive().max(360).optional(), sides: sides.optional() }),
  /** Turns [radius, y] points about the y axis. */
  z.strictObject({
    shape: z.literal('lathe'),
    profile: z
      .array(z.tuple([z.number().min(0).max(LIMITS.shapeExtentM), metres]))
      .min(2)
      .max(LIMITS.shapePoints),
    sides: sides.optional(),
  }),
  /** Pushes an outline along z, centred. */
  z.strictObject({ shape: z.literal('extrude'), outline, depth: length, bevel: z.number().min(0).max(10).optional() }),
  /** Carries an outline along a path. */
  z.strictObject({ shape: z.literal('sweep'), outline, path }),
  /** A round pipe along a path; one radius, or one per point. */
  z.strictObject({ shape: z.literal('tube'), path, radius: z.union([length, z.array(length).min(2).max(LIMITS.shapePoints)]), sides: sides.optional() }),
  /** Skins outlines with as many points each, at rising heights. */
  z.strictObject({
    shape: z.literal('loft'),
    sections: z
      .array(z.strictObject({ y: metres, outline }))
      .min(2)
      .max(64),
  }),
  /** A block of ground: rows of heights over size[0] × size[1], down to y = 0. */
  z.strictObject({ shape: z.literal('heightfield'), size: z.tuple([length, length]), rows: z.array(z.array(metres).min(2).max(65)).min(2).max(65) }),
  z.strictObject({ shape: z.literal('text'), text: z.string().min(1).max(LIMITS.shapeTextChars), height: length, depth: length }),
] as const;

type Leaf = z.infer<(typeof leaves)[number]>;

export type Solid =
  | Leaf
  | { shape: 'place'; of: Solid; at?: Vec3 | undefined; turn?: Vec3 | undefined; scale?: Vec3 | undefined }
  | { shape: 'group'; of: Solid[] }
  | { shape: 'mirror'; of: Solid; axis: 'x' | 'y' | 'z' }
  | { shape: 'array'; of: Solid; count: number; step?: Vec3 | undefined; turnStep?: Vec3 | undefined }
  | { shape: 'scatter'; of: Solid; count: number; within: Vec3; seed: number; scaleRange?: [number, number] | undefined }
  | { shape: 'union' | 'subtract' | 'intersect'; of: Solid[] };

/** The tree of solids. Depth and node counts are checked before this schema runs (forge/program/limits). */
export const Solid: z.ZodType<Solid> = z.lazy(() =>
  z.discriminatedUnion('shape', [
    ...leaves,
    z.strictObject({ shape: z.literal('place'), of: Solid, at: point3.optional(), turn: turn.optional(), scale: z.tuple([length, length, length]).optional() }),
    /** Several solids worn as one, without cutting them into each other. */
    z.strictObject({ shape: z.literal('group'), of: z.array(Solid).min(1).max(LIMITS.shapeArrayCount) }),
    /** The solid and its reflection across the plane through the origin. */
    z.strictObject({ shape: z.literal('mirror'), of: Solid, axis: z.enum(['x', 'y', 'z']) }),
    /** Copies, each moved by `step` and turned by `turnStep` about the origin, from the one before. */
    z.strictObject({
      shape: z.literal('array'),
      of: Solid,
      count: z.int().min(1).max(LIMITS.shapeArrayCount),
      step: point3.optional(),
      turnStep: turn.optional(),
    }),
    /** Copies at seeded places inside a box of this size. */
    z.strictObject({
      shape: z.literal('scatter'),
      of: Solid,
      count: z.int().min(1).max(LIMITS.shapeArrayCount),
      within: z.tuple([length, length, length]),
      seed: z.int().min(0),
      scaleRange: z.tuple([length, length]).optional(),
    }),
    z.strictObject({ shape: z.enum(['union', 'subtract', 'intersect']), of: z.array(Solid).min(2).max(32) }),
  ]),
);

export const MaterialUse = z.strictObject({
  set: z.enum(LIBRARY_MATERIALS),
  /** Tints the set; without it the set's own colour. */
  color: Hex.optional(),
  roughness: z.number().min(0).max(1).optional(),
  metallic: z.number().min(0).max(1).optional(),
  /** 0 to 1: how much of its colour it gives off. */
  glow: z.number().min(0).max(1).optional(),
  /** 0 to 1: how worn its edges are. */
  wear: z.number().min(0).max(1).optional(),
});
export type MaterialUse = z.infer<typeof MaterialUse>;

/** How a part moves against its parent; `at` and `axis` in the program's space. */
export const Joint = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('hinge'), at: point3, axis: Vec3, limitsDeg: z.tuple([z.number(), z.number()]) }),
  z.strictObject({ type: z.literal('slide'), at: point3, axis: Vec3, limitsM: z.tuple([z.number(), z.number()]) }),
  z.strictObject({ type: z.literal('wheel'), at: point3, axis: Vec3 }),
  z.strictObject({ type: z.literal('ball'), at: point3 }),
]);
export type Joint = z.infer<typeof Joint>;

export const Socket = z.strictObject({
  kind: z.enum(['grip', 'seat', 'muzzle', 'light', 'snap', 'contain']),
  at: point3,
  turn: turn.optional(),
});
export type Socket = z.infer<typeof Socket>;

const partName = z.string().regex(/^[a-z][a-z0-9_]{0,39}$/, 'must be lower_snake_case, at most 40 letters');

export const Part = z.strictObject({
  name: partName,
  /** A part named before this one. Without a parent it hangs on the root. */
  parent: partName.optional(),
  solid: Solid,
  material: MaterialUse,
  at: point3.optional(),
  turn: turn.optional(),
  joint: Joint.optional(),
  sockets: z.array(Socket).max(16).optional(),
  /** Small parts (rivets, buttons) that the coarser levels of detail leave out. */
  detail: z.boolean().optional(),
  /** No collider of its own: leaves, hair, cloth. */
  ghost: z.boolean().optional(),
});
export type Part = z.infer<typeof Part>;

export const ShapeProgram = z.strictObject({
  version: z.literal(1),
  seed: z.int().min(0).max(0xffff_ffff),
  name: z.string().min(1).max(LIMITS.nameChars),
  parts: z.array(Part).min(1).max(LIMITS.shapeParts),
});
export type ShapeProgram = z.infer<typeof ShapeProgram>;
