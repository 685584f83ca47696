import { ApiProblem } from '@worldkiln/client';
import { CodecSession, type JobId, type JobStatus, type OpsBulk, OpsBulkDone, type OpsJob, OpsJobPage, OpsOverview, ProviderList } from '@worldkiln/contracts';
import { SvelteSet } from 'svelte/reactivity';
import type { Api } from '../net/api.ts';

/** How often the figures are looked at anew. */
const LOOK_MS = 5_000;

/** What the ops page knows and does: looked at anew every few seconds, without losing what was chosen. */
export class OpsDesk {
  overview = $state.raw<OpsOverview | null>(null);
  providers = $state.raw<ProviderList | null>(null);
  jobs = $state.raw<readonly OpsJob[]>([]);
  more = $state<string | null>(null);
  /** Which jobs are listed. */
  status = $state<JobStatus | null>(null);
  code = $state<string | null>(null);
  readonly chosen = new SvelteSet<JobId>();
  /** Why there is nothing to see, or nothing newer. */
  trouble = $state<string | null>(null);
  forbidden = $state(false);
  /** What the last order came to. */
  said = $state<string | null>(null);
  busy = $state(false);
  /** How sealed payloads are read now; null before anybody asked. */
  opened = $state<string | null>(null);
  readonly #api: Api;
  #asked = 0;

  constructor(api: Api) {
    this.#api = api;
  }

  /** Looks now and again until the returned function is called. */
  watch(): () => void {
    void this.look();
    const timer = setInterval(() => document.visibilityState === 'visible' && void this.look(), LOOK_MS);
    return () => clearInterval(timer);
  }

  async look(): Promise<void> {
    const ask = ++this.#asked;
    try {
      const [overview, providers, page] = await Promise.all([
        this.#api.call(OpsOverview, (api) => api.GET('/v1/ops/overview')),
        this.#api.call(ProviderList, (api) => api.GET('/v1/providers')),
        this.#page(null),
      ]);
      // Another filter was chosen meanwhile: its own answer counts.
      if (ask !== this.#asked) return;
      [this.overview, this.providers, this.trouble] = [overview, providers, null];
      this.#show(page, this.jobs.length > page.jobs.length ? this.jobs : []);
    } catch (error) {
      if (ask === this.#asked) this.#fail(error);
    }
  }

  /** Lists jobs of one state, or those that failed for one reason. */
  async filter(status: JobStatus | null, code: string | null = null): Promise<void> {
    [this.status, this.code, this.jobs, this.more] = [status, code, [], null];
    this.chosen.clear();
    await this.look();
  }

  async older(): Promise<void> {
    if (this.more === null) return;
    try {
      const page = await this.#page(this.more);
      this.jobs = [...this.jobs, ...page.jobs];
      this.more = page.nextCursor;
    } catch (error) {
      this.#fail(error);
    }
  }

  /** Stops or tries again all that is chosen, and says what became of it. */
  async order(what: OpsBulk['do']): Promise<void> {
    this.busy = true;
    try {
      const answer = await this.#api.call(OpsBulkDone, (api) => api.POST('/v1/ops/jobs', { body: { do: what, jobIds: [...this.chosen] } }));
      const done = `${answer.done.length} ${what === 'cancel' ? 'told to stop' : 'tried again'}`;
      const [first] = answer.refused;
      this.said = first === undefined ? `${done}.` : `${done}, ${answer.refused.length} not: ${first.message}`;
      this.chosen.clear();
      await this.look();
    } catch (error) {
      this.#fail(error);
    } finally {
      this.busy = false;
    }
  }

  /** Lets the Temporal UI open sealed payloads for half a day, and says what to enter there. */
  async openPayloads(): Promise<void> {
    try {
      const { endpoint, expiresAt } = await this.#api.call(CodecSession, (api) => api.POST('/v1/codec/session'));
      const until = new Date(expiresAt).toLocaleTimeString(undefined, { timeStyle: 'short' });
      this.opened = `Until ${until} the Temporal UI opens payloads at an address of your own. There, under the glasses, enter ${endpoint} and load the page again. Keep the address to yourself.`;
    } catch (error) {
      this.#fail(error);
    }
  }

  choose(jobId: JobId, on: boolean): void {
    if (on) this.chosen.add(jobId);
    else this.chosen.delete(jobId);
  }

  /** The newest page in place of what it covers; older pages that were loaded stay. */
  #show(page: OpsJobPage, known: readonly OpsJob[]): void {
    const fresh = new Set(page.jobs.map(({ jobId }) => jobId));
    const last = page.jobs.at(-1);
    const older = last === undefined ? [] : known.filter(({ jobId, createdAt }) => !fresh.has(jobId) && createdAt <= last.createdAt);
    this.jobs = [...page.jobs, ...older];
    if (older.length === 0) this.more = page.nextCursor;
    const listed = new Set(this.jobs.map(({ jobId }) => jobId));
    for (const jobId of this.chosen) if (!listed.has(jobId)) this.chosen.delete(jobId);
  }

  #page(cursor: string | null): Promise<OpsJobPage> {
    const query = { limit: 50, ...(this.status && { status: this.status }), ...(this.code && { code: this.code }), ...(cursor && { cursor }) };
    return this.#api.call(OpsJobPage, (api) => api.GET('/v1/ops/jobs', { params: { query } }));
  }

  #fail(error: unknown): void {
    this.forbidden = error instanceof ApiProblem && error.status === 403;
    this.trouble = error instanceof Error ? error.message : 'Worldkiln does not answer.';
  }
}
