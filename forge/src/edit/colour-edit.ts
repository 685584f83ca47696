import type { Hex, MaterialUse, Part } from '@worldkiln/contracts';
import { extentOf, partBounds } from '../author/bounds.ts';
import { colourOf } from '../understand/colours.ts';
import { materialOf } from '../understand/materials.ts';
import { wearOf } from '../understand/words.ts';
import type { Edit } from './edit.ts';
import { targetOf } from './parts-named.ts';

const LITTLE = new Set([
  'make',
  'it',
  'the',
  'a',
  'paint',
  'colour',
  'color',
  'dye',
  'of',
  'made',
  'out',
  'in',
  'with',
  'its',
  'be',
  'all',
  'turn',
  'into',
  'them',
  'more',
  'is',
  'are',
  'should',
  'to',
]);

/** "make it red", "a blue lid", "made of gold", "rusty wheels". */
export const colourEdit: Edit = (parts, words) => {
  const colour = words.map((word, i) => colourOf(`${words[i - 1] ?? ''} ${word}`.trim()) ?? colourOf(word)).findLast((hex) => hex !== null) ?? null;
  const made = words.map(materialOf).find((use) => use !== null) ?? null;
  const worn = words.map(wearOf).find((wear) => wear !== null) ?? null;
  if (colour === null && made === null && worn === null) return null;
  const others = words.filter((word) => !LITTLE.has(word) && colourOf(word) === null && materialOf(word) === null && wearOf(word) === null);
  const named = others.length > 0 ? targetOf(parts, others) : null;
  if (others.length > 0 && !named) return { why: `it has no ${others.join(' ')}` };
  const names = new Set((named ?? (made || worn !== null ? parts.filter(isBody) : dominant(parts))).map(({ name }) => name));
  const change = (part: Part): Part => (names.has(part.name) ? { ...part, material: dress(part.material, colour, made, worn) } : part);
  const what = [colour, made?.set, worn === null ? null : 'worn'].filter(Boolean).join(' ');
  return { parts: parts.map(change), did: `${named ? [...names].join(', ') : 'it'}: ${what}` };
};

const CLEAR = new Set<MaterialUse['set']>(['glass', 'glow', 'water', 'lava']);
const isBody = ({ material }: Part): boolean => !CLEAR.has(material.set) && (material.glow ?? 0) === 0;

function dress(before: MaterialUse, colour: Hex | null, made: MaterialUse | null, worn: number | null): MaterialUse {
  const use = made ? { ...made, ...(before.wear !== undefined && { wear: before.wear }) } : before;
  return { ...use, ...(colour && { color: colour }), ...(worn !== null && { wear: worn }) };
}

/** The parts of the colour that most of the thing has: what "it" is when somebody says "make it red". */
function dominant(parts: readonly Part[]): Part[] {
  const key = ({ material: { set, color } }: Part): string => color ?? set;
  const areas = new Map<string, number>();
  for (const part of parts.filter(isBody)) {
    const [x, y, z] = extentOf(partBounds(part));
    areas.set(key(part), (areas.get(key(part)) ?? 0) + x * y + y * z + z * x);
  }
  const [largest] = [...areas].toSorted((a, b) => b[1] - a[1])[0] ?? [];
  return largest === undefined ? [...parts] : parts.filter((part) => isBody(part) && key(part) === largest);
}
