import type { Recipe } from '@worldkiln/contracts';
import type { Understanding } from '../understand/thing.ts';
import type { Scene } from './compose.ts';
import type { Piece } from './piece.ts';

const MOST = 32;

/** What a creator reads: understood, guessed, ignored. */
export function tell(meant: Understanding, scene: Scene, _piece: Piece): Pick<Recipe, 'understood' | 'guessed' | 'ignored'> {
  const { thing } = meant;
  const { meaning } = thing;
  const understood: string[] = [];
  const guessed = [...scene.guessed];
  const article = /^[aeiou]/.test(meaning.noun) ? 'an' : 'a';
  if (meaning.matched === 'fallback') guessed.push(`no word of this is a thing we know how to build: a curio stands in for "${meaning.noun}"`);
  else if (meaning.matched.startsWith('hypernym')) {
    understood.push(`${article} ${meaning.noun}`);
    guessed.push(`${meaning.noun} is built as ${meaning.archetype.name.replaceAll('_', ' ')}, the nearest thing we know`);
  } else understood.push(`${article} ${meaning.noun}`);
  if (thing.count > 1) understood.push(`${thing.count} of them`);
  if (thing.material) understood.push(`made of ${thing.material.said}`);
  if (thing.colours.length > 0) understood.push(`coloured ${thing.colours.join(', ')}`);
  if (thing.rainbow) understood.push('in many colours');
  if (thing.measure) understood.push(thing.measure.said);
  if (thing.likeSize) understood.push(`the size of ${thing.likeSize.noun}`);
  if (thing.scale !== 1) understood.push(thing.scale > 1 ? 'larger than usual' : 'smaller than usual');
  if (thing.wear !== null) understood.push(thing.wear > 0 ? 'worn' : 'as new');
  if (thing.text) understood.push(`with the letters "${thing.text}"`);
  if (thing.refuses.size > 0) understood.push(`without ${[...thing.refuses].join(', ')}`);
  for (const mood of new Set(meant.moods)) understood.push(`${mood} in style`);
  return { understood: brief([...understood, ...meant.understood, ...scene.understood]), guessed: brief(guessed), ignored: brief(scene.ignored) };
}

const brief = (lines: string[]): string[] => [...new Set(lines.filter(Boolean).map((line) => line.slice(0, 160)))].slice(0, MOST);
