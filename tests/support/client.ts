import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { GuestCreated, JobCreated, JobView, StatusView } from '@worldkiln/contracts';

/** A guest as a script sees one: plain HTTP, asking again while the API is between two lives. */
export class Client {
  readonly #url: string;
  #token = '';
  accountId = '';

  constructor(url: string) {
    this.#url = url;
  }

  static async guest(url: string): Promise<Client> {
    const client = new Client(url);
    const made = await client.call<GuestCreated>('POST', '/v1/guests');
    client.#token = made.token;
    client.accountId = made.accountId;
    return client;
  }

  status(): Promise<StatusView> {
    return this.call('GET', '/v1/status');
  }

  async home(): Promise<string> {
    return (await this.status()).homeWorldId;
  }

  /** The same key until there is an answer: a request whose answer was lost makes no second job. */
  ask(roomId: string, prompt: string, more: Record<string, unknown> = {}): Promise<JobCreated> {
    return this.call('POST', '/v1/jobs', { roomId, prompt, ...more }, { 'idempotency-key': randomUUID() });
  }

  job(jobId: string): Promise<JobView> {
    return this.call('GET', `/v1/jobs/${jobId}`);
  }

  /** Asks again on 409 in flight, 429, 5xx and lost connections, for a minute. */
  async call<T>(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<T> {
    for (const end = Date.now() + 60_000; ; await sleep(150)) {
      const answer = await this.raw(method, path, body, headers).catch((error: unknown) => {
        if (Date.now() > end) throw error;
        return undefined;
      });
      if (answer?.ok) return (await answer.json()) as T; // the API's own schema, tested there
      if (!answer) continue;
      const text = await answer.text();
      const again = answer.status >= 500 || answer.status === 429 || text.includes('in_flight');
      if (!again || Date.now() > end) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
      if (answer.status === 429) await sleep(Math.min(15_000, 1000 * Number(answer.headers.get('retry-after') ?? 1)));
    }
  }

  raw(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Response> {
    return fetch(`${this.#url}${path}`, {
      method,
      headers: {
        ...(this.#token && { authorization: `Bearer ${this.#token}` }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(15_000),
    });
  }
}
