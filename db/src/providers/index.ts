export * from './breakers.ts';
export * from './cards.ts';
export * from './health.ts';
export * from './slots.ts';
