import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { answerOf, ApiProblem, type KilnClient, kilnClient, type Schemas } from '@worldkiln/client';
import { type AccountId, GuestCreated, JobCreated, JobView, JoinView, StatusView, type WorldId } from '@worldkiln/contracts';

/** A guest as a script sees one: the typed client, asking again while the API is between two lives. */
export class Client {
  readonly api: KilnClient;
  #token: string | null = null;
  accountId = '' as AccountId; // until `guest` has asked

  private constructor(url: string) {
    this.api = kilnClient({ baseUrl: url, token: () => this.#token });
  }

  static async guest(url: string): Promise<Client> {
    const client = new Client(url);
    const made = GuestCreated.parse(await client.call((api) => api.POST('/v1/guests')));
    client.#token = made.token;
    client.accountId = made.accountId;
    return client;
  }

  async status(): Promise<StatusView> {
    return StatusView.parse(await this.call((api) => api.GET('/v1/status')));
  }

  async home(): Promise<WorldId> {
    return (await this.status()).homeWorldId;
  }

  /** The same key until there is an answer: a request whose answer was lost makes no second job. */
  async ask(roomId: string, prompt: string, more: Partial<Schemas['JobRequest']> = {}): Promise<JobCreated> {
    const header = { 'idempotency-key': randomUUID() };
    return JobCreated.parse(await this.call((api) => api.POST('/v1/jobs', { params: { header }, body: { roomId, prompt, ...more } })));
  }

  async job(id: string): Promise<JobView> {
    return JobView.parse(await this.call((api) => api.GET('/v1/jobs/{id}', { params: { path: { id } } })));
  }

  async join(id: string): Promise<JoinView> {
    return JoinView.parse(await this.call((api) => api.POST('/v1/worlds/{id}/join', { params: { path: { id } } })));
  }

  /** Asks again on 409 in flight, 429, 5xx and lost connections, for a minute. */
  async call<T>(send: (api: KilnClient) => Promise<{ data?: T; error?: unknown; response: Response }>): Promise<T> {
    for (const end = Date.now() + 150_000; ; await sleep(150)) {
      try {
        return await answerOf(send(this.api));
      } catch (error) {
        if (Date.now() > end || (error instanceof ApiProblem && !mayPass(error))) throw error;
        if (error instanceof ApiProblem && error.status === 429) await sleep(Math.min(15_000, 1000 * (error.retryAfterS ?? 1)));
      }
    }
  }
}

const mayPass = ({ status, code }: ApiProblem): boolean => status >= 500 || status === 429 || code === 'idempotency_key_in_flight';
