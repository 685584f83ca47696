import type { Hex } from '@worldkiln/contracts';

/** Colour words, tuned to sit together under the world's light rather than to be the web's. */
const COLOURS: Record<string, Hex> = {
  red: '#c8372d',
  scarlet: '#cf2a20',
  crimson: '#a81c32',
  maroon: '#6e1f28',
  burgundy: '#6b1a2c',
  ruby: '#b3163f',
  brick: '#9c4a38',
  vermilion: '#d9472b',
  rust: '#a2512b',
  rusty: '#a2512b',
  orange: '#e07b28',
  amber: '#e6a02c',
  tangerine: '#ee8430',
  apricot: '#f0b078',
  peach: '#f3b896',
  coral: '#ee7a66',
  salmon: '#ec8f7c',
  copper: '#b8703f',
  bronze: '#a3763c',
  terracotta: '#b9623f',
  yellow: '#ebc334',
  gold: '#dba93a',
  golden: '#dba93a',
  lemon: '#f2dc4e',
  mustard: '#c99a2b',
  cream: '#f2e6c8',
  'cream-colored': '#f2e6c8',
  ivory: '#f1ead6',
  beige: '#d9c7a3',
  sand: '#d8bf8a',
  tan: '#c79f6f',
  khaki: '#a89a68',
  blonde: '#dfc07a',
  blond: '#dfc07a',
  green: '#4c9a45',
  lime: '#9acb3b',
  olive: '#7c7d37',
  mint: '#9ed9b5',
  emerald: '#1f9a63',
  jade: '#3da57a',
  forest: '#2f6439',
  moss: '#6b7f3d',
  sage: '#98a888',
  'sea-green': '#3d9b83',
  pistachio: '#a9c77c',
  chartreuse: '#b4d233',
  teal: '#1f8a8a',
  turquoise: '#37b9b4',
  cyan: '#3fc3d6',
  aqua: '#54c8c8',
  aquamarine: '#6fd2b8',
  blue: '#3a6fc4',
  navy: '#25365f',
  azure: '#4a9be0',
  cobalt: '#2a52a8',
  sapphire: '#23479b',
  indigo: '#463a94',
  denim: '#44618d',
  cerulean: '#3d8fc0',
  'sky-blue': '#82bfe8',
  'light-blue': '#93c4ea',
  'dark-blue': '#27407a',
  'baby-blue': '#a6d0ee',
  ultramarine: '#2f44a6',
  purple: '#8046a8',
  violet: '#7a4fc0',
  lavender: '#b7a3dc',
  lilac: '#c4a3d6',
  mauve: '#a97d9a',
  plum: '#743d6b',
  magenta: '#c0379a',
  fuchsia: '#d0409f',
  amethyst: '#8a5bbd',
  pink: '#e68aae',
  rose: '#d9648a',
  'hot-pink': '#ea4f97',
  blush: '#ecb3b3',
  brown: '#7d5233',
  chestnut: '#7a4428',
  chocolate: '#5a3825',
  coffee: '#5d402c',
  caramel: '#b5793a',
  mahogany: '#6b2f20',
  umber: '#5f4630',
  sienna: '#9a5530',
  auburn: '#7d3622',
  bronzed: '#a3763c',
  black: '#2a2a2e',
  ebony: '#2e2824',
  charcoal: '#3d4045',
  jet: '#26262a',
  onyx: '#2b2a2e',
  'pitch-black': '#1d1d20',
  white: '#efece4',
  snow: '#f3f5f6',
  pearl: '#ece8e1',
  'off-white': '#ebe5d6',
  'snow-white': '#f4f6f7',
  grey: '#8b8d90',
  gray: '#8b8d90',
  silver: '#b9bdc2',
  silvery: '#b9bdc2',
  slate: '#5f6b76',
  ash: '#a5a5a0',
  gunmetal: '#474e55',
  smoky: '#77777a',
};

/** Words that are first of all a thing or a material; alone they paint only when they stand before a noun. */
const SHADES: Record<string, (hex: Hex) => Hex> = {
  light: (hex) => mix(hex, '#ffffff', 0.4),
  pale: (hex) => mix(hex, '#f5f0e6', 0.5),
  pastel: (hex) => mix(hex, '#ffffff', 0.5),
  dark: (hex) => mix(hex, '#101014', 0.42),
  deep: (hex) => mix(hex, '#101018', 0.3),
  bright: (hex) => saturate(hex, 1.3),
  vivid: (hex) => saturate(hex, 1.4),
  neon: (hex) => saturate(mix(hex, '#ffffff', 0.15), 1.9),
  dull: (hex) => saturate(hex, 0.55),
  muted: (hex) => saturate(hex, 0.6),
  faded: (hex) => mix(saturate(hex, 0.6), '#dcd6ca', 0.25),
  hot: (hex) => saturate(hex, 1.5),
  electric: (hex) => saturate(hex, 1.6),
};

export const RAINBOW: readonly Hex[] = ['#d8432f', '#e8892b', '#ecc833', '#5aa84a', '#3c7fd0', '#7d4bb5'];

const channels = (hex: Hex): [number, number, number] => [1, 3, 5].map((i) => parseInt(hex.slice(i, i + 2), 16)) as [number, number, number]; // three slices in, three out
const join = (rgb: number[]): Hex =>
  `#${rgb
    .map((c) =>
      Math.max(0, Math.min(255, Math.round(c)))
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;

export function mix(a: Hex, b: Hex, share: number): Hex {
  const other = channels(b);
  return join(channels(a).map((c, i) => c + ((other[i] ?? c) - c) * share));
}

export function saturate(hex: Hex, by: number): Hex {
  const rgb = channels(hex);
  const grey = rgb[0] * 0.3 + rgb[1] * 0.59 + rgb[2] * 0.11;
  return join(rgb.map((c) => grey + (c - grey) * by));
}

/** How light a colour is, 0 to 1. */
export function lightness(hex: Hex): number {
  const [r, g, b] = channels(hex);
  return (r * 0.3 + g * 0.59 + b * 0.11) / 255;
}

/** The colour of a word or of two joined ones: 'teal', 'rust-red', 'dark-green', 'reddish', '#ff8800'. */
export function colourOf(word: string): Hex | null {
  if (/^#[0-9a-f]{6}$/.test(word)) return word;
  const known = Object.hasOwn(COLOURS, word) ? COLOURS[word] : undefined;
  if (known) return known;
  const bare = word.replace(/-?(colou?red|tinted|hued)$/, '');
  if (bare !== word) return colourOf(bare);
  const ish = /^(.+?)(d?ish)$/.exec(word)?.[1];
  if (ish && Object.hasOwn(COLOURS, ish)) return COLOURS[ish] ?? null;
  const [first, second, ...more] = word.split('-');
  if (!first || !second || more.length > 0 || !Object.hasOwn(COLOURS, second)) return null;
  const base = COLOURS[second] ?? null;
  if (base === null) return null;
  if (Object.hasOwn(SHADES, first)) return SHADES[first]?.(base) ?? base;
  return Object.hasOwn(COLOURS, first) ? mix(COLOURS[first] ?? base, base, 0.5) : null;
}

/** A word like 'light' or 'dark' in front of a colour. */
export const shadeOf = (word: string): ((hex: Hex) => Hex) | null => (Object.hasOwn(SHADES, word) ? (SHADES[word] ?? null) : null);

/** 'rainbow', 'colourful': several colours at once. */
export const isRainbow = (word: string): boolean => /^(rainbow|rainbow-colou?red|multi-?colou?red|colou?rful|multicolou?r|psychedelic)$/.test(word);
