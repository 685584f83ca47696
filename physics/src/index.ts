export type { ColliderTold } from './colliders.ts';
export type { GroundChunk } from './ground.ts';
export * from './physics.ts';
export { standingTrial, type Stood } from './standing-trial.ts';
