import { HOUSE_ACCOUNT, type JobEvent, type JobId, type JobView, type WorldId } from '@worldkiln/contracts';
import { SvelteMap } from 'svelte/reactivity';
import type { Api } from '../net/api.ts';
import { applyJobEvent } from './apply-event.ts';

/** All jobs of this world as far as we know: a list when we join, then the room's events, a look-up for strangers. */
export class JobBook {
  readonly jobs = new SvelteMap<JobId, JobView>();
  readonly #api: Api;
  readonly #asked = new Set<JobId>();
  /** The newest event seen of each job: the room may say things twice after a reconnect. */
  readonly #seen = new Map<JobId, number>();

  constructor(api: Api) {
    this.#api = api;
  }

  /** Reads the list anew: after joining, and after every gap in the line. */
  async refresh(worldId: WorldId): Promise<void> {
    const page = await this.#api.jobs(worldId);
    for (const job of page.jobs) this.put(job);
  }

  /** Takes a fresh view unless we know a newer one. */
  put(job: JobView): void {
    const known = this.jobs.get(job.jobId);
    if (!known || known.updatedAt <= job.updatedAt) this.jobs.set(job.jobId, job);
  }

  hear(event: JobEvent): void {
    if ((this.#seen.get(event.jobId) ?? -1) >= event.id) return;
    this.#seen.set(event.jobId, event.id);
    const known = this.jobs.get(event.jobId);
    if (known) this.jobs.set(event.jobId, applyJobEvent(known, event));
    // Ends carry more than their event says (what was made simpler, the attempts left): read the whole view.
    if (!known || (event.event.type !== 'job_progress' && event.event.type !== 'asset_pictured')) void this.look(event.jobId);
  }

  async look(jobId: JobId): Promise<void> {
    if (this.#asked.has(jobId)) return;
    this.#asked.add(jobId);
    try {
      this.put(await this.#api.job(jobId));
    } catch {
      // The next event or refresh asks again.
    } finally {
      this.#asked.delete(jobId);
    }
  }

  /** What people wished for: the valley's own furniture is not theirs to wait for. */
  get wished(): JobView[] {
    return [...this.jobs.values()].filter((job) => job.requestedBy !== HOUSE_ACCOUNT);
  }

  get open(): number {
    let count = 0;
    for (const job of this.wished) if (job.status === 'queued' || job.status === 'generating' || job.status === 'postprocess') count++;
    return count;
  }
}
