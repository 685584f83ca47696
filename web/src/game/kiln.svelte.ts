import type { Entity, JobId, JobView, RetryRequest, StatusView } from '@worldkiln/contracts';
import { type Dropped, nameOfFile } from '../import/read-drop.ts';
import type { Api } from '../net/api.ts';
import { type CardContext, cardOf, heatOf } from '../queue/card.ts';
import { JobBook } from '../queue/job-book.svelte.ts';
import type { Game } from './game.svelte.ts';

const STATUS_SOON_MS = 3_000;
const STATUS_LATER_MS = 30_000;

/** What is being made here: its jobs, what can be done about them, and whether the engine that makes them is ready. */
export class Kiln {
  readonly book: JobBook;
  status = $state.raw<StatusView | null>(null);
  readonly #game: Game;
  readonly #api: Api;

  constructor(game: Game, api: Api) {
    this.#game = game;
    this.#api = api;
    this.book = new JobBook(api);
  }

  get cardContext(): CardContext {
    const { me } = this.#game;
    return { me: me?.accountId ?? null, engineReady: this.status?.engine.ready ?? true, engineDetail: this.engineWords, runsUrl: this.#runsUrl() };
  }

  #runsUrl(): string | null {
    const engine = this.status?.engine;
    if (!this.#game.operator || !engine?.uiUrl) return null;
    return `${engine.uiUrl.replace(/\/+$/, '')}/namespaces/${encodeURIComponent(engine.namespace)}/workflows/`;
  }

  get engineWords(): string {
    const detail = this.status?.engine.detail ?? '';
    return `Temporal is still being built; your clay waits.${detail === '' ? '' : ` (${detail})`}`;
  }

  /** Reads the status often while something is still warming up, rarely after. */
  async watchStatus(): Promise<void> {
    try {
      this.status = await this.#api.status();
    } catch {
      // The connection's own words tell it; here only the next look matters.
    }
    setTimeout(() => void this.watchStatus(), this.status?.engine.ready ? STATUS_LATER_MS : STATUS_SOON_MS);
  }

  jobOf(entity: Entity): JobView | undefined {
    return entity.jobId === null ? undefined : this.book.jobs.get(entity.jobId);
  }

  paletteOf(job: JobView): readonly string[] {
    return this.#game.room?.world?.entities.get(job.entityId)?.palette ?? [];
  }

  /** How far a thing's firing is, for the mark above it; null when nothing burns. */
  burning(entity: Entity): { progress: number | null; words: string } | null {
    const job = this.jobOf(entity);
    if (!job || job.status === 'ready' || job.status === 'failed' || job.status === 'cancelled') return null;
    return { progress: heatOf(job), words: cardOf(job, this.cardContext).words };
  }

  /** Brings a file of somebody's into the world, in front of us; its clay stands there at once, as for a wish. */
  async bring({ glb, beside, alone }: Dropped, license: string, sizeM: string): Promise<boolean> {
    const { worldId } = this.#game;
    if (!worldId) return false;
    const form = new FormData();
    form.append('roomId', worldId);
    form.append('license', license);
    if (sizeM !== '') form.append('sizeM', sizeM);
    for (const file of beside) form.append('beside', file);
    return this.#told(async () => {
      if (alone) {
        form.append('uploadId', await this.#api.sendModel(glb));
        form.append('name', nameOfFile(glb.name));
      } else form.append('file', glb);
      void this.book.look((await this.#api.bring(form, crypto.randomUUID())).jobId);
    });
  }

  cancel(jobId: JobId): Promise<boolean> {
    return this.#told(async () => this.book.put(await this.#api.cancel(jobId)));
  }

  /** Once more, as it was or otherwise. True when it was accepted. */
  retry(jobId: JobId, change: Partial<RetryRequest> = {}): Promise<boolean> {
    return this.#told(async () => this.book.put(await this.#api.retry(jobId, change)));
  }

  async #told(act: () => Promise<void>): Promise<boolean> {
    try {
      await act();
      return true;
    } catch (error) {
      this.#game.tell(error);
      return false;
    }
  }
}
