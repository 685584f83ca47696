import type { Hex, LibraryMaterial } from '@worldkiln/contracts';

/** How a material looks before anyone tints it. */
export interface Look {
  color: Hex;
  roughness: number;
  metallic: number;
  /** Below 1 it lets light through and is blended. */
  alpha?: number;
  /** 0 to 1: how much of its colour it gives off. */
  glow?: number;
  /** How strongly bevels catch light, 0 to 1; soft things have no edges to speak of. */
  crisp: number;
  /** How much one plank, stone or leaf differs in lightness from the next, 0 to 1. */
  vary?: number;
}

const wood = (color: Hex, roughness = 0.78): Look => ({ color, roughness, metallic: 0, crisp: 0.55, vary: 0.22 });
const mineral = (color: Hex, roughness = 0.9, crisp = 0.5): Look => ({ color, roughness, metallic: 0, crisp, vary: 0.16 });
const metal = (color: Hex, roughness: number): Look => ({ color, roughness, metallic: 1, crisp: 0.8 });
const grown = (color: Hex, roughness = 0.95): Look => ({ color, roughness, metallic: 0, crisp: 0.2, vary: 0.14 });
const soft = (color: Hex, roughness = 0.95): Look => ({ color, roughness, metallic: 0, crisp: 0.2 });
const clear = (color: Hex, alpha: number, roughness = 0.08): Look => ({ color, roughness, metallic: 0, alpha, crisp: 0.6 });

/**
 * One palette for everything: warm, a little saturated, never pure black or white, so that any two things look like
 * one kit.
 */
export const LOOKS: Record<LibraryMaterial, Look> = {
  oak: wood('#b9814a'),
  pine: wood('#d9ab6b'),
  walnut: wood('#7a4f34'),
  birch: wood('#e3c69a'),
  bark: wood('#6f5140', 0.95),
  plank: wood('#a9744a', 0.85),
  bamboo: wood('#c9b662', 0.6),
  wicker: wood('#c99b5c', 0.85),
  cork: wood('#c79a68', 0.95),
  stone: mineral('#9a9aa0'),
  granite: mineral('#7f8189', 0.7),
  marble: mineral('#ebe7e1', 0.35),
  sandstone: mineral('#d9b483'),
  slate: mineral('#5d6877', 0.75),
  cobble: mineral('#8b8a86'),
  brick: mineral('#b5573f'),
  concrete: mineral('#b1b0ab'),
  plaster: mineral('#eadfca', 0.95),
  tile: mineral('#c4623f', 0.6),
  clay: mineral('#c47a55'),
  porcelain: { color: '#f4f1ea', roughness: 0.2, metallic: 0, crisp: 0.4 },
  iron: metal('#5d6066', 0.6),
  steel: metal('#a9b0b8', 0.35),
  rust: { color: '#9c5230', roughness: 0.95, metallic: 0.2, crisp: 0.6 },
  copper: metal('#c97a4c', 0.35),
  bronze: metal('#a5773f', 0.4),
  brass: metal('#d3a94d', 0.35),
  gold: metal('#f2c14a', 0.25),
  silver: metal('#d3d8de', 0.25),
  chrome: metal('#dfe4ea', 0.1),
  painted_metal: { color: '#c8453a', roughness: 0.45, metallic: 0.1, crisp: 0.8 },
  cotton: soft('#e9e2d3'),
  wool: soft('#ddd1bd'),
  canvas: soft('#d6c39c'),
  denim: soft('#4a6a9a'),
  velvet: soft('#8f2f4a', 0.85),
  carpet: soft('#a4484c'),
  leather: { color: '#8a5535', roughness: 0.6, metallic: 0, crisp: 0.35 },
  fur: soft('#a9754b'),
  feather: soft('#ece8e0'),
  hair: soft('#5b3b2a', 0.7),
  rope: soft('#c9a76d'),
  thatch: grown('#cfa653'),
  straw: grown('#e2c062'),
  skin: soft('#eebb94', 0.65),
  scales: { color: '#5e9a5b', roughness: 0.5, metallic: 0, crisp: 0.3 },
  shell: { color: '#8a7a4c', roughness: 0.45, metallic: 0, crisp: 0.4 },
  bone: mineral('#ece3cc', 0.7, 0.3),
  horn: mineral('#d8c7a2', 0.5, 0.3),
  leaf: grown('#5c9e49', 0.8),
  grass: grown('#7ab648', 0.9),
  moss: grown('#7d9a45'),
  petal: soft('#ef7fa5', 0.75),
  flesh_fruit: { color: '#e2503f', roughness: 0.4, metallic: 0, crisp: 0.2 },
  bread: soft('#d99a4f', 0.85),
  cheese: { color: '#f5c748', roughness: 0.55, metallic: 0, crisp: 0.25 },
  chocolate: { color: '#5f3623', roughness: 0.4, metallic: 0, crisp: 0.35 },
  cream: soft('#fff1d9', 0.6),
  glass: clear('#cfe9f2', 0.32),
  ice: clear('#bfe6f5', 0.6, 0.15),
  water: clear('#4aa6d8', 0.6, 0.05),
  crystal: clear('#a58bf0', 0.78, 0.1),
  rubber: { color: '#3a3a40', roughness: 0.9, metallic: 0, crisp: 0.3 },
  plastic: { color: '#e9523f', roughness: 0.4, metallic: 0, crisp: 0.45 },
  paper: soft('#f5efdf'),
  wax: { color: '#f6e7bf', roughness: 0.5, metallic: 0, crisp: 0.2 },
  snow: soft('#f4f9ff'),
  sand: soft('#e4c98d'),
  earth: soft('#805a3e'),
  lava: { color: '#ff6a2b', roughness: 0.8, metallic: 0, glow: 0.9, crisp: 0.2 },
  glow: { color: '#ffe6a3', roughness: 0.5, metallic: 0, glow: 1, crisp: 0 },
};
