export * from './intake/clean-image.ts';
export * from './intake/fetch-guarded.ts';
export { checkedUrl } from './intake/guarded-address.ts';
export * from './intake/post-guarded.ts';
export * from './intake/within.ts';
export * from './open-blobs.ts';
export * from './signed-link.ts';
export * from './store.ts';
