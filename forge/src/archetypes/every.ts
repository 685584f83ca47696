// Written by list-archetypes.mjs: one line for each archetype.
export { default as house } from './buildings/house.ts';
export { default as barrel } from './containers/barrel.ts';
export { default as chest } from './containers/chest.ts';
export { default as crate } from './containers/crate.ts';
export { default as chair } from './furniture/chair.ts';
export { default as table } from './furniture/table.ts';
export { default as mug } from './kitchen/mug.ts';
export { default as lamp } from './lights/lamp.ts';
export { default as rock } from './nature/rock.ts';
export { default as tree } from './nature/tree.ts';
export { default as curio } from './oddities/curio.ts';
export { default as car } from './vehicles/car.ts';
export { default as sword } from './weapons/sword.ts';
