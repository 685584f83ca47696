export type { ColliderTold } from './colliders.ts';
export type { GroundChunk } from './ground.ts';
export * from './physics.ts';
