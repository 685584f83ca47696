/** Changes whenever the same program would give other bytes: part of an asset's identity. */
export const GENERATOR_VERSION = '1.4.0';
