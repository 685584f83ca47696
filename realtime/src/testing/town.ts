import { createHash, randomBytes } from 'node:crypto';
import {
  LIMITS,
  spellId,
  type AccountId,
  type AssetId,
  type BakedBundle,
  type Body,
  type EntityId,
  type JobEvent,
  type JobId,
  type Vec3,
  type WorldId,
} from '@worldkiln/contracts';
import { appendJobEvent, createJob, createWorld, issueTicket, type Connection } from '@worldkiln/db';

/** People, worlds and wishes for tests and benches: rows as the API and the worker write them. */
export class Town {
  readonly #connection: Connection;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  async world(): Promise<WorldId> {
    const id = spellId('wld', randomBytes(26));
    await createWorld(this.#connection.db, { id, name: 'Testland', seed: 42, ownerId: null });
    return id;
  }

  async account(name: string): Promise<AccountId> {
    const id = spellId('acc', randomBytes(26));
    await this.#connection.sql`insert into accounts (id, name) values (${id}, ${name})`;
    return id;
  }

  async ticket(accountId: AccountId, worldId: WorldId): Promise<string> {
    const ticket = randomBytes(32).toString('base64url');
    await issueTicket(this.#connection.db, { hash: createHash('sha256').update(ticket).digest('hex'), accountId, worldId, ttlS: LIMITS.ticketS });
    return ticket;
  }

  /** A wish, accepted: its row and its first event in one transaction. Answers when that was committed. */
  async wish(worldId: WorldId, accountId: AccountId, wish: { at?: Vec3; scaleMeters?: Vec3; massKg?: number } = {}): Promise<Wish> {
    const made: Wish = {
      jobId: spellId('job', randomBytes(26)),
      entityId: spellId('ent', randomBytes(26)),
      assetId: spellId('ast', randomBytes(26)),
      worldId,
      accountId,
      committedMs: 0,
    };
    const request = {
      roomId: worldId,
      prompt: 'a wooden crate',
      fallbackPolicy: 'downgrade' as const,
      draft: false,
      platform: 'web' as const,
      localOnly: false,
      ...(wish.at ? { at: wish.at } : {}),
    };
    const sketch = {
      kind: 'prop' as const,
      name: 'Crate',
      archetype: 'crate',
      scaleMeters: wish.scaleMeters ?? [1, 1, 1],
      massKg: wish.massKg ?? 20,
      body: 'dynamic' as const,
      palette: ['#a07040'],
    };
    await this.#connection.db.transaction((tx) =>
      createJob(tx, { ...made, request, seed: 1, plan: { meshStrategy: 'procedural', textureStrategy: 'flat', lods: true }, sketch }),
    );
    made.committedMs = performance.now();
    return made;
  }

  /** The next word about a wish. */
  async tell(wish: Wish, event: JobEvent['event']): Promise<void> {
    await this.#connection.db.transaction((tx) => appendJobEvent(tx, { jobId: wish.jobId, worldId: wish.worldId, event }));
  }

  /** A finished version of a wish's asset, and the word of it. */
  async finish(wish: Wish, body: Body, options: { draft?: boolean; downgrade?: string; pickup?: boolean } = {}): Promise<void> {
    const { sql } = this.#connection;
    const bundle = {
      recipe: { name: 'Oak crate', kind: 'prop', palette: ['#a07040'], interaction: { pickup: options.pickup ?? true, pushable: true } },
      body,
    } as unknown as BakedBundle; // the room reads these alone
    const [row] = await sql<{ version: number }[]>`
      insert into assets (id, owner_id, world_id, job_id, display_name, kind, prompt, license, version)
      values (${wish.assetId}, ${wish.accountId}, ${wish.worldId}, ${wish.jobId}, 'Oak crate', 'prop', 'a crate', 'CC0', 1)
      on conflict (id) do update set version = assets.version + 1 returning version`;
    const version = row?.version ?? 1;
    await sql`insert into asset_versions (asset_id, version, bundle_sha, bundle, draft, downgrade)
      values (${wish.assetId}, ${version}, ${randomBytes(32).toString('hex')}, ${JSON.stringify(bundle)}::text::jsonb, ${options.draft ?? false}, ${options.downgrade ?? null})`;
    await this.tell(wish, { type: 'asset_ready', entityId: wish.entityId, assetId: wish.assetId, version, draft: options.draft ?? false });
  }
}

export interface Wish {
  jobId: JobId;
  entityId: EntityId;
  assetId: AssetId;
  worldId: WorldId;
  accountId: AccountId;
  /** When its transaction was committed. */
  committedMs: number;
}
