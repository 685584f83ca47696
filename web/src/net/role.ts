import { z } from 'zod';

const Claims = z.object({ role: z.enum(['guest', 'member', 'operator']) });

/** What a token says its bearer is. For what to show, never for what to allow: the API decides that. */
export function roleOf(token: string): z.infer<typeof Claims>['role'] {
  try {
    const [, claims = ''] = token.split('.');
    return Claims.parse(JSON.parse(atob(claims.replaceAll('-', '+').replaceAll('_', '/')))).role;
  } catch {
    return 'guest'; // no token of ours
  }
}
