import { createRoute, z } from '@hono/zod-openapi';
import { AccountId, CreditsView, EntryPage, LIMITS, WorldId, words } from '@worldkiln/contracts';
import { creditsOf, entriesOf, grantCredits, setBudget } from '@worldkiln/db';
import type { Deps } from '../deps.ts';
import { bearer, operatorsOnly } from '../http/bearer.ts';
import { jsonBody } from '../http/json-body.ts';
import { keyHeader, requiredKey } from '../http/idempotency-key.ts';
import { json, refusals, router, SIGNED_IN } from '../http/router.ts';

const PageQuery = z.strictObject({
  cursor: z.string().max(200).optional().openapi({ description: '`nextCursor` of the page before.', pattern: '^\\d{1,15}$' }),
  limit: z.coerce.number().int().min(1).max(LIMITS.pageRows).default(50),
});
const Grant = z.strictObject({ accountId: AccountId, credits: z.int().min(1).max(LIMITS.creditsMax), note: words(200) });
const KeyHeader = keyHeader('Names this grant: sent twice, it is given once.');
const PerDay = z.int().min(0).max(LIMITS.creditsMax).nullable().describe('Credits a day (UTC); null takes the budget away.');
const Budget = z.discriminatedUnion('scope', [
  z.strictObject({ scope: z.literal('account'), id: AccountId, perDay: PerDay }),
  z.strictObject({ scope: z.literal('world'), id: WorldId, perDay: PerDay }),
]);

/** Credits: how one stands, every line of it, and what operators may give and bound. */
export function creditRoutes({ db, keys, credits: mode }: Deps) {
  const app = router();
  const common = { tags: ['Credits'], ...SIGNED_IN };

  const look = createRoute({
    ...common,
    method: 'get',
    path: '/v1/credits',
    summary: 'See your credits',
    description: 'One credit is 1/100 cent. `unlimited` says that the house pays: jobs still show what they cost.',
    middleware: [bearer(keys)],
    responses: { 200: json(CreditsView, 'How your account stands.'), ...refusals(401, 503) },
  });
  app.openapi(look, async (c) => c.json(await creditsOf(db, c.get('identity').accountId, mode), 200, { 'cache-control': 'no-store' }));

  const entries = createRoute({
    ...common,
    method: 'get',
    path: '/v1/credits/entries',
    summary: 'List every movement of your credits',
    description: 'Newest first. `hold` sets aside, `release` gives back, `capture` pays a provider for a finished stage, `loss` was paid by the house.',
    middleware: [bearer(keys)],
    request: { query: PageQuery },
    responses: { 200: json(EntryPage, 'A page of lines.'), ...refusals(400, 401, 503) },
  });
  app.openapi(entries, async (c) => c.json(await entriesOf(db, c.get('identity').accountId, c.req.valid('query')), 200));

  const grant = createRoute({
    ...common,
    method: 'post',
    path: '/v1/credits/grants',
    summary: 'Give an account credits',
    description: 'Operators only. The Idempotency-Key names the grant for ever.',
    middleware: [bearer(keys), operatorsOnly, jsonBody],
    request: { headers: KeyHeader, body: { required: true, content: { 'application/json': { schema: Grant } } } },
    responses: { 200: json(CreditsView, 'How that account stands now.'), ...refusals(400, 401, 403, 404, 409, 413, 415, 503) },
  });
  app.openapi(grant, async (c) => {
    const key = requiredKey(c.req.header('idempotency-key'));
    const asked = c.req.valid('json');
    const given = await grantCredits(db, { ...asked, key });
    if (given) c.get('log').info({ to: asked.accountId, credits: asked.credits, note: asked.note }, 'credits granted');
    else c.header('Idempotent-Replayed', 'true');
    return c.json(await creditsOf(db, asked.accountId, mode), 200);
  });

  const bound = createRoute({
    ...common,
    method: 'put',
    path: '/v1/credits/budgets',
    summary: 'Set what an account or a world may spend a day',
    description: 'Operators only. Counts what is spent and what is set aside; a job beyond it is refused before anything is spent.',
    middleware: [bearer(keys), operatorsOnly, jsonBody],
    request: { body: { required: true, content: { 'application/json': { schema: Budget } } } },
    responses: { 200: json(Budget, 'The budget as it is now.'), ...refusals(400, 401, 403, 413, 415, 503) },
  });
  app.openapi(bound, async (c) => {
    const budget = c.req.valid('json');
    await setBudget(db, budget.scope, budget.id, budget.perDay);
    return c.json(budget, 200);
  });

  return app;
}
