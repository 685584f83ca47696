import type { LibraryMaterial } from '@worldkiln/contracts';

/** Kilograms in a cubic metre, for where a thing's weight lies; how much it weighs stands in its recipe. */
const GROUPS: readonly [number, readonly LibraryMaterial[]][] = [
  [
    100,
    [
      'cotton',
      'wool',
      'canvas',
      'denim',
      'velvet',
      'carpet',
      'fur',
      'feather',
      'hair',
      'straw',
      'thatch',
      'leaf',
      'grass',
      'moss',
      'petal',
      'snow',
      'glow',
      'wicker',
      'cork',
    ],
  ],
  [400, ['bamboo', 'pine', 'plank', 'rope', 'bark', 'bread', 'paper']],
  [700, ['oak', 'walnut', 'birch', 'leather', 'wax']],
  [1_000, ['skin', 'scales', 'flesh_fruit', 'cheese', 'chocolate', 'cream', 'ice', 'water', 'rubber', 'plastic', 'horn', 'shell', 'bone']],
  [1_800, ['earth', 'sand', 'clay', 'brick', 'plaster', 'tile']],
  [2_500, ['stone', 'granite', 'marble', 'sandstone', 'slate', 'cobble', 'concrete', 'porcelain', 'glass', 'crystal', 'lava']],
  [7_800, ['iron', 'steel', 'rust', 'chrome', 'painted_metal']],
  [8_800, ['copper', 'bronze', 'brass']],
  [12_000, ['silver', 'gold']],
];
const BY_NAME = new Map(GROUPS.flatMap(([density, names]) => names.map((name) => [name, density] as const)));

export const densityOf = (name: LibraryMaterial): number => BY_NAME.get(name) ?? 1_000;
