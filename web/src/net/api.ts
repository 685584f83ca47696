import { type KilnClient, answerOf, ApiProblem, kilnClient, type Schemas } from '@worldkiln/client';
import {
  AssetDefinition,
  AssetDownload,
  type AssetId,
  GuestCreated,
  ImageMime,
  JobCreated,
  type JobId,
  JobPage,
  type JobRequest,
  JobView,
  JoinView,
  MODEL_MIME,
  ProviderList,
  type RetryRequest,
  StatusView,
  UploadCreated,
  type UploadId,
  type UploadRequest,
  UploadView,
  type WorldId,
  WorldView,
} from '@worldkiln/contracts';
import type { z } from 'zod';
import { sha256Of } from '../import/sha256-of.ts';
import type { GuestStore } from './guest-store.ts';

export { ApiProblem };

/** A call of the typed client, whatever it answers: the schema beside it says what that must be. */
export type Call = (api: KilnClient) => Parameters<typeof answerOf>[0];

const UPLOAD_PATIENCE_MS = 120_000;

/** The HTTP API, one method a route. Makes a guest when there is none, and a new one when the old is refused. */
export class Api {
  readonly #store: GuestStore;
  readonly #client: KilnClient;
  /** The same API with more patience: 24 MB over a slow line. */
  readonly #uploads: KilnClient;
  #guest: Promise<GuestCreated> | null = null;
  #token: string | null = null;

  constructor(store: GuestStore, fetcher?: (request: Request) => Promise<Response>) {
    this.#store = store;
    const options = { baseUrl: location.origin, token: () => this.#token, ...(fetcher && { fetch: fetcher }) };
    this.#client = kilnClient(options);
    this.#uploads = kilnClient({ ...options, patienceMs: UPLOAD_PATIENCE_MS });
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
    const guest = this.#store.read() ?? (await this.#newGuest());
    this.#token = guest.token;
    return guest;
  }

  async #newGuest(): Promise<GuestCreated> {
    this.#token = null;
    const made = GuestCreated.parse(await answerOf(this.#client.POST('/v1/guests')));
    this.#store.write(made);
    return made;
  }

  status = (): Promise<StatusView> => this.call(StatusView, (api) => api.GET('/v1/status'));
  world = (id: WorldId): Promise<WorldView> => this.call(WorldView, (api) => api.GET('/v1/worlds/{id}', { params: { path: { id } } }));
  join = (id: WorldId): Promise<JoinView> => this.call(JoinView, (api) => api.POST('/v1/worlds/{id}/join', { params: { path: { id } } }));
  jobs = (roomId: WorldId): Promise<JobPage> => this.call(JobPage, (api) => api.GET('/v1/jobs', { params: { query: { roomId } } }));
  job = (id: JobId): Promise<JobView> => this.call(JobView, (api) => api.GET('/v1/jobs/{id}', { params: { path: { id } } }));
  /** The key is sent on every try of one wish, so that a lost answer never makes two things. */
  submit = (request: JobRequest, idempotencyKey: string): Promise<JobCreated> => {
    // One schema, two spellings of "may be missing".
    const body = request as Schemas['JobRequest'];
    return this.call(JobCreated, (api) => api.POST('/v1/jobs', { params: { header: { 'idempotency-key': idempotencyKey } }, body }));
  };
  /** Sends a picture that shows what is meant; what comes back stands for it beside a wish. */
  sendPicture = async (file: File): Promise<UploadId> => {
    const id = await this.#send(file, ImageMime.parse(file.type));
    await this.call(UploadView, (api) => api.POST('/v1/uploads/{id}/complete', { params: { path: { id } } }));
    return id;
  };
  /** Sends a model to where the store wants it; what comes back stands for it in an import. */
  sendModel = (file: File): Promise<UploadId> => this.#send(file, MODEL_MIME);

  #send = async (file: File, mime: UploadRequest['mime']): Promise<UploadId> => {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const body = { mime, bytes: bytes.length, sha256: await sha256Of(bytes) };
    const link = await this.call(UploadCreated, (api) => api.POST('/v1/uploads', { body }));
    const answer = await fetch(link.url, { method: link.method, headers: link.headers, body: bytes });
    if (!answer.ok) throw new Error(`The file could not be sent (${answer.status}); try again.`);
    return link.uploadId;
  };
  bring = (form: FormData, idempotencyKey: string): Promise<JobCreated> => {
    const params = { header: { 'idempotency-key': idempotencyKey } };
    // The browser writes the multipart body, its boundary included: the client must not turn it into JSON.
    const call: Call = (api) => api.POST('/v1/assets/import', { params, body: form as never, bodySerializer: (body: unknown) => body });
    return this.call(JobCreated, call, this.#uploads);
  };
  cancel = (id: JobId): Promise<JobView> => this.call(JobView, (api) => api.POST('/v1/jobs/{id}/cancel', { params: { path: { id } } }));
  providers = (): Promise<ProviderList> => this.call(ProviderList, (api) => api.GET('/v1/providers'));
  /** Once more, as it was or otherwise. */
  retry = (id: JobId, change: Partial<RetryRequest> = {}): Promise<JobView> => {
    const params = { path: { id }, header: { 'idempotency-key': crypto.randomUUID() } };
    return this.call(JobView, (api) => api.POST('/v1/jobs/{id}/retry', { params, body: { stage: 'plan', ...change } as never })); // one schema, two spellings of "may be missing"
  };
  asset = (id: AssetId, version: number): Promise<AssetDefinition> =>
    this.call(AssetDefinition, (api) => api.GET('/v1/assets/{id}', { params: { path: { id }, query: { version } } }));
  download = (id: AssetId, version: number): Promise<AssetDownload> =>
    this.call(AssetDownload, (api) => api.GET('/v1/assets/{id}/download', { params: { path: { id }, query: { version } } }));

  /** Any route, as whoever we are; the schema says what the answer must be. */
  async call<T>(schema: z.ZodType<T>, call: Call, client: KilnClient = this.#client): Promise<T> {
    const guest = await this.guest();
    try {
      return schema.parse(await answerOf(call(client)));
    } catch (error) {
      if (!(error instanceof ApiProblem) || error.status !== 401) throw error;
      // The token ended or the box was set up anew: be a new guest, once, and say the same again.
      if (this.#store.read()?.token === guest.token) {
        this.#store.clear();
        this.#guest = null;
      }
      await this.guest();
      return schema.parse(await answerOf(call(client)));
    }
  }
}
