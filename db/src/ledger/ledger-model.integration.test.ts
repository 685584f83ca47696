import { afterAll, expect, it } from 'vitest';
import { freshDatabase } from '../../../tests/support/fresh-database.ts';
import { OUTCOMES } from './testing/outcomes.ts';
import { runSequences } from './testing/run-sequences.ts';

const database = await freshDatabase();
afterAll(() => database.drop());

const seed = Number(process.env.SEED ?? 20_261_121);

it(`keeps its promises over random sequences and sums to zero after every step (SEED=${seed}; 400 of them in the long run)`, async () => {
  const met = await runSequences(database, { runs: 60, seed });
  // Sequences that never get anywhere would prove nothing.
  expect(OUTCOMES.filter((outcome) => !met.has(outcome))).toEqual([]);
});
