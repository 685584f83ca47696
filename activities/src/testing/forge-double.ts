import { KilnError, type Recipe, type ShapeProgram, boxBody } from '@worldkiln/contracts';
import type { Baked, Forge, Wish } from '../forge.ts';

/** Where a test holds or breaks the double; each is asked every time its step begins. */
export interface Script {
  author?(signal: AbortSignal | undefined, wish: Wish): Promise<void> | void;
  buildGlb?(signal: AbortSignal | undefined, program: ShapeProgram): Promise<void> | void;
  bake?(signal: AbortSignal | undefined, input: Parameters<Forge['bake']>[0]): Promise<void> | void;
  picture?(signal: AbortSignal | undefined, what: string): Promise<void> | void;
  bakeForeign?(signal: AbortSignal | undefined, name: string): Promise<void> | void;
}

/** A forge that answers at once with small, valid, deterministic results, and misbehaves where its script says so. */
export function forgeDouble(script: Script = {}): Forge & { calls: string[] } {
  const calls: string[] = [];
  return {
    calls,
    async author(wish, options) {
      calls.push('author');
      await script.author?.(options?.signal, wish);
      options?.signal?.throwIfAborted();
      return { recipe: recipeOf(wish), program: programOf(wish) };
    },
    async buildGlb(_recipe, program, options) {
      calls.push('buildGlb');
      await script.buildGlb?.(options?.signal, program);
      options?.signal?.throwIfAborted();
      return Buffer.from(`glb of ${program.name}`);
    },
    async lint() {
      calls.push('lint');
      return [];
    },
    async picture(plain, what, options) {
      await script.picture?.(options?.signal, what);
      options?.signal?.throwIfAborted();
      return Buffer.from(`the ${what} of ${Buffer.from(plain).toString('utf8')}`);
    },
    async bake(input, options) {
      const { glb, recipe, onStep } = input;
      calls.push('bake');
      onStep?.('normalize', 0.3);
      await script.bake?.(options?.signal, input);
      options?.signal?.throwIfAborted();
      onStep?.('meshopt', 0.8);
      // Other surfaces are other bytes.
      const worn = Buffer.from((input.dress ?? []).map(({ material }) => ` in drawn ${material}`).join(','));
      return bakedOf(Buffer.concat([glb, worn]), recipe);
    },
    async bakeForeign({ glb, name = 'Model', kind = 'prop' }, options) {
      calls.push('bakeForeign');
      await script.bakeForeign?.(options?.signal, name);
      options?.signal?.throwIfAborted();
      const recipe = recipeOf({ prompt: name, seed: 0, assetType: kind });
      return { recipe, baked: bakedOf(glb, recipe) };
    },
  };
}

/** A failure as the forge would throw it. */
export const unusable = (): KilnError => new KilnError('unusable', { code: 'no_triangles', message: 'The mesh has no triangles.' });

export function recipeOf(wish: Wish): Recipe {
  return {
    kind: wish.assetType ?? 'prop',
    name: wish.prompt.slice(0, 40),
    scaleMeters: [1, 1, 1],
    style: wish.style ?? 'plain',
    materials: [{ type: 'oak' }],
    physics: { body: 'dynamic', massKg: 20, collider: 'box' },
    interaction: { pickup: true, pushable: true },
    generationPlan: wish.plan ?? { meshStrategy: 'procedural', textureStrategy: 'flat', lods: true },
    parts: ['body'],
    palette: ['#8a6a3f'],
    behaviours: [],
    seed: wish.seed,
    budget: { triangles: 1500 },
    archetype: 'crate',
    matched: 'exact',
    understood: ['crate'],
    guessed: [],
    ignored: [],
    author: { by: 'double', version: '1' },
  };
}

const programOf = (wish: Wish): ShapeProgram => ({
  version: 1,
  seed: wish.seed,
  name: wish.prompt.slice(0, 40),
  parts: [{ name: 'body', solid: { shape: 'box', size: [1, 1, 1] }, material: { set: 'oak' } }],
});

function bakedOf(glb: Uint8Array, recipe: Recipe): Baked {
  const level = (n: number) => Buffer.concat([glb, Buffer.from(` baked to level ${n}`)]);
  return {
    glb: level(0),
    lods: [level(1), level(2)],
    plain: Buffer.concat([glb, Buffer.from(' baked plain')]),
    textures: [],
    body: boxBody(recipe.scaleMeters, recipe.physics.massKg),
    triangles: [12, 12, 12],
    trace: [{ step: 'bake', provider: 'double', model: 'none', version: '1', ms: 1, settings: {} }],
    report: { notes: [] },
  };
}
