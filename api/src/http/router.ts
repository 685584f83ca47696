import { OpenAPIHono } from '@hono/zod-openapi';
import { KilnError, Problem } from '@worldkiln/contracts';
import type { core, ZodError } from 'zod';
import type { ApiEnv } from './env.ts';
import { requiredKey } from './idempotency-key.ts';

/** A noun's routes. Whatever a schema refuses leaves as one KilnError that names the field. */
export function router(): OpenAPIHono<ApiEnv> {
  return new OpenAPIHono<ApiEnv>({
    defaultHook: (result, c) => {
      if (result.success) return;
      // The only header with a schema has codes of its own.
      if (result.target === 'header') requiredKey(c.req.header('idempotency-key'));
      throw fieldError(result.error);
    },
  });
}

/** A schema's refusal as ours, with the field's name. */
export function fieldError(error: ZodError): KilnError {
  const { path, what } = told(error.issues);
  const message = (path === '' ? `${what}.` : `${path}: ${what}.`).toWellFormed();
  return new KilnError('invalid', { code: 'field_invalid', message, path: path.toWellFormed() });
}

/** The first fault in words. Of a choice, the form that was meant: the one with the fewest faults. */
function told(issues: readonly core.$ZodIssue[], before: readonly PropertyKey[] = []): { path: string; what: string } {
  const [issue] = issues;
  const path = [...before, ...(issue?.path ?? [])];
  if (issue?.code === 'invalid_union' && issue.errors.length > 0) {
    const meant = issue.errors.toSorted((a, b) => a.length - b.length)[0];
    if (meant !== undefined && meant.length > 0) return told(meant, path);
  }
  const what =
    issue?.code === 'unrecognized_keys'
      ? `${issue.keys.map((key) => `"${key.slice(0, 80)}"`).join(', ')} is not a field here`
      : issue?.code === 'invalid_type' && issue.input === undefined && issue.message.endsWith('received undefined')
        ? 'is missing'
        : (issue?.message ?? 'is not right');
  return { path: path.map(String).join('.'), what };
}

const problem = (description: string) => ({ description, content: { 'application/problem+json': { schema: Problem } } });

const PROBLEMS = {
  400: problem('A field is missing or wrong; `path` names it.'),
  401: problem('The token is missing, expired or not ours.'),
  402: problem('Out of credits, or a budget is used up.'),
  403: problem('Understood, and not allowed.'),
  404: problem('There is no such thing.'),
  409: problem('It is not in a state that allows this, or the same request is being answered right now.'),
  413: problem('The body is too large.'),
  415: problem('The body is not application/json.'),
  416: problem('The range lies outside of the file.'),
  422: problem('The Idempotency-Key was used for a different request.'),
  426: problem('This address takes WebSocket upgrades only.'),
  429: problem('Too much at once; `retryAfterS` says how long to wait.'),
  502: problem('A part behind the API failed.'),
  503: problem('A part is starting or away; `retryAfterS` says how long to wait.'),
};

/** The refusals a route may give, for its entry in the reference. */
export const refusals = <S extends keyof typeof PROBLEMS>(...statuses: S[]): Pick<typeof PROBLEMS, S> =>
  Object.fromEntries(statuses.map((status) => [status, PROBLEMS[status]])) as Pick<typeof PROBLEMS, S>; // exactly those keys

/** A JSON answer, for a route's entry in the reference. */
export const json = <T>(schema: T, description: string) => ({ description, content: { 'application/json': { schema } } });

/** Says in the reference that a route needs a token. */
export const SIGNED_IN: { security: Record<string, string[]>[] } = { security: [{ bearer: [] }] };
