import { createHash } from 'node:crypto';
import { createRoute, z } from '@hono/zod-openapi';
import { GuestCreated, KilnError } from '@worldkiln/contracts';
import { createAccount, redeemOperatorLink, revokeToken } from '@worldkiln/db';
import type { Deps } from '../deps.ts';
import { bearer } from '../http/bearer.ts';
import { jsonBody } from '../http/json-body.ts';
import { limitGuests } from '../http/rate-limit.ts';
import { json, refusals, router, SIGNED_IN } from '../http/router.ts';
import { newAccountId } from '../ids.ts';
import { guestName } from '../identity/guest-name.ts';
import { issueToken } from '../identity/tokens.ts';

const Redeem = z.strictObject({ code: z.string().min(20).max(100) });

/** Accounts: guests without a form, operators by a one-time code, signing out. */
export function guestRoutes({ db, keys }: Deps) {
  const app = router();

  const guest = createRoute({
    method: 'post',
    path: '/v1/guests',
    tags: ['Accounts'],
    summary: 'Become a guest',
    description: 'Makes an account without a form. Keep the token: it is the account.',
    middleware: [limitGuests(db)],
    responses: { 201: json(GuestCreated, 'The account, its name and its token.'), ...refusals(429, 503) },
  });
  app.openapi(guest, async (c) => {
    const account = { id: newAccountId(), name: guestName() };
    await createAccount(db, account);
    const token = await issueToken(keys, { accountId: account.id, role: 'guest' });
    return c.json({ accountId: account.id, token, name: account.name }, 201);
  });

  const operator = createRoute({
    method: 'post',
    path: '/v1/operators',
    tags: ['Accounts'],
    summary: 'Become an operator',
    description: 'Takes the code of the link that `worldkiln operator` prints, once.',
    middleware: [limitGuests(db), jsonBody],
    request: { body: { required: true, content: { 'application/json': { schema: Redeem } } } },
    responses: { 201: json(GuestCreated, 'The operator’s account and token.'), ...refusals(400, 403, 413, 415, 429, 503) },
  });
  app.openapi(operator, async (c) => {
    const account = { id: newAccountId(), name: guestName() };
    const hash = createHash('sha256').update(c.req.valid('json').code).digest('hex');
    if (!(await redeemOperatorLink(db, hash, account))) {
      throw new KilnError('refused', {
        code: 'operator_code_unknown',
        message: 'This code is unknown, used or too old. `worldkiln operator` prints a new link.',
      });
    }
    const token = await issueToken(keys, { accountId: account.id, role: 'operator' });
    return c.json({ accountId: account.id, token, name: account.name }, 201);
  });

  const leave = createRoute({
    method: 'delete',
    path: '/v1/token',
    tags: ['Accounts'],
    summary: 'Take this token back',
    description: 'The token that is sent is no longer believed, in any of its spellings.',
    ...SIGNED_IN,
    middleware: [bearer(keys)],
    responses: { 204: { description: 'Taken back.' }, ...refusals(401, 503) },
  });
  app.openapi(leave, async (c) => {
    const { jti, expiresAt } = c.get('identity');
    await revokeToken(db, { jti, expiresAt });
    keys.refresh();
    return c.body(null, 204);
  });

  return app;
}
