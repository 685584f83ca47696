import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { KilnError, LIMITS, Style } from '@worldkiln/contracts';
import { ForgePool } from '@worldkiln/forge';
import type { Answer } from '../answer.ts';
import { picturesOf, writeBaked } from './write-baked.ts';
import { forgeEdit } from './forge-edit.ts';
import { forgeFile } from './forge-file.ts';

interface ForgeOptions {
  edit?: string;
  prompts?: string;
  sheet?: string;
  unlabelled?: boolean;
  style?: string;
  seed?: string;
  out?: string;
}

/** `worldkiln forge "a wooden crate"`: from words to game-ready files, with no server and no network. */
export async function forge(prompt: string | undefined, options: ForgeOptions): Promise<Answer> {
  const style = options.style === undefined ? undefined : styleOf(options.style);
  const seed = seedOf(options.seed ?? '1');
  if (options.prompts !== undefined) {
    const { prompts, out, sheet, unlabelled } = options;
    return forgeFile({ prompts, labelled: unlabelled !== true, seed, ...(out !== undefined && { out }), ...(sheet !== undefined && { sheet }) });
  }
  if (options.edit !== undefined) return forgeEdit(options.edit, prompt ?? '', options.out);
  if (!prompt?.trim()) throw new KilnError('invalid', { code: 'prompt_empty', message: 'Say what to make: worldkiln forge "a wooden crate".' });
  if (prompt.length > LIMITS.promptChars)
    throw new KilnError('invalid', {
      code: 'prompt_too_long',
      message: `A prompt has at most ${LIMITS.promptChars} characters; this one has ${prompt.length}.`,
    });
  const pool = new ForgePool({ threads: 1 });
  try {
    const started = performance.now();
    const { recipe, program } = await pool.author({ prompt, seed, ...(style && { style }) });
    const glb = await pool.buildGlb(recipe, program);
    const baked = await pool.bake({ glb, recipe, program });
    const ms = Math.round(performance.now() - started);
    const folder =
      options.out ??
      prompt
        .toLowerCase()
        .replaceAll(/[^a-z0-9]+/g, '-')
        .replaceAll(/^-|-$/g, '')
        .slice(0, 40) + '-forged';
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'recipe.json'), `${JSON.stringify(recipe, null, 2)}\n`);
    writeFileSync(join(folder, 'program.json'), `${JSON.stringify(program, null, 2)}\n`);
    writeBaked(folder, baked, await picturesOf(pool, baked));
    const { archetype, matched, understood, guessed, ignored } = recipe;
    const told = [
      `${folder}: ${recipe.name}, a ${archetype} (${matched}), ${baked.triangles.join(' / ')} triangles, ${(baked.glb.length / 1024).toFixed(0)} KB, ${ms} ms`,
      list('understood', understood),
      list('guessed', guessed),
      list('ignored', ignored),
    ];
    return {
      code: 0,
      json: {
        out: folder,
        prompt,
        archetype,
        matched,
        understood,
        guessed,
        ignored,
        triangles: baked.triangles,
        bytes: baked.glb.length,
        ms: { total: ms },
        report: baked.report,
      },
      text: told.filter(Boolean).join('\n'),
    };
  } finally {
    await pool.close();
  }
}

const list = (name: string, words: string[]): string => (words.length === 0 ? '' : `  ${name}: ${words.join(', ')}`);

function styleOf(given: string): Style {
  const style = Style.safeParse(given);
  if (style.success) return style.data;
  throw new KilnError('invalid', { code: 'style_unknown', message: `--style is one of ${Style.options.join(', ')}.` });
}

function seedOf(given: string): number {
  const seed = Number(given);
  if (Number.isInteger(seed) && seed >= 0 && seed <= 0xffff_ffff) return seed;
  throw new KilnError('invalid', { code: 'seed_invalid', message: '--seed is a whole number from 0 to 4294967295.' });
}
