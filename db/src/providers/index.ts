export * from './breakers.ts';
export * from './health.ts';
export * from './slots.ts';
