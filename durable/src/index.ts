export * from './codec-keys.ts';
export * from './data-converter.ts';
export * from './sealing-codec.ts';
