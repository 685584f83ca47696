import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { LedgerModel, ops } from './ledger-model.ts';
import { PlainLedger } from './plain-ledger.ts';

/** Plays random sequences by the ledger's rules against the model, and compares everything after every step, the sum of all books included. How often each call met each outcome. */
export function runPlainSequences({ runs, seed }: { runs: number; seed: number }): Map<string, number> {
  const met = new Map<string, number>();
  const property = fc.property(ops, (sequence) => {
    const [model, plain] = [new LedgerModel(), new PlainLedger()];
    for (const op of sequence) {
      const [refusal, expected] = [plain.play(op), model.step(op)];
      const wrong = (what: string) => new Error(`${JSON.stringify(op)}: ${what}`);
      if (refusal !== expected) throw wrong(`${refusal}, not ${expected}`);
      const sums = plain.sums();
      if (sums.total !== 0 || sums.astray !== 0) throw wrong(`the books come to ${JSON.stringify(sums)}`);
      const [is, should] = [plain.ledger(), model.ledger()];
      if (!isDeepStrictEqual(is, should)) throw wrong(`${JSON.stringify(is)}, not ${JSON.stringify(should)}`);
      const outcome = `${op.do}: ${refusal ?? 'done'}`;
      met.set(outcome, (met.get(outcome) ?? 0) + 1);
    }
  });
  fc.assert(property, { numRuns: runs, seed });
  return met;
}
