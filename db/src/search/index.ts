export * from './search-assets.ts';
