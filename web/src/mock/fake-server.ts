import { applyCommand, createWorld, type World } from '@worldkiln/engine';
import { Body, boxBody, type Command, type Entity, type Firing, IDENTITY, type JobEvent, JobRequest, JobView, spellId, type Vec3 } from '@worldkiln/contracts';

const id = <P extends 'acc' | 'wld' | 'job' | 'ast' | 'ent'>(prefix: P) => spellId(prefix, crypto.getRandomValues(new Uint8Array(26)));

interface Sample {
  name: string;
  size: Vec3;
  at: [number, number];
  palette: string[];
  firing: Firing;
  /** null: no job; else its progress. */
  progress: number | null;
}

const SAMPLES: Sample[] = [
  { name: 'Wooden crate', size: [0.8, 0.8, 0.8], at: [-1.4, 4.6], palette: ['#9c6b3f', '#7a4f2b'], firing: { state: 'clay' }, progress: null },
  { name: 'Copper kettle', size: [0.5, 0.6, 0.5], at: [0.3, 5.4], palette: ['#b8734a', '#5c3a2a'], firing: { state: 'clay' }, progress: 0.42 },
  { name: 'Blue lantern', size: [0.6, 1.2, 0.6], at: [3.2, 6.3], palette: ['#3f6f9c', '#e0c080', '#b03030'], firing: { state: 'clay' }, progress: 0.8 },
  {
    name: 'Red canoe',
    size: [2.4, 0.7, 0.8],
    at: [-4.2, 8.4],
    palette: ['#c03030', '#e8d8b8'],
    firing: {
      state: 'cracked',
      failure: { kind: 'upstream', code: 'provider_down', message: 'The provider did not answer in time. The clay stays; fire it again when you like.' },
    },
    progress: null,
  },
  { name: 'Old windmill', size: [4, 6.5, 4], at: [10, 22], palette: ['#b03a2e', '#e5d3b3'], firing: { state: 'clay' }, progress: 0.3 },
];

/** The API, answered in the page. Its jobs burn for some seconds and end as cracked or glazed clay. */
export class FakeServer {
  readonly world: World = createWorld(7);
  readonly guest = { accountId: id('acc'), token: 'mock', name: 'Brave Potter' };
  readonly worldId = id('wld');
  readonly jobs = new Map<string, JobView>();
  onapply: (command: Command) => void = () => undefined;
  onjob: (event: JobEvent) => void = () => undefined;
  readonly #files = new Map<string, string>();
  #net = 10;
  #event = 0;

  constructor() {
    for (const sample of SAMPLES) this.#place(sample);
  }

  apply(command: Command): void {
    applyCommand(this.world, command);
    this.world.seq++;
    this.onapply(command);
  }

  #place(sample: Sample): void {
    const [x, z] = sample.at;
    const job = sample.progress === null && sample.firing.state === 'clay' ? null : this.#job(sample.name.toLowerCase());
    if (job && sample.progress !== null)
      this.jobs.set(job.jobId, { ...job, status: 'generating', progress: sample.progress, detail: 'Cutting the levels of detail', waiting: false });
    if (job && sample.firing.state === 'cracked') this.jobs.set(job.jobId, { ...job, status: 'failed', lastError: sample.firing.failure, waiting: false });
    this.apply({ type: 'spawn', entity: this.#entity(sample, [x, this.world.terrain.heightAt(x, z), z], job) });
  }

  #entity(sample: Sample, position: Vec3, job: JobView | null): Entity {
    return {
      id: job?.entityId ?? id('ent'),
      net: this.#net++,
      assetId: id('ast'),
      version: 0,
      kind: 'prop',
      name: sample.name,
      firing: sample.firing,
      palette: sample.palette,
      tint: null,
      pose: { position, rotation: [...IDENTITY] },
      velocity: [0, 0, 0],
      body: boxBody(sample.size, 20),
      pickup: sample.size[1] < 2,
      owner: this.guest.accountId,
      holder: null,
      jobId: job?.jobId ?? null,
    };
  }

