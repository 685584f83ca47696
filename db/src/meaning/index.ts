export { keepAssetMeaning, type UnmeantAsset, unmeantAssets } from './asset-meanings.ts';
export * from './wish-meanings.ts';
