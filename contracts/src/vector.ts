import { z } from 'zod';

/** Metres, +Y up, +Z front. */
export const Vec3 = z.tuple([z.number(), z.number(), z.number()]);
export type Vec3 = z.infer<typeof Vec3>;

/** x, y, z, w; unit length. */
export const Quat = z.tuple([z.number(), z.number(), z.number(), z.number()]);
export type Quat = z.infer<typeof Quat>;

export const Pose = z.object({ position: Vec3, rotation: Quat });
export type Pose = z.infer<typeof Pose>;

export const IDENTITY: Quat = [0, 0, 0, 1];

/** '#rrggbb', lower case. */
export const Hex = z.string().regex(/^#[0-9a-f]{6}$/, 'must look like #rrggbb, lower case');
export type Hex = z.infer<typeof Hex>;
