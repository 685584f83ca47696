// `npm run chaos:providers`: two hundred jobs by providers of whose calls 30 % fail and 5 % succeed while reporting
// failure, while workers are killed -9 and PostgreSQL and Temporal restarted. SEED repeats the kills, JOBS and
// KILLS set how many.
import { providerChaos } from '../support/chaos/provider-chaos.ts';

const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);
const jobs = Number(process.env.JOBS ?? 200);
const kills = Number(process.env.KILLS ?? jobs);
console.log(`seed ${seed}, ${jobs} jobs, ${kills} kills at most (SEED=${seed} JOBS=${jobs} KILLS=${kills} npm run chaos:providers repeats it)`);
const { counts, problems } = await providerChaos({ seed, jobs, kills, say: (line) => console.log(line) });
console.table(counts);
for (const problem of problems) console.log(`PROBLEM ${problem}`);
console.log(`\n${jobs - problems.length} passed, ${problems.length} failed`);
process.exit(problems.length === 0 ? 0 : 1);
