export * from './client/index.ts';
export * from './commands/index.ts';
export * from './movement/index.ts';
export * from './net/index.ts';
export * from './terrain/index.ts';
export * from './world/index.ts';
