/** The names a shape program may give a material. Their colours and roughness stand in forge/materials. */
export const LIBRARY_MATERIALS = [
  'oak', 'pine', 'walnut', 'birch', 'bark', 'plank', 'bamboo', 'wicker', 'cork',
  'stone', 'granite', 'marble', 'sandstone', 'slate', 'cobble', 'brick', 'concrete', 'plaster', 'tile', 'clay', 'porcelain',
  'iron', 'steel', 'rust', 'copper', 'bronze', 'brass', 'gold', 'silver', 'chrome', 'painted_metal',
  'cotton', 'wool', 'canvas', 'denim', 'velvet', 'carpet', 'leather', 'fur', 'feather', 'hair', 'rope', 'thatch', 'straw',
  'skin', 'scales', 'shell', 'bone', 'horn',
  'leaf', 'grass', 'moss', 'petal', 'flesh_fruit', 'bread', 'cheese', 'chocolate', 'cream',
  'glass', 'ice', 'water', 'crystal', 'rubber', 'plastic', 'paper', 'wax', 'snow', 'sand', 'earth', 'lava', 'glow',
] as const;
export type LibraryMaterial = (typeof LIBRARY_MATERIALS)[number];
