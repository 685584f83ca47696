export * from './bits.ts';
export * from './inputs.ts';
export * from './quantize.ts';
export * from './utf8.ts';
