import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { KilnError, Recipe } from '@worldkiln/contracts';
import { editedRecipe, editProgram, ForgePool, parseProgram } from '@worldkiln/forge';
import type { Answer } from '../answer.ts';
import { picturesOf, writeBaked } from './write-baked.ts';

/** `worldkiln forge --edit program.json "longer legs"`: changes what was forged before; its recipe.json lies beside it. */
export async function forgeEdit(file: string, text: string, out?: string): Promise<Answer> {
  const before = parseProgram(readJson(file));
  const recipe = Recipe.safeParse(readJson(join(dirname(file), 'recipe.json')));
  if (!recipe.success)
    throw new KilnError('invalid', {
      code: 'recipe_invalid',
      message: `${join(dirname(file), 'recipe.json')} is no recipe: ${recipe.error.issues[0]?.message ?? 'it does not fit the schema'}.`,
    });
  const edited = editProgram(before, text);
  const after = editedRecipe(recipe.data, before, edited, text);
  const { understood, ignored } = edited;
  if (understood.length === 0)
    throw new KilnError('invalid', {
      code: 'edit_not_understood',
      message: `Nothing was changed: ${ignored.join('; ')}. Say it like "longer legs", "make it red", "without wheels", "twice as big".`,
    });
  const pool = new ForgePool({ threads: 1 });
  try {
    const baked = await pool.bake({ glb: await pool.buildGlb(after, edited.program), recipe: after, program: edited.program });
    const folder = out ?? `${dirname(file)}-edited`;
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'recipe.json'), `${JSON.stringify(after, null, 2)}\n`);
    writeFileSync(join(folder, 'program.json'), `${JSON.stringify(edited.program, null, 2)}\n`);
    writeBaked(folder, baked, await picturesOf(pool, baked));
    const ignoredLine = ignored.length === 0 ? '' : `\n  ignored: ${ignored.join(', ')}`;
    return {
      code: 0,
      json: { out: folder, understood, ignored, edits: after.edits, triangles: baked.triangles, bytes: baked.glb.length, report: baked.report },
      text: `${folder}: ${baked.triangles.join(' / ')} triangles\n  changed: ${understood.join(', ')}${ignoredLine}`,
    };
  } finally {
    await pool.close();
  }
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (cause) {
    throw new KilnError('missing', {
      code: 'file_unreadable',
      message: `${file} can't be read: ${cause instanceof Error ? cause.message : String(cause)}.`,
      cause,
    });
  }
}
