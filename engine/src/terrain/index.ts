export * from './brushes.ts';
export * from './ground-op.ts';
export * from './ground-patch.ts';
export * from './terrain.ts';
