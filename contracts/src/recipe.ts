import { z } from 'zod';
import { LIMITS } from './limits.ts';
import { STAMP, STAMPS } from './stamps.ts';
import { Hex, Vec3 } from './vector.ts';

export const AssetKind = z.enum(['prop', 'structure', 'character', 'terrain_stamp']);
export type AssetKind = z.infer<typeof AssetKind>;

export const GenerationPlan = z.strictObject({
  meshStrategy: z.enum(['procedural', 'text_to_3d', 'image_to_3d']).default('procedural'),
  textureStrategy: z.enum(['flat', 'generated_pbr', 'pbr_from_image']).default('flat'),
  lods: z.boolean().default(true),
});
export type GenerationPlan = z.infer<typeof GenerationPlan>;

export const Style = z.enum(['lowpoly', 'realistic', 'toon']);
export type Style = z.infer<typeof Style>;

/** How the forge's author came from the head noun to something it can build. */
export const Match = z.string().regex(/^(exact|synonym|hypernym:\d+|fallback)$/);

/**
 * The recipe: everything later is deterministic relative to it. The spec's fields, plus what makes it honest:
 * who wrote it, and what was understood, guessed and ignored.
 */
export const Recipe = z.strictObject({
  kind: AssetKind,
  name: z.string().min(1).max(LIMITS.nameChars),
  scaleMeters: Vec3,
  style: z.string().max(200),
  materials: z.array(z.strictObject({ type: z.string().max(40), color: Hex.optional(), roughness: z.number().min(0).max(1).optional() })).max(16),
  physics: z.strictObject({
    body: z.enum(['dynamic', 'fixed', 'kinematic']),
    massKg: z.number().positive().max(1e6),
    collider: z.enum(['box', 'convex_hull', 'compound']),
    friction: z.number().min(0).max(2).optional(),
    restitution: z.number().min(0).max(1).optional(),
  }),
  interaction: z.strictObject({
    pickup: z.boolean(),
    pushable: z.boolean(),
    sit: z.boolean().optional(),
    open: z.boolean().optional(),
    drive: z.boolean().optional(),
  }),
  generationPlan: GenerationPlan,
  parts: z.array(z.string().max(60)).max(LIMITS.shapeParts),
  palette: z.array(Hex).max(16),
  behaviours: z.array(z.string().max(40)).max(16),
  seed: z.int().min(0).max(0xffff_ffff),
  budget: z.strictObject({ triangles: z.int().positive() }),
  archetype: z.string().max(60),
  matched: Match,
  understood: z.array(z.string()).max(64),
  guessed: z.array(z.string()).max(64),
  ignored: z.array(z.string()).max(64),
  author: z.strictObject({ by: z.string().max(60), version: z.string().max(40) }),
  /** For landforms: what the ground takes on where it was asked for; the mesh is a small model of it that marks the place. */
  stamp: z
    .strictObject({
      shape: z.enum(STAMPS),
      radiusM: z
        .number()
        .min(STAMP.radiusMin / 8)
        .max(STAMP.radiusMax / 8),
      heightM: z.number().positive().max(40),
    })
    .optional(),
  /** Changes made by words, oldest first: the program each began from, by content, and what was said. */
  edits: z
    .array(z.strictObject({ from: z.string().regex(/^[0-9a-f]{64}$/), text: z.string().max(LIMITS.promptChars) }))
    .max(16)
    .optional(),
});
export type Recipe = z.infer<typeof Recipe>;

/** What `forge/sketch` answers in milliseconds: enough for a placeholder everybody can stand on. */
export interface Sketch {
  kind: AssetKind;
  name: string;
  archetype: string;
  scaleMeters: Vec3;
  massKg: number;
  body: 'dynamic' | 'fixed';
  /** Two or three colours the prompt suggests: the clay's fingerprints. */
  palette: Hex[];
}
