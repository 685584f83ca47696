import {
  AssetDownload,
  type AssetId,
  GuestCreated,
  type JobId,
  JobCreated,
  JobPage,
  type JobRequest,
  JobView,
  JoinView,
  Problem,
  StatusView,
  type WorldId,
  WorldView,
} from '@worldkiln/contracts';
import type { z } from 'zod';
import type { GuestStore } from './guest-store.ts';

/** What the API said instead of an answer, in its own words. */
export class ApiProblem extends Error {
  readonly status: number;
  readonly code: string;
  readonly retryAfterS: number | null;

  constructor(problem: Problem) {
    super(problem.detail);
    this.name = 'ApiProblem';
    this.status = problem.status;
    this.code = problem.code;
    this.retryAfterS = problem.retryAfterS ?? null;
  }
}

interface Call {
  method?: 'GET' | 'POST';
  body?: unknown;
  /** Sent on every try of one wish, so that a lost answer never makes two things. */
  idempotencyKey?: string;
}

/** An answer later than this is told as a network failure. */
const PATIENCE_MS = 15_000;

/** The HTTP API, one method a route. Makes a guest when there is none, and a new one when the old is refused. */
export class Api {
  readonly #store: GuestStore;
  readonly #fetch: typeof fetch;
  #guest: Promise<GuestCreated> | null = null;

  constructor(store: GuestStore, fetcher: typeof fetch = (...args) => fetch(...args)) {
    this.#store = store;
    this.#fetch = fetcher;
  }

  /** Who we are: the stored guest, or a new one. Asked once, however many calls wait for it. */
  guest(): Promise<GuestCreated> {
    this.#guest ??= this.#knownOrNew().catch((error: unknown) => {
      this.#guest = null;
      throw error;
    });
    return this.#guest;
  }

  async #knownOrNew(): Promise<GuestCreated> {
    const known = this.#store.read();
    if (known) return known;
    const made = GuestCreated.parse(await this.#send('/v1/guests', { method: 'POST' }, null));
    this.#store.write(made);
    return made;
  }

  status = (): Promise<StatusView> => this.#call(StatusView, '/v1/status');
  world = (id: WorldId): Promise<WorldView> => this.#call(WorldView, `/v1/worlds/${id}`);
  join = (id: WorldId): Promise<JoinView> => this.#call(JoinView, `/v1/worlds/${id}/join`, { method: 'POST' });
  jobs = (id: WorldId): Promise<JobPage> => this.#call(JobPage, `/v1/jobs?roomId=${id}`);
  job = (id: JobId): Promise<JobView> => this.#call(JobView, `/v1/jobs/${id}`);
  submit = (request: JobRequest, idempotencyKey: string): Promise<JobCreated> =>
    this.#call(JobCreated, '/v1/jobs', { method: 'POST', body: request, idempotencyKey });
  cancel = (id: JobId): Promise<JobView> => this.#call(JobView, `/v1/jobs/${id}/cancel`, { method: 'POST' });
  retry = (id: JobId): Promise<JobView> => this.#call(JobView, `/v1/jobs/${id}/retry`, { method: 'POST', idempotencyKey: crypto.randomUUID() });
  download = (id: AssetId, version: number): Promise<AssetDownload> => this.#call(AssetDownload, `/v1/assets/${id}/download?version=${version}`);

  async #call<T>(schema: z.ZodType<T>, path: string, call: Call = {}): Promise<T> {
    const guest = await this.guest();
    try {
      return schema.parse(await this.#send(path, call, guest.token));
    } catch (error) {
      if (!(error instanceof ApiProblem) || error.status !== 401) throw error;
      // The token ended or the box was set up anew: be a new guest, once, and say the same again.
      if (this.#store.read()?.token === guest.token) {
        this.#store.clear();
        this.#guest = null;
      }
      return schema.parse(await this.#send(path, call, (await this.guest()).token));
    }
  }

  async #send(path: string, call: Call, token: string | null): Promise<unknown> {
    const headers: Record<string, string> = { accept: 'application/json' };
    if (token !== null) headers['authorization'] = `Bearer ${token}`;
    if (call.body !== undefined) headers['content-type'] = 'application/json';
    if (call.idempotencyKey) headers['idempotency-key'] = call.idempotencyKey;
    const response = await this.#fetch(path, {
      method: call.method ?? 'GET',
      headers,
      ...(call.body === undefined ? {} : { body: JSON.stringify(call.body) }),
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    if (response.ok) return response.json();
    throw new ApiProblem(await problemOf(response));
  }
}

/** Reads a refusal; a proxy's HTML page becomes one in plain words. */
async function problemOf(response: Response): Promise<Problem> {
  const parsed = Problem.safeParse(await response.json().catch(() => null));
  if (parsed.success) return parsed.data;
  const detail =
    response.status >= 500 ? 'The server is not answering as it should. It may be starting; we keep trying.' : `The server refused this (${response.status}).`;
  return { type: 'about:blank', title: response.statusText, status: response.status, code: 'unreadable_answer', detail };
}
