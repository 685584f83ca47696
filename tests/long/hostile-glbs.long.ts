import { KilnError } from '@worldkiln/contracts';
import { expect, test } from 'vitest';
import { Bakery } from '../../forge/src/isolation/bakery.ts';
import { cube, HOSTILE_FILES } from '../../forge/src/samples/hostile-files.ts';

/** What a refusal may hold, and take once its process stands: starting one from source takes seconds by itself. */
const MEMORY_MB = 512;
const ANSWER_MS = 2_000;

test('every hostile file is answered in a process of its own, quickly and in little memory, and this one lives on', async () => {
  const bakery = new Bakery();
  const rows: { tries: string; met: string; ms: number; peakMb: number }[] = [];
  for (const [tries, make, met] of HOSTILE_FILES) {
    let [peakMb, began] = [Infinity, 0];
    const answer = await bakery
      .bake({ glb: make() }, { onPeak: (mb) => (peakMb = mb), onStep: () => (began ||= performance.now()) })
      .then(() => 'repaired')
      .catch((error: unknown) => (error instanceof KilnError && error.kind === 'unusable' ? error.code : String(error)));
    rows.push({ tries, met: answer, ms: Math.round(performance.now() - began), peakMb });
    expect([tries, answer]).toEqual([tries, met]);
  }
  console.table(rows.toSorted((a, b) => b.ms - a.ms).slice(0, 12));
  const refused = rows.filter(({ met }) => met !== 'repaired');
  console.log({ files: rows.length, slowestMs: Math.max(...refused.map(({ ms }) => ms)), mostMb: Math.max(...rows.map(({ peakMb }) => peakMb)) });
  expect(refused.filter(({ ms }) => ms > ANSWER_MS)).toEqual([]);
  expect(rows.filter(({ peakMb }) => peakMb > MEMORY_MB)).toEqual([]);
  expect((await bakery.bake({ glb: cube() })).baked.triangles).toEqual([12, 12, 12]);
});
