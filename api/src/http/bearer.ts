import { KilnError } from '@worldkiln/contracts';
import { createMiddleware } from 'hono/factory';
import type { KeyRing } from '../identity/key-ring.ts';
import { readToken } from '../identity/tokens.ts';
import type { ApiEnv } from './env.ts';

/** Lets signed-in people pass and says who they are. */
export const bearer = (keys: KeyRing) =>
  createMiddleware<ApiEnv>(async (c, next) => {
    const [, token] = /^Bearer ([\w.~+/=-]{1,4096})$/i.exec(c.req.header('authorization') ?? '') ?? [];
    if (token === undefined) {
      throw new KilnError('refused', {
        code: 'token_missing',
        message: 'Send your token: `Authorization: Bearer <token>`. POST /v1/guests gives one.',
        http: 401,
      });
    }
    const identity = await readToken(keys, token);
    c.set('identity', identity);
    c.set('log', c.get('log').child({ accountId: identity.accountId }));
    await next();
  });

/** Lets operators pass; stands behind `bearer`. */
export const operatorsOnly = createMiddleware<ApiEnv>(async (c, next) => {
  if (c.get('identity').role !== 'operator') {
    throw new KilnError('refused', { code: 'operators_only', message: 'Only operators may see this. `worldkiln operator` prints a link that makes one.' });
  }
  await next();
});
