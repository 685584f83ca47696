import { expect, it } from 'vitest';
import { providerChaos } from '../support/chaos/provider-chaos.ts';

const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 1_000_000));

it(`no job is lost, stuck, paid or published twice while everything is killed and providers fail (SEED=${seed})`, async () => {
  const { counts, problems } = await providerChaos({ seed, jobs: 24 });
  console.log(`SEED=${seed}`, counts);
  expect(problems).toEqual([]);
  expect(counts['ready']).toBeGreaterThan(0);
});
