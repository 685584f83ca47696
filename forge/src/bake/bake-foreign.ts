import type { AssetKind, Recipe, Vec3 } from '@worldkiln/contracts';
import { convexHull } from '../geometry/convex-hull.ts';
import { extremePoints } from '../geometry/extreme-points.ts';
import { sub } from '../geometry/vec.ts';
import { glbIo } from '../glb/io.ts';
import type { Baked, Loss, Note } from './baked.ts';
import { weld } from './compact.ts';
import { encodePictures } from './encode-pictures.ts';
import { boundsOfSoup, fitSoup, fitting } from './fit-soup.ts';
import { foreignBody } from './foreign-body.ts';
import { foreignRecipe } from './foreign-recipe.ts';
import { parseGlb, type Parsed, unusable } from './glb-file.ts';
import { inspect } from './inspect.ts';
import { joinDocument } from './join.ts';
import { isLiving, livingLevels } from './living.ts';
import { lift } from './normalize.ts';
import { packageGlb, packingLoss } from './package.ts';
import { splitParts } from './parts.ts';
import { readDocument } from './read-document.ts';
import { repairJson } from './repair-json.ts';
import { sanitize } from './sanitize.ts';
import { checkPicture } from './sanity.ts';
import { thin } from './simplify.ts';
import { solidOf } from './solid.ts';
import { trianglesIn, type Soup } from './soup.ts';
import { stepper } from './stepper.ts';
import { stillLevels } from './still.ts';
import { checkBudgets, validate } from './validate.ts';
import { comparingPictures, type ComparingPictures } from './pictures.ts';

export interface ForeignInput {
  glb: Uint8Array;
  /** Files uploaded with it, by the names it uses for them. */
  beside?: ReadonlyMap<string, Uint8Array>;
  /** What it is to be; without one the file says, and `kind`, `name` and `sizeM` help. */
  recipe?: Recipe;
  kind?: AssetKind;
  name?: string;
  sizeM?: number;
  /** Pictures too, its source's among them, which a worker has no use for. */
  withPictures?: boolean;
  onStep?: (step: string, done: number) => void;
}

export interface ForeignBaked {
  recipe: Recipe;
  baked: Baked;
  pictures: ComparingPictures | null;
}

/** Changes whenever the same foreign file would become other bytes. */
export const BAKE_VERSION = '2.1.0';

export const FOREIGN_STEPS = [
  'inspect',
  'decode',
  'sanitize',
  'normalize',
  'levels',
  'collider',
  'textures',
  'validate',
  'package',
  'sanity',
  'pictures',
] as const;

/** A million triangles are thinned before anything careful begins: their trees alone would fill the memory. */
const CAREFUL_MOST = 200_000;

/** Smaller than a thousandth of a millimetre, in whatever unit: nobody's thing. */
const LEAST_M = 1e-6;

