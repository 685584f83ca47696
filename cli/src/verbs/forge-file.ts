import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { KilnError, LIMITS } from '@worldkiln/contracts';
import { forgePrompts, picturePrompts } from '@worldkiln/forge';
import type { Answer } from '../answer.ts';

interface ForgeFileOptions {
  prompts: string;
  out?: string;
  sheet?: string;
  labelled: boolean;
  seed: number;
}

/** `worldkiln forge --prompts FILE`: one prompt a line, all of them, one report and one contact sheet. */
export async function forgeFile({ prompts, out = 'forged', sheet, labelled, seed }: ForgeFileOptions): Promise<Answer> {
  const lines = read(prompts);
  mkdirSync(out, { recursive: true });
  const rows = await forgePrompts(lines, {
    seed,
    onRow: (row, { glb, thumbnail }) => {
      writeFileSync(join(out, row.thumbnail), thumbnail);
      writeFileSync(join(out, row.thumbnail.replace('.png', '.glb')), glb);
      process.stderr.write(`${row.matched.padEnd(12)} ${row.archetype.padEnd(18)} ${row.prompt.slice(0, 100)}\n`);
    },
  });
  writeFileSync(join(out, 'report.json'), `${JSON.stringify({ rows }, null, 2)}\n`);
  if (sheet !== undefined) {
    mkdirSync(dirname(sheet), { recursive: true });
    writeFileSync(sheet, await picturePrompts(lines, { seed, labelled }));
  }
  const fallbacks = rows.filter(({ matched }) => matched === 'fallback').length;
  return {
    code: 0,
    json: { out, rows },
    text: `${rows.length} made into ${out}; ${fallbacks} by fallback${sheet === undefined ? '' : `; the sheet is ${sheet}`}`,
  };
}

function read(file: string): string[] {
  try {
    const lines = readFileSync(file, 'utf8')
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean);
    const long = lines.findIndex((line) => line.length > LIMITS.promptChars);
    if (long >= 0)
      throw new KilnError('invalid', { code: 'prompt_too_long', message: `Line ${long + 1} of ${file} has more than ${LIMITS.promptChars} characters.` });
    if (lines.length > 0) return lines;
  } catch (cause) {
    if (cause instanceof KilnError) throw cause;
    throw new KilnError('missing', {
      code: 'file_unreadable',
      message: `${file} can't be read: ${cause instanceof Error ? cause.message : String(cause)}.`,
      cause,
    });
  }
  throw new KilnError('invalid', { code: 'no_prompts', message: `${file} holds no prompt: write one a line.` });
}
