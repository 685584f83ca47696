/** Number words a prompt may count with. */
const NUMBERS: Record<string, number> = { one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11, twelve: 12, dozen: 12, twenty: 20, hundred: 100, thousand: 1000, pair: 2, couple: 2, trio: 3, several: 4, few: 3, many: 6, some: 3, both: 2 };

export function countOf(word: string): number | null {
  if (/^\d{1,4}$/.test(word)) return Number(word);
  return Object.hasOwn(NUMBERS, word) ? (NUMBERS[word] ?? null) : null;
}

/** Words that size a thing, as a factor of its usual size. */
const SIZES: Record<string, number> = {
  giant: 3, gigantic: 3.5, huge: 2.5, enormous: 3, colossal: 4, massive: 2.5, titanic: 4, monumental: 3, oversized: 1.8, large: 1.5, big: 1.5, great: 1.4, jumbo: 1.8, 'life-size': 1, lifesize: 1, king: 1.2,
  small: 0.65, little: 0.6, tiny: 0.35, miniature: 0.25, mini: 0.45, minuscule: 0.2, micro: 0.2, dwarf: 0.6, 'pocket-sized': 0.3, baby: 0.55, teeny: 0.3, wee: 0.5, compact: 0.8, petite: 0.7,
};
export const sizeOf = (word: string): number | null => (Object.hasOwn(SIZES, word) ? (SIZES[word] ?? null) : null);

/** Words that stretch one way: [width, height, depth]. */
const PROPORTIONS: Record<string, [number, number, number]> = {
  tall: [1, 1.4, 1], high: [1, 1.3, 1], towering: [1.1, 1.8, 1.1], short: [1, 0.7, 1], squat: [1.15, 0.7, 1.15], low: [1, 0.7, 1],
  wide: [1.4, 1, 1], broad: [1.3, 1, 1], narrow: [0.7, 1, 1], thin: [0.75, 1, 0.75], slim: [0.8, 1, 0.8], slender: [0.78, 1.05, 0.78], skinny: [0.75, 1, 0.75], thick: [1.25, 1, 1.25], fat: [1.3, 1, 1.2], chubby: [1.2, 1, 1.15], plump: [1.2, 1, 1.15], stout: [1.2, 0.9, 1.2],
  long: [1, 1, 1.5], elongated: [1, 1, 1.6], stubby: [1, 0.9, 0.75],
};
export const proportionOf = (word: string): [number, number, number] | null => (Object.hasOwn(PROPORTIONS, word) ? (PROPORTIONS[word] ?? null) : null);

/** How worn a thing is, 0 to 1. */
const WEAR: Record<string, number> = { old: 0.6, ancient: 0.8, antique: 0.5, vintage: 0.4, retro: 0.2, worn: 0.7, weathered: 0.75, battered: 0.8, rusty: 0.8, rusted: 0.85, dusty: 0.5, dirty: 0.5, broken: 0.7, cracked: 0.6, ruined: 0.9, abandoned: 0.8, decrepit: 0.9, shabby: 0.7, scratched: 0.6, damaged: 0.7, used: 0.4, aged: 0.6, mossy: 0.5, tattered: 0.7, destroyed: 0.9, rotten: 0.8, new: 0, shiny: 0, polished: 0, clean: 0, pristine: 0, brand: 0 };
export const wearOf = (word: string): number | null => (Object.hasOwn(WEAR, word) ? (WEAR[word] ?? null) : null);

/** Styles, moods and ages of the world; the first three choose the recipe's style itself. */
const STYLES: Record<string, 'lowpoly' | 'realistic' | 'toon'> = { lowpoly: 'lowpoly', 'low-poly': 'lowpoly', blocky: 'lowpoly', polygonal: 'lowpoly', realistic: 'realistic', photorealistic: 'realistic', 'hyper-realistic': 'realistic', lifelike: 'realistic', 'semi-realistic': 'realistic', toon: 'toon', cartoon: 'toon', cartoonish: 'toon', cartoony: 'toon', stylized: 'toon', stylised: 'toon', anime: 'toon' };
export const styleOf = (word: string): 'lowpoly' | 'realistic' | 'toon' | null => (Object.hasOwn(STYLES, word) ? (STYLES[word] ?? null) : null);

const MOODS = new Set(['sci-fi', 'scifi', 'futuristic', 'medieval', 'spooky', 'haunted', 'cute', 'steampunk', 'cyberpunk', 'fantasy', 'magical', 'magic', 'enchanted', 'evil', 'pirate', 'western', 'victorian', 'japanese', 'gothic', 'industrial', 'military', 'royal', 'elven', 'dwarven', 'alien', 'cosmic', 'modern', 'rustic', 'christmas', 'halloween', 'tropical', 'toy']);
export const isMood = (word: string): boolean => MOODS.has(word);

/** Words that carry nothing to build. */
const FILLER = new Set(['a', 'an', 'the', 'this', 'that', 'these', 'those', 'my', 'your', 'his', 'her', 'its', 'their', 'our', 'very', 'really', 'quite', 'rather', 'extremely', 'super', 'so', 'just', 'please', 'also', 'there', 'is', 'are', 'was', 'were', 'be', 'it', 'sort', 'kind', 'type', 'i', 'you', 'me', 'we', 'they', 'which', 'who', 'whose', 'not', 'up', 'down', 'off', 'away', 'beautiful', 'nice', 'cool', 'awesome', 'pretty', 'amazing', 'cute', 'of', 'to', 'own', 'other', 'single', 'set', 'only', 'entirely', 'completely', 'fully', 'slightly', 'brightly', 'highly', 'some', 'any', 'each', 'every']);
export const isFiller = (word: string): boolean => FILLER.has(word);
