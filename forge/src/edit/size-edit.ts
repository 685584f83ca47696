import type { Part, Vec3 } from '@worldkiln/contracts';
import { boundsOfParts, extentOf } from '../author/bounds.ts';
import { moved, pieceOf } from '../author/piece.ts';
import { takeMeasure } from '../understand/measure.ts';
import type { Edit } from './edit.ts';
import { targetOf } from './parts-named.ts';
import { stretchParts, type Way } from './stretch-parts.ts';

/** How much "longer" is, when nobody says. */
const USUAL = 1.4;
const FACTOR_MOST = 20;

const WAYS: Record<string, { way: Way; by: number }> = {
  longer: { way: 'long', by: USUAL },
  shorter: { way: 'long', by: 1 / USUAL },
  taller: { way: 'y', by: USUAL },
  higher: { way: 'y', by: USUAL },
  lower: { way: 'y', by: 1 / USUAL },
  wider: { way: 'x', by: USUAL },
  broader: { way: 'x', by: USUAL },
  narrower: { way: 'x', by: 1 / USUAL },
  deeper: { way: 'z', by: USUAL },
  thicker: { way: 'thick', by: USUAL },
  fatter: { way: 'thick', by: USUAL },
  thinner: { way: 'thick', by: 1 / USUAL },
  slimmer: { way: 'thick', by: 1 / USUAL },
  bigger: { way: 'all', by: USUAL },
  larger: { way: 'all', by: USUAL },
  huge: { way: 'all', by: 3 },
  giant: { way: 'all', by: 4 },
  smaller: { way: 'all', by: 1 / USUAL },
  tiny: { way: 'all', by: 0.25 },
};
const TIMES: Record<string, number> = { twice: 2, double: 2, half: 0.5, thrice: 3, triple: 3, quarter: 0.25 };
const SIZES: Record<string, Way> = {
  big: 'all',
  large: 'all',
  size: 'all',
  small: 'all',
  tall: 'y',
  high: 'y',
  wide: 'x',
  long: 'long',
  deep: 'z',
  thick: 'thick',
};

/** "longer legs", "twice as big", "2 m tall", "50% wider". */
export const sizeEdit: Edit = (parts, words) => {
  const { measure } = takeMeasure(words.join(' '));
  if (measure) return measured(parts, measure.axis, measure.metres);
  const found = factorOf(words);
  if (!found) return null;
  const { way, by } = found;
  if (!(by >= 1 / FACTOR_MOST && by <= FACTOR_MOST)) return { why: `between a ${FACTOR_MOST}th and ${FACTOR_MOST} times` };
  const rest = words.filter(
    (word) => !Object.hasOwn(WAYS, word) && !Object.hasOwn(TIMES, word) && !Object.hasOwn(SIZES, word) && !LITTLE.has(word) && !/^[\d.]+[%x]?$/.test(word),
  );
  const named = rest.length > 0 ? targetOf(parts, rest) : null;
  if (rest.length > 0 && !named) return { why: `it has no ${rest.join(' ')}` };
  const did = `${named ? named.map(({ name }) => name).join(', ') : 'it'}: ${way === 'all' ? 'size' : way} × ${Math.round(by * 100) / 100}`;
  return { parts: named ? stretchParts(parts, named, way, by) : whole(parts, way, by), did };
};

const LITTLE = new Set([
  'make',
  'it',
  'the',
  'a',
  'its',
  'as',
  'times',
  'much',
  'bit',
  'of',
  'with',
  'be',
  'should',
  'have',
  'give',
  'percent',
  'them',
  'little',
  'more',
  'way',
  'to',
]);

function factorOf(words: readonly string[]): { way: Way; by: number } | null {
  const comparative = words.map((word) => (Object.hasOwn(WAYS, word) ? WAYS[word] : undefined)).find(Boolean);
  const times = words.map((word) => (Object.hasOwn(TIMES, word) ? TIMES[word] : undefined)).find((by) => by !== undefined);
  const size = words.map((word) => (Object.hasOwn(SIZES, word) ? SIZES[word] : undefined)).find(Boolean);
  const number = /(\d+(?:\.\d+)?) ?(%|percent|times|x)/.exec(words.join(' '));
  if (comparative && number) return { way: comparative.way, by: byNumber(comparative.by, Number(number[1]), number[2] ?? '') };
  if (comparative)
    return { way: comparative.way, by: times === undefined ? comparative.by : comparative.by > 1 ? Math.max(times, 1 / times) : Math.min(times, 1 / times) };
  if (size && times !== undefined) return { way: size, by: words.includes('small') ? 1 / times : times };
  if (size && number && number[2] !== '%' && number[2] !== 'percent') return { way: size, by: Number(number[1]) };
  return null;
}

/** "50% larger" is one and a half, "50% smaller" a half, "3 times larger" three. */
function byNumber(usual: number, number: number, unit: string): number {
  if (unit === 'times' || unit === 'x') return usual > 1 ? number : 1 / number;
  return usual > 1 ? 1 + number / 100 : Math.max(0.05, 1 - number / 100);
}

function whole(parts: readonly Part[], way: Way, by: number): Part[] {
  const [x, y, z] = extentOf(boundsOfParts(parts));
  const long = Math.max(x, y, z);
  const scale: Record<Way, Vec3> = {
    all: [by, by, by],
    x: [by, 1, 1],
    y: [1, by, 1],
    z: [1, 1, by],
    long: x === long ? [by, 1, 1] : z === long ? [1, 1, by] : [1, by, 1],
    thick: y === long ? [by, 1, by] : x === long ? [1, by, by] : [by, by, 1],
  };
  return moved(pieceOf([...parts]), [0, 0, 0], scale[way]).parts;
}

function measured(parts: readonly Part[], axis: string, metres: number): { parts: Part[]; did: string } {
  const [x, y, z] = extentOf(boundsOfParts(parts));
  const now = axis === 'height' ? y : axis === 'width' ? x : axis === 'length' ? Math.max(x, z) : Math.max(x, y, z);
  return { parts: whole(parts, 'all', metres / now), did: `${axis} ${metres} m` };
}