  #job(prompt: string): JobView {
    const at = new Date().toISOString();
    const job = JobView.parse({
      jobId: id('job'),
      roomId: this.worldId,
      requestedBy: this.guest.accountId,
      prompt,
      status: 'queued',
      detail: '',
      progress: 0,
      attempts: 1,
      maxAttempts: 2,
      fallbackPolicy: 'downgrade',
      entityId: id('ent'),
      resultAssetId: null,
      resultVersion: null,
      downgrade: null,
      outcome: null,
      reused: false,
      canRetry: false,
      timeoutMs: null,
      approveCredits: null,
      position: null,
      estimate: null,
      lastError: null,
      cost: { held: 0, spent: 0, reused: 0 },
      waiting: true,
      createdAt: at,
      updatedAt: at,
    });
    this.jobs.set(job.jobId, job);
    return job;
  }

  readonly fetch = async (request: Request): Promise<Response> => {
    await new Promise((resolve) => setTimeout(resolve, 40));
    const { pathname, search } = new URL(request.url);
    const path = pathname + search;
    const json = (body: unknown, status = 200): Response => new Response(JSON.stringify(body), { status });
    if (path === '/v1/status') {
      const ready = !new URLSearchParams(location.search).has('building');
      return json({ homeWorldId: this.worldId, engine: { ready, detail: ready ? 'ready' : 'go install, 1 min 40 s so far', uiUrl: null } });
    }
    if (path.endsWith('/join')) return json({ worldId: this.worldId, ticket: 't', transports: [{ kind: 'webrtc', url: '/x' }] });
    if (path.startsWith('/v1/jobs?')) return json({ jobs: [...this.jobs.values()], nextCursor: null });
    if (path === '/v1/jobs') return json(this.#submit(JobRequest.parse(await request.json())));
    const assetId = /ast_[^/]+/.exec(path)?.[0];
    if (assetId) return json(this.#download(assetId));
    const job = this.jobs.get(/job_[^/]+/.exec(path)?.[0] ?? '');
    if (job && path.endsWith('/cancel')) this.#change(job, { status: 'cancelled', waiting: false });
    if (job && path.endsWith('/retry')) this.#burn(job);
    if (job) return json(this.jobs.get(job.jobId));
    return json({ type: 'about:blank', title: 'Not Found', status: 404, code: 'missing', detail: 'The world inside the page has no such thing.' }, 404);
  };

  #submit(request: JobRequest): unknown {
    const job = this.#job(request.prompt);
    const size: Vec3 = [0.9, 0.9, 0.9];
    const palette = ['#a87842', '#6a4a2b'];
    setTimeout(() => {
      const self = [this.#net % 2 ? 0.9 : -0.6, 2.9] as const;
      this.apply({
        type: 'spawn',
        entity: this.#entity(
          { name: request.prompt, size, at: [...self], palette, firing: { state: 'clay' }, progress: 0 },
          [self[0], this.world.terrain.heightAt(...self), self[1]],
          job,
        ),
      });
      this.#burn(job);
    }, 120);
    return {
      jobId: job.jobId,
      status: 'queued',
      placeholder: { assetId: id('ast'), entityId: job.entityId, scaleMeters: size, palette },
      fallbackPolicy: 'downgrade',
      maxAttempts: 2,
    };
  }

  #burn(job: JobView): void {
    let progress = 0;
    const timer = setInterval(() => {
      progress += 0.05;
      const now = this.jobs.get(job.jobId);
      if (!now || now.status === 'cancelled') return clearInterval(timer);
      if (progress < 1)
        return this.#change(job, { status: 'generating', progress, detail: progress < 0.4 ? 'Shaping it' : 'Baking the levels of detail', waiting: false });
      clearInterval(timer);
      this.#change(job, { status: 'ready', progress: 1 });
      void this.#deliver(job);
    }, 300);
  }

  /** Where somebody put baked files under /glb, the clay becomes one of them; else it stays. */
  async #deliver(job: JobView): Promise<void> {
    const entity = this.world.entities.get(job.entityId);
    const word = job.prompt.split(' ').at(-1) ?? '';
    const body = Body.safeParse(
      await fetch(`/glb/${word}.json`)
        .then((answer) => answer.json())
        .catch(() => null),
    );
    if (!entity || !body.success) return;
    this.#files.set(entity.assetId, word);
    this.jobs.set(job.jobId, { ...job, status: 'ready', progress: 1, waiting: false, resultAssetId: entity.assetId, resultVersion: 1 });
    this.apply({
      type: 'fire',
      entityId: entity.id,
      assetId: entity.assetId,
      version: 1,
      firing: { state: 'glazed' },
      body: body.data,
      pickup: true,
      name: entity.name,
    });
  }

  #download(assetId: string): unknown {
    const word = this.#files.get(assetId) ?? '';
    const file = (extension: string) => ({ url: `/glb/${word}.${extension}`, bytes: 1, sha256: '0'.repeat(64) });
    return {
      assetId,
      version: 1,
      glb: file('glb'),
      lods: [],
      textures: [],
      thumbnail: file('png'),
      wireframe: null,
      turntable: null,
      expiresAt: new Date(Date.now() + 9e5).toISOString(),
    };
  }

  #change(job: JobView, change: Partial<JobView>): void {
    const next = { ...(this.jobs.get(job.jobId) ?? job), ...change, updatedAt: new Date().toISOString() };
    this.jobs.set(job.jobId, next);
    const { jobId } = job;
    this.onjob({
      id: ++this.#event,
      jobId,
      worldId: this.worldId,
      at: next.updatedAt,
      event: { type: 'job_progress', status: next.status, progress: next.progress, detail: next.detail },
    });
  }
}
