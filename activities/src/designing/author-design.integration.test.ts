import { findAsset, findJob, type Job, traceOf } from '@worldkiln/db';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../tests/support/fresh-database.ts';
import { openOpenAi } from '../providers/openai-compatible/openai-compatible.ts';
import { openAi } from '../testing/stand-ins/openai.ts';
import { settled } from '../testing/stand-ins/settled.ts';
import { type StandIn, serve } from '../testing/stand-ins/stand-in.ts';
import { type Workshop, openWorkshop, somewhere, wish } from '../testing/workshop.ts';
import { EXAMPLE } from './guide.ts';

let database: FreshDatabase;
let shop: Workshop;
let standIn: StandIn;

beforeAll(async () => {
  database = await freshDatabase();
  standIn = await serve(openAi({ texts: [JSON.stringify(EXAMPLE)] }));
  const writer = openOpenAi(
    settled({ kind: 'openai-compatible', id: 'ollama', local: true, models: { intent: 'w' }, prices: { structured_json: 20 } }, standIn),
  );
  shop = await openWorkshop({ address: inject('temporalAddress'), db: database.db, clients: { providers: new Map([['ollama', writer]]) } });
}, 180_000);
afterAll(async () => {
  await shop.close();
  await standIn.close();
  await database.drop();
});

/** The recipe a wish comes to, once its asset is there. */
async function recipeOf(prompt: string) {
  const job = await shop.ended(await wish(database.db, await somewhere(database.sql), { prompt }));
  return { job, recipe: (await findAsset(database.db, job.assetId))?.definition.generationRecipe };
}
/** The row ends a moment before the run has settled. */
const costOf = async ({ id }: Job) => {
  const row = await findJob(database.db, id);
  return { held: row?.creditsHeld, spent: row?.creditsSpent };
};
const LATER = { timeout: 30_000 };

test('an asset is made from the language model’s design, and its recipe says so', async () => {
  const { job, recipe } = await recipeOf('a milking stool');
  expect(recipe).toMatchObject({ name: 'Milking stool', author: { by: 'ollama', version: 'writer-1' }, parts: ['seat', 'legs', 'ring'] });
  // Three rounds were held, one was needed.
  await expect.poll(() => costOf(job), LATER).toEqual({ held: 0, spent: 20 });
  expect((await traceOf(database.db, job.id)).find(({ name }) => name === 'plan')).toMatchObject({ provider: 'ollama', cost: 20 });
});

test('while the model is down the forge writes, the job is ready all the same, and the recipe says why', async () => {
  standIn.fail('start', 'server_error');
  const { job, recipe } = await recipeOf('a wooden crate');
  expect(recipe?.author.by).toBe('double');
  expect(recipe?.guessed.at(-1)).toMatch(/ollama was asked for the design; the forge wrote it/);
  await expect.poll(() => costOf(job), LATER).toEqual({ held: 0, spent: 0 });
});
