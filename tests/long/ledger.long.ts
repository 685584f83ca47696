import { expect, it } from 'vitest';
import { OUTCOMES, RARE_OUTCOMES } from '../../db/src/ledger/testing/outcomes.ts';
import { runPlainSequences } from '../../db/src/ledger/testing/run-plain-sequences.ts';
import { runSequences } from '../../db/src/ledger/testing/run-sequences.ts';
import { freshDatabase } from '../support/fresh-database.ts';

/** By the ledger's rules on plain numbers; a slice of as many on the real tables, where each costs a tenth of a second. */
const SEQUENCES = Number(process.env.SEQUENCES ?? 100_000);
const ON_TABLES = Number(process.env.ON_TABLES ?? 400);
/** Databases side by side: each sequence is one connection's transaction. */
const LANES = 4;
/** On tables: four hundred took 45 s on two cores at a load of 14; at twice that load it is three times as long. */
const SEQUENCE_MS = 500;
const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 2 ** 31));

const told = (met: Map<string, number>) => Object.fromEntries([...met].sort(([a], [b]) => (a < b ? -1 : 1)));

it(`${SEQUENCES} random sequences sum to zero after every step, and are decided as the model says (SEED=${seed})`, { timeout: 60_000 + SEQUENCES * 10 }, () => {
  const from = process.cpuUsage();
  const met = runPlainSequences({ runs: SEQUENCES, seed });
  const { user } = process.cpuUsage(from);
  console.log(
    `${SEQUENCES} sequences, ${[...met.values()].reduce((sum, n) => sum + n, 0)} steps, ${(user / 1e6).toFixed(1)} s of CPU, SEED=${seed}`,
    told(met),
  );
  expect([...OUTCOMES, ...RARE_OUTCOMES].filter((outcome) => !met.has(outcome))).toEqual([]);
});

it(`${ON_TABLES} of them on the real tables (SEED=${seed})`, { timeout: 60_000 + ON_TABLES * SEQUENCE_MS }, async () => {
  const lanes = Array.from({ length: LANES }, async (_, lane) => {
    const database = await freshDatabase();
    try {
      return await runSequences(database, { runs: Math.ceil(ON_TABLES / LANES), seed: seed + lane });
    } finally {
      await database.drop();
    }
  });
  const met = new Map<string, number>();
  for (const [outcome, times] of (await Promise.all(lanes)).flatMap((lane) => [...lane])) met.set(outcome, (met.get(outcome) ?? 0) + times);
  console.log(`${ON_TABLES} sequences on tables, SEED=${seed}`, told(met));
  expect(OUTCOMES.filter((outcome) => !met.has(outcome))).toEqual([]);
});
