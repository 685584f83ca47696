export * from './folder-blobs.ts';
export * from './signed-link.ts';
export * from './store.ts';
