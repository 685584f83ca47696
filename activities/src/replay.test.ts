import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type PlansBundle, packPlans, plansBundle } from './bundle.ts';
import { replay } from './replay.ts';
import { installRuntime } from './runtime.ts';

const at = (relative: string): string => fileURLToPath(new URL(`../../${relative}`, import.meta.url));
const histories = at('tests/histories');

let plans: PlansBundle;
beforeAll(async () => {
  installRuntime(pino({ level: 'silent' }));
  plans = await plansBundle();
}, 60_000);

describe('golden histories', () => {
  // Runs from before there were drafts and providers may still be under way in living installations.
  for (const [folder, least] of [
    [histories, 20],
    [join(histories, 'before-stages'), 10],
  ] as const) {
    it(`of every path in ${folder.slice(histories.length - 'histories'.length)} are replayed by the plans of today`, async () => {
      const outcomes = await replay({ path: folder }, plans);
      expect(outcomes.filter((outcome) => outcome.error !== null)).toEqual([]);
      expect(outcomes.map((outcome) => outcome.name)).toEqual(
        readdirSync(folder)
          .filter((file) => file.endsWith('.json'))
          .toSorted()
          .map((file) => join(folder, file)),
      );
      expect(outcomes.length).toBeGreaterThan(least);
    });
  }

  it('are told apart from plans that would do something else', async () => {
    // A copy of the plans beside the real ones, so that its imports resolve, in a folder git ignores.
    const planted = mkdtempSync(at('workflows/.planted-'));
    try {
      cpSync(at('workflows/src'), planted, { recursive: true });
      const file = join(planted, 'generate-asset.ts');
      const before = readFileSync(file, 'utf8');
      const after = before.replace("  board.enter('plan');", "  await quick.admit(run);\n  board.enter('plan');");
      expect(after).not.toBe(before);
      writeFileSync(file, after);
      const code = await packPlans(join(planted, 'index.ts'));
      const [outcome] = await replay({ path: join(histories, 'happy.json') }, { option: { code }, buildId: 'planted', from: planted });
      expect(outcome?.error).toMatch(/nondeterminism/i);
    } finally {
      rmSync(planted, { recursive: true });
    }
  });
});

describe('a history that cannot be read', () => {
  const folder = mkdtempSync(join(tmpdir(), 'worldkiln-histories-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const write = (name: string, content: string): string => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };

  it('is refused with a sentence that says what is wrong', async () => {
    await expect(replay({ path: '/nowhere/at/all' }, plans)).rejects.toMatchObject({ kind: 'missing', message: 'There is no history at /nowhere/at/all.' });
    await expect(replay({ path: write('a.json', '{') }, plans)).rejects.toMatchObject({ kind: 'invalid', message: expect.stringContaining('it is not JSON') });
    await expect(replay({ path: write('b.json', '3') }, plans)).rejects.toMatchObject({ message: expect.stringContaining('not a JSON object') });
    await expect(replay({ path: write('c.json', '{"events":[]}') }, plans)).rejects.toMatchObject({ message: expect.stringContaining('names no workflow id') });
  });

  it('as an empty folder is not taken for success', async () => {
    await expect(replay({ path: mkdtempSync(join(folder, 'empty-')) }, plans)).rejects.toMatchObject({ code: 'history_missing' });
  });
});
