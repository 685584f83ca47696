import { expect, it } from 'vitest';
import { OUTCOMES, runSequences } from '../../db/src/ledger/testing/run-sequences.ts';
import { freshDatabase } from '../support/fresh-database.ts';

const SEQUENCES = Number(process.env.SEQUENCES ?? 100_000);
/** Databases side by side: each sequence is one connection's transaction. */
const LANES = 4;
/** Met too seldom to be asked of a short run. */
const RARE = ['hold: account_budget_spent', 'hold: world_budget_spent', 'hold: run_over', 'begin: provider_budget_spent'];
/** Four hundred took 45 s on two cores at a load of 14; at twice that load it is three times as long. */
const SEQUENCE_MS = 500;
const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 2 ** 31));

it(`${SEQUENCES} random sequences sum to zero after every step (SEED=${seed})`, { timeout: 60_000 + SEQUENCES * SEQUENCE_MS }, async () => {
  const lanes = Array.from({ length: LANES }, async (_, lane) => {
    const database = await freshDatabase();
    try {
      return await runSequences(database, { runs: Math.ceil(SEQUENCES / LANES), seed: seed + lane });
    } finally {
      await database.drop();
    }
  });
  const met = new Map<string, number>();
  for (const [outcome, times] of (await Promise.all(lanes)).flatMap((lane) => [...lane])) met.set(outcome, (met.get(outcome) ?? 0) + times);
  console.log(`${SEQUENCES} sequences, SEED=${seed}`, Object.fromEntries([...met].sort(([a], [b]) => (a < b ? -1 : 1))));
  expect([...OUTCOMES, ...RARE].filter((outcome) => !met.has(outcome))).toEqual([]);
});
