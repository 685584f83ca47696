// `npm run chaos`: jobs go on while random parts of the box are killed -9. Every job must end ready, once.
// SEED repeats a run, KILLS sets its length (20), PROMPTS_PER_KILL how many jobs are under way at each kill (2).
import { setTimeout as sleep } from 'node:timers/promises';
import { chaosRun } from '../support/chaos-run.ts';

const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);
const kills = Number(process.env.KILLS ?? 20);
console.log(`seed ${seed}, ${kills} kills (SEED=${seed} KILLS=${kills} npm run chaos repeats it)`);
const outcome = await chaosRun({ seed, kills, say: (line) => console.log(line) });
console.table(outcome.counts);
for (const problem of outcome.problems) console.log(`PROBLEM ${problem}`);
console.log(`\n${outcome.counts.ready} passed, ${outcome.problems.length} failed`);
await sleep(0);
process.exit(outcome.problems.length === 0 ? 0 : 1);
