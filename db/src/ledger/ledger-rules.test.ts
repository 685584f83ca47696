import { expect, it } from 'vitest';
import { capture } from './rules.ts';
import { runPlainSequences } from './testing/run-plain-sequences.ts';
import { OUTCOMES } from './testing/outcomes.ts';

const seed = Number(process.env.SEED ?? 20_261_121);

it(`decides as the model does over random sequences, and every book sums to zero after every step (SEED=${seed}; 100,000 of them in the long run)`, () => {
  const met = runPlainSequences({ runs: 2_000, seed });
  expect(OUTCOMES.filter((outcome) => !met.has(outcome))).toEqual([]);
});

it('lets the creator pay no more than was held, and the house the rest', () => {
  const hold = { state: 'open', remaining: 10, allotted: 10, spent: 0 } as const;
  expect(capture(hold, { state: 'open', allotted: 10 }, { cost: 25, paidBy: 'creator' })?.payments.map(({ credits }) => credits)).toEqual([10, 15]);
});
