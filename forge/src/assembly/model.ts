import type { Joint, Socket, Vec3 } from '@worldkiln/contracts';
import type { Bounds, Mesh } from '../geometry/mesh.ts';
import type { Finish } from '../materials/finish.ts';
import type { Skeleton } from '../rig/skeleton.ts';

/** A built part in the program's space, with the colour of each vertex. */
export interface BuiltPart {
  name: string;
  parent: string | null;
  joint: Joint | null;
  sockets: readonly Socket[];
  ghost: boolean;
  finish: Finish;
  mesh: Mesh;
  /** Linear, one per vertex. */
  colors: Vec3[];
}

/** A whole thing, built at one level of detail. */
export interface Model {
  name: string;
  parts: BuiltPart[];
  bounds: Bounds;
  triangles: number;
  /** What a character is moved by; the same in every level. */
  skeleton: Skeleton | null;
}
