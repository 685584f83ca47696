export * from './jobs-for-ops.ts';
export * from './overview.ts';
