export * from './replay.ts';
export { readProviders } from './providers/config/read-providers.ts';
