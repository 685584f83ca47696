import type { Vec3 } from '@worldkiln/contracts';

/** A joint of a skin. In the pose a thing is built in no bone is turned, so a place is all there is to one. */
export interface Bone {
  name: string;
  parent: string | null;
  at: Vec3;
}

/** An arm or a leg; `lower` turns at the elbow or knee. */
export interface Limb {
  upper: string;
  lower: string | null;
  /** 1 is left (+x), -1 right. */
  side: 1 | -1;
  at: Vec3;
  knee: Vec3;
  end: Vec3;
  /** Something is held in its hand. */
  busy: boolean;
}

/** How a body goes: what its clips are made of. */
export type Gait = 'two_legs' | 'four_legs' | 'many_legs' | 'no_legs';

/** A bone that swings by itself: a tail, a wing, a jaw. */
export interface Swinger {
  bone: string;
  axis: Vec3;
  side: 1 | -1 | 0;
}

/** One body with limbs; a herd has several. */
export interface Figure {
  gait: Gait;
  hips: Bone;
  chest: Bone;
  head: string | null;
  arms: Limb[];
  legs: Limb[];
  wings: Swinger[];
  tails: Swinger[];
  /** Stands on something else, so it does not walk by itself. */
  carried: boolean;
  height: number;
}

/** What moves a vertex: bones and their shares, which sum to 1. */
export type Pull = readonly (readonly [bone: string, share: number])[];
export type Weigh = (part: string, p: Vec3) => Pull;

/** The bones of a thing that moves, parents before children, and the bodies they make. */
export interface Skeleton {
  bones: Bone[];
  figures: Figure[];
  /** What moves a place of a part. */
  weigh: Weigh;
  /** The bone that pulls most at a part: its node hangs there, with its sockets. */
  mainBone: ReadonlyMap<string, string>;
}

/** What stays where it is: parts that belong to no body hang on it. */
export const GROUND_BONE = 'bone_ground';
