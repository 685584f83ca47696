export * from './brushes.ts';
export * from './ground-op.ts';
export * from './ground-patch.ts';
export * from './ground-stamp.ts';
export * from './terrain.ts';
export * from './way-to.ts';
