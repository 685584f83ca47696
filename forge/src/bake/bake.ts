import { boxBody, type Body, type Recipe, type ShapeProgram, type TraceStep } from '@worldkiln/contracts';
import { batchesOf } from '../assembly/batches.ts';
import { buildLevel, paintLevel, type Level } from '../assembly/levels.ts';
import { documentOf } from '../glb/document-of.ts';
import { GENERATOR_VERSION } from '../glb/generator.ts';
import { glbIo } from '../glb/io.ts';
import type { Baked, Note } from './baked.ts';
import { inspect } from './inspect.ts';
import { normalize } from './normalize.ts';
import { packageGlb } from './package.ts';
import { surfacesOfDocument } from './surfaces-of-document.ts';
import { thumbnail } from './thumbnail.ts';
import { checkBudgets, validate } from './validate.ts';

export interface BakeInput {
  glb: Uint8Array;
  recipe: Recipe;
  /** What the GLB was built from: then levels of detail and colliders are rebuilt, not guessed. */
  program?: ShapeProgram;
  onStep?: (step: string, done: number) => void;
}

const STEPS = ['inspect', 'normalize', 'lods', 'collider', 'thumbnail', 'validate', 'package'] as const;

/** Makes a GLB game-ready: metres, ground pivot, levels of detail, body, compression, picture, checks. */
export async function bake({ glb, recipe, program, onStep }: BakeInput): Promise<Baked> {
  const notes: Note[] = [];
  const trace: TraceStep[] = [];
  const step = async <T>(name: (typeof STEPS)[number], work: () => T | Promise<T>): Promise<T> => {
    onStep?.(name, STEPS.indexOf(name) / STEPS.length);
    const started = performance.now();
    const result = await work();
    trace.push({
      step: `bake.${name}`,
      provider: 'forge',
      model: 'bake',
      version: GENERATOR_VERSION,
      ms: Math.round(performance.now() - started),
      settings: {},
    });
    return result;
  };
  const document = await step('inspect', async () => {
    inspect(glb);
    return (await glbIo()).readBinary(glb);
  });
  const { size, notes: sizeNotes } = await step('normalize', () => normalize(document, recipe, program !== undefined));
  notes.push(...sizeNotes);
  const coarser = await step('lods', () =>
    program && recipe.generationPlan.lods ? Promise.all(([1, 2] as const).map((level) => rebuild(program, recipe, level))) : [],
  );
  const body: Body = await step('collider', () => boxBody(size, recipe.physics.massKg, recipe.physics.body));
  const picture = await step('thumbnail', () => thumbnail(document));
  const validator = await step('validate', async () => validate(await (await glbIo()).writeBinary(document)));
  const triangles = [document, ...coarser].map((one) => surfacesOfDocument(one).reduce((sum, { indices }) => sum + indices.length / 3, 0));
  const packed = await step('package', async () => {
    const files: Uint8Array[] = [];
    for (const one of [document, ...coarser]) files.push(await packageGlb(one));
    return files;
  });
  const [finest = glb, ...lods] = packed;
  notes.push(...checkBudgets(recipe.kind, triangles, finest.length));
  onStep?.('done', 1);
  return {
    glb: finest,
    lods,
    thumbnail: picture,
    body,
    triangles,
    trace,
    report: { notes, validator, bytes: { glb: finest.length, lods: lods.map((lod) => lod.length), thumbnail: picture.length } },
  };
}

async function rebuild(program: ShapeProgram, recipe: Recipe, level: Level) {
  const model = paintLevel(program, await buildLevel(program, recipe.kind, level));
  return documentOf(model, batchesOf(model), recipe, program);
}
