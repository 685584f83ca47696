export * from './import-bytes.ts';
export * from './publish-version.ts';
export * from './add-pictures.ts';
export * from './asset-versions.ts';
export * from './assets.ts';
export * from './uploads.ts';
export * from './prefabs.ts';
export * from './asset-uses.ts';
