export * from './terrain.ts';
