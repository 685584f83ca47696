export * from './input.ts';
export * from './step-movement.ts';
export * from './surroundings.ts';
export * from './trig.ts';
