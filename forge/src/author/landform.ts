import { BRUSH, STAMP, type Recipe } from '@worldkiln/contracts';
import type { Thing } from '../understand/thing.ts';

/** The model that marks a landform's place is about this large. */
const MARKER_M = 1.3;
/** Words that say that a thing to hold is meant, not a place to walk on. */
const MODEL = ['toy', 'miniature', 'mini', 'model', 'tiny', 'pocket', 'floating', 'snow', 'globe'];
/** What ground is made of anyway: a hill of these is a hill. */
const GROUND = ['sand', 'earth', 'mud', 'dirt', 'grass', 'rock', 'rocky', 'stone', 'sandstone', 'snow', 'ice', 'icy', 'lava'];
const [LEAST_M, MOST_M] = [STAMP.radiusMin / BRUSH.unitsPerM, STAMP.radiusMax / BRUSH.unitsPerM];

/** What the ground becomes at a word, or null where a thing is meant: one of chocolate, one on a table, two metres of one. */
export function landformOf(thing: Thing): NonNullable<Recipe['stamp']> | null {
  const { landform } = thing.meaning.archetype;
  if (!landform || thing.count > 1 || (thing.material && !GROUND.includes(thing.material.said)) || thing.outline || thing.related.length > 0) return null;
  if (MODEL.some((word) => thing.words.has(word))) return null;
  const { measure } = thing;
  // Metres said of its height are the ground's height; of anything else they are how far it reaches.
  const across = measure && measure.axis !== 'height' ? measure.metres / 2 : landform.radiusM * thing.scale;
  if (measure && measure.metres < LEAST_M) return null;
  const radiusM = round(Math.min(MOST_M, Math.max(LEAST_M, across)));
  const high = measure?.axis === 'height' ? measure.metres : (landform.heightM * radiusM * thing.stretch[1]) / landform.radiusM;
  return { shape: landform.shape, radiusM, heightM: round(Math.min(STAMP.heightMax / 64, Math.max(0.2, high))) };
}

/** The same thing as small as a marker. */
export function asMarker(thing: Thing): Thing {
  const largest = Math.max(...thing.meaning.archetype.size);
  return { ...thing, measure: null, likeSize: null, stretch: [1, 1, 1], scale: MARKER_M / largest };
}

const round = (metres: number): number => Math.round(metres * 8) / 8;
