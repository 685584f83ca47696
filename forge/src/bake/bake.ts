import type { Document } from '@gltf-transform/core';
import type { Recipe, ShapeProgram } from '@worldkiln/contracts';
import { GENERATOR_VERSION } from '../glb/generator.ts';
import { glbIo } from '../glb/io.ts';
import { libraryFile } from '../library/library-files.ts';
import { type Drawn, dressUp } from '../library/dress-up.ts';
import { markOf } from '../library/mark.ts';
import { lint } from '../lint/lint.ts';
import { checkTrial, mustStand } from '../lint/trial.ts';
import type { Baked, Note } from './baked.ts';
import { bodyOf } from './collider.ts';
import { bakeForeign } from './bake-foreign.ts';
import { parseGlb } from './glb-file.ts';
import { inspect } from './inspect.ts';
import { rebuildLods } from './lod.ts';
import { trianglesOfDocument } from './measure-document.ts';
import { normalize } from './normalize.ts';
import { packageGlb } from './package.ts';
import { stepper } from './stepper.ts';
import { steady } from './steady.ts';
import { surfacesOfDocument } from './surfaces-of-document.ts';
import { checkBudgets, validate } from './validate.ts';

export interface BakeInput {
  glb: Uint8Array;
  recipe: Recipe;
  /** What the GLB was built from: then levels of detail and colliders are rebuilt, not guessed. */
  program?: ShapeProgram;
  /** Pictures that take the place of library materials, for what was built from a program. */
  dress?: readonly Drawn[];
  onStep?: (step: string, done: number) => void;
}

const STEPS = ['inspect', 'normalize', 'lods', 'collider', 'trial', 'lint', 'validate', 'package'] as const;

/** Makes a GLB game-ready: metres, ground pivot, levels of detail, body, compression, checks. */
export async function bake({ glb, recipe, program, dress, onStep }: BakeInput): Promise<Baked> {
  if (program) return bakeBuilt({ glb, recipe, program, ...(dress && { dress }), ...(onStep && { onStep }) });
  return (await bakeForeign({ glb, recipe, ...(onStep && { onStep }) })).baked;
}

/** What the forge built: it is clean, stands where it should, and its program makes the lower levels. */
async function bakeBuilt({ glb, recipe, program, dress = [], onStep }: BakeInput & { program: ShapeProgram }): Promise<Baked> {
  const notes: Note[] = [];
  const { step, trace } = stepper(STEPS, GENERATOR_VERSION, onStep);
  const document = await step('inspect', async () => {
    inspect(parseGlb(glb));
    return (await glbIo()).readBinary(glb);
  });
  const { size, notes: sizeNotes } = await step('normalize', () => normalize(document, recipe));
  notes.push(...sizeNotes);
  const lodsMade = await step('lods', () => rebuildLods(program, recipe));
  notes.push(...lodsMade.notes);
  const coarser = lodsMade.documents;
  const drawn = await dressUp([document, ...coarser], dress);
  const asDrawn = await step('collider', () => bodyOf(recipe, size, lodsMade.shapes, () => surfacesOfDocument(document)));
  const trial = await step('trial', () => (mustStand(recipe) ? steady(asDrawn) : null));
  const body = trial?.body ?? asDrawn;
  const stood = trial?.stood ?? null;
  notes.push(...(trial?.notes ?? []));
  const found = [...(await step('lint', () => lint(recipe, program))), ...checkTrial(stood)];
  const plain = await (await glbIo()).writeBinary(document);
  const validator = await step('validate', () => validate(plain));
  const triangles = [document, ...coarser].map(trianglesOfDocument);
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
    plain,
    textures: [...texturesOf(document), ...drawn],
    body,
    triangles,
    trace,
    report: {
      notes,
      losses: [],
      parts: [],
      stood,
      lint: found,
      validator,
      bytes: { glb: finest.length, lods: lods.map((lod) => lod.length), plain: plain.length },
    },
  };
}

/** The library files a document's materials name, each once. */
function texturesOf(document: Document): Uint8Array[] {
  const names = document
    .getRoot()
    .listMaterials()
    .flatMap((material) => Object.values(markOf(material)?.maps ?? {}));
  return [...new Set(names)].map(libraryFile).filter((file) => file !== null);
}
