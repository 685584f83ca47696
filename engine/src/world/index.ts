export * from './boxes.ts';
export * from './dress-body.ts';
export * from './hash-world.ts';
export * from './open-body.ts';
export * from './set-motion.ts';
export * from './spatial-hash.ts';
export * from './surroundings-of.ts';
export * from './world.ts';
