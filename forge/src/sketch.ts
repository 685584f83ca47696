import { setImmediate as nextTurn } from 'node:timers/promises';
import { sketchOf } from './author/author.ts';
import { warmSenses } from './understand/noun.ts';

export { sketchOf as sketch } from './author/author.ts';
export { readingOf } from './understand/reading.ts';

/** One of each body plan and each kind of look-up: what the first prompts would otherwise pay for. */
const REHEARSAL = [
  'a rusty wooden chair',
  'a lamp on a table',
  'a mastiff wearing a top hat',
  'three red apples in a basket',
  'a knight holding a sword',
  'a dragon breathing fire',
  'a steam locomotive made of chocolate',
  'a zyzzyva the size of a house',
];

/** Call once at start: opens the dictionary and rehearses, giving way between steps. Sketching works without it, slower at first. */
export async function warmSketch(): Promise<void> {
  await warmSenses(() => nextTurn());
  for (const prompt of REHEARSAL) {
    sketchOf({ prompt });
    await nextTurn();
  }
}
