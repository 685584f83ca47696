import createClient, { type Client } from 'openapi-fetch';
import type { components, paths } from './generated/api.ts';

/** The shapes of the API by name, as JSON has them. */
export type Schemas = components['schemas'];

/** The API with its paths, parameters, bodies and answers typed: `client.GET('/v1/jobs/{id}', { params: { path: { id } } })`. */
export type KilnClient = Client<paths>;

export interface KilnOptions {
  /** The API's origin: 'http://127.0.0.1:4100'. */
  baseUrl: string;
  /** Asked before each call; null calls without one. */
  token?: () => string | null;
  /** In place of the global fetch. */
  fetch?: (request: Request) => Promise<Response>;
  /** An answer later than this is an error. */
  patienceMs?: number;
}

const PATIENCE_MS = 15_000;

/** A client for one API. Take answers through `answerOf`, which throws refusals as ApiProblem. */
export function kilnClient({ baseUrl, token = () => null, fetch = globalThis.fetch, patienceMs = PATIENCE_MS }: KilnOptions): KilnClient {
  const client = createClient<paths>({
    baseUrl,
    headers: { accept: 'application/json' },
    fetch: (request) => fetch(new Request(request, { signal: AbortSignal.timeout(patienceMs) })),
  });
  client.use({
    onRequest({ request }) {
      const known = token();
      if (known !== null && !request.headers.has('authorization')) request.headers.set('authorization', `Bearer ${known}`);
      return request;
    },
  });
  return client;
}
