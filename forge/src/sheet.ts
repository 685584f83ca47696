import type { AssetKind, Recipe, Style } from '@worldkiln/contracts';
import { batchesOf } from './assembly/batches.ts';
import { buildLevel, paintLevel } from './assembly/levels.ts';
import { author } from './author/author.ts';
import { bake } from './bake/bake.ts';
import { drawPicture } from './bake/pictures.ts';
import { buildGlb } from './glb/build-glb.ts';
import { contactSheet } from './raster/contact-sheet.ts';
import { encodePng } from './raster/png.ts';
import { render, type Picture } from './raster/render.ts';
import { surfacesOfBatches } from './raster/surfaces-of-batches.ts';

export interface SheetRow extends Pick<Recipe, 'archetype' | 'matched' | 'understood' | 'guessed' | 'ignored' | 'parts' | 'scaleMeters'> {
  prompt: string;
  name: string;
  kind: AssetKind;
  triangles: number[];
  bytes: number;
  ms: Record<string, number>;
  lint: string[];
  validator: { errors: number; warnings: number };
  thumbnail: string;
}

export interface SheetOptions {
  seed?: number;
  style?: Style;
  /** Called after each prompt with what it became. */
  onRow?: (row: SheetRow, files: { glb: Uint8Array; thumbnail: Uint8Array }) => void;
}

/** Makes every prompt completely and reports on each: what `worldkiln forge --prompts` writes. */
export async function forgePrompts(prompts: readonly string[], { seed = 1, style, onRow }: SheetOptions = {}): Promise<SheetRow[]> {
  const rows: SheetRow[] = [];
  for (const [i, prompt] of prompts.entries()) {
    const started = performance.now();
    const { recipe, program } = author({ prompt, seed, ...(style && { style }) });
    const authored = performance.now();
    const glb = await buildGlb(recipe, program);
    const built = performance.now();
    const baked = await bake({ glb, recipe, program });
    const done = performance.now();
    const thumbnail = await drawPicture(baked.plain, 'thumbnail');
    const drawn = performance.now();
    const { archetype, matched, understood, guessed, ignored, parts, scaleMeters, name, kind } = recipe;
    const row: SheetRow = {
      prompt,
      name,
      kind,
      archetype,
      matched,
      understood,
      guessed,
      ignored,
      parts,
      scaleMeters,
      triangles: baked.triangles,
      bytes: baked.glb.length,
      ms: {
        author: tenth(authored - started),
        build: tenth(built - authored),
        bake: tenth(done - built),
        total: tenth(done - started),
        thumbnail: tenth(drawn - done),
      },
      lint: baked.report.lint.map(({ rule, part, message }) => `${rule}${part === null ? '' : ` (${part})`}: ${message}`),
      validator: { errors: baked.report.validator.errors, warnings: baked.report.validator.warnings },
      thumbnail: `${String(i + 1).padStart(4, '0')}.png`,
    };
    rows.push(row);
    onRow?.(row, { glb: baked.glb, thumbnail });
  }
  return rows;
}

/** Draws what prompts become, without baking them: for looking at many at once. */
export async function picturePrompts(
  prompts: readonly string[],
  { seed = 1, style, sidePx = 240, labelled = true, columns }: { seed?: number; style?: Style; sidePx?: number; labelled?: boolean; columns?: number } = {},
): Promise<Uint8Array> {
  const pictures: Picture[] = [];
  for (const prompt of prompts) {
    const { recipe, program } = author({ prompt, seed, ...(style && { style }) });
    const model = paintLevel(program, await buildLevel(program, recipe.kind, 0));
    pictures.push(render(surfacesOfBatches(batchesOf(model)), { width: sidePx, height: sidePx }));
  }
  return encodePng(contactSheet(pictures, labelled ? prompts : undefined, ...(columns === undefined ? [] : [columns])));
}

const tenth = (ms: number): number => Math.round(ms * 10) / 10;
