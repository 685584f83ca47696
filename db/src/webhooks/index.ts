export * from './deliveries.ts';
export * from './tries.ts';
export * from './webhooks.ts';