/** Makes any GLB game-ready. Runs where it may be killed: see isolation/. The steps and what each was measured at stand in this folder's README. */
export async function bakeForeign(input: ForeignInput): Promise<ForeignBaked> {
  const { onStep } = input;
  const notes: Note[] = [];
  const losses: Loss[] = [];
  const { step, trace } = stepper(FOREIGN_STEPS, BAKE_VERSION, onStep);

  const parsed = await step('inspect', () => examine(input.glb, input.beside));
  notes.push(...parsed.notes);
  const { document, pictures } = await step('decode', () => readDocument(parsed));
  notes.push(...(await step('sanitize', () => sanitize(document))));

  const { source, recipe, size, parts } = await step('normalize', async () => {
    const joined = joinDocument(document, pictures);
    if (trianglesIn(joined) === 0) throw unusable('glb_empty', 'scenes', 'The GLB’s scene shows nothing: no node in it has a mesh. Check the export.');
    const whole = trianglesIn(joined) > CAREFUL_MOST ? await thinned(joined, losses) : weld(joined);
    const { least: low, most: high } = boundsOfSoup(whole);
    if (Math.max(...sub(high, low)) < LEAST_M)
      throw unusable('glb_empty', 'nodes', 'The GLB’s scene has no size: its nodes shrink it to a point. Check their scales.');
    const made = input.recipe ?? recipeFor(input, whole);
    const fit = fitting(boundsOfSoup(whole), made);
    notes.push(...fit.notes);
    const fitted = fitSoup(whole, fit);
    if (isLiving(document)) lift(document, fit.factor, fit.pivot.map((c) => -c * fit.factor) as Vec3); // three in, three out
    const { least, most } = boundsOfSoup(fitted);
    const parted = splitParts(fitted, made.parts, isLiving(document));
    notes.push(...parted.notes);
    return { source: parted.soup, recipe: made, size: sub(most, least), parts: parted.parts };
  });

  const made = await step('levels', () =>
    isLiving(document)
      ? livingLevels(document, pictures, recipe.kind, recipe.generationPlan.lods)
      : stillLevels(source, recipe.kind, recipe.name, recipe.generationPlan.lods),
  );
  notes.push(...made.notes);
  losses.push(...made.losses);
  const [finest, ...coarser] = made.levels;
  if (!finest) throw new RangeError('every bake has a finest level');
  const { body, solid } = await step('collider', () => foreignBody(recipe, size, (coarser[0] ?? finest).soup));
  if (solid.from === 'pieces') notes.push({ step: 'collider', message: 'The surface is open: volume, balance and inertia are those of its convex pieces.' });

  const plain = await step('textures', async () => {
    await encodePictures(finest.document, finest.pictures, finest.sidePx, 'plain');
    return (await glbIo()).writeBinary(finest.document);
  });
  const validator = await step('validate', () => validate(plain));
  const files = await step('package', async () => {
    const packed: Uint8Array[] = [];
    for (const [level, { document: one, pictures: own, sidePx }] of made.levels.entries()) {
      const lost = [...(await encodePictures(one, own, sidePx, 'ktx2')), packingLoss(one)];
      // The lower levels lose the same way, and are seen from further off.
      if (level === 0) losses.push(...lost);
      packed.push(await packageGlb(one, 'foreign'));
    }
    return packed;
  });
  const [glb = plain, ...lods] = files;
  const triangles = made.levels.map(({ soup }) => trianglesIn(soup));
  notes.push(...checkBudgets(recipe.kind, triangles, glb.length));
  await step('sanity', () => checkPicture(finest.surfaces));
  const drawn = input.withPictures ? await step('pictures', () => comparingPictures(finest.surfaces, source)) : null;
  onStep?.('done', 1);
  const baked: Baked = {
    glb,
    lods,
    plain,
    textures: [],
    body,
    triangles,
    trace,
    report: {
      stood: null,
      notes,
      losses,
      parts,
      lint: [],
      validator,
      bytes: { glb: glb.length, lods: lods.map((lod) => lod.length), plain: plain.length },
    },
  };
  return { recipe, baked, pictures: drawn };
}

async function thinned(soup: Soup, losses: Loss[]): Promise<Soup> {
  const made = await thin(soup, CAREFUL_MOST / 2);
  const message = `${trianglesIn(soup)} triangles were thinned to ${trianglesIn(made.soup)} before anything else; the levels are measured from there.`;
  losses.push({ step: 'normalize', message, surfacePercent: Math.round(made.surfacePercent * 1_000) / 1_000 });
  return made.soup;
}

/** Everything that is done to a file before a byte of its content is decoded. */
export function examine(glb: Uint8Array, beside?: ReadonlyMap<string, Uint8Array>): Parsed & { notes: Note[] } {
  const parsed = parseGlb(glb, beside);
  inspect(parsed);
  return { ...parsed, notes: repairJson(parsed.json) };
}

function recipeFor({ kind = 'prop', name = 'Model', sizeM }: ForeignInput, soup: Soup): Recipe {
  const { least, most } = boundsOfSoup(soup);
  const { volumeM3 } = solidOf(soup, () => [convexHull(extremePoints(soup.positions))]);
  return foreignRecipe({ name, kind, sizeM, own: sub(most, least), volumeM3, looks: soup.looks });
}
