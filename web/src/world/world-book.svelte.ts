import {
  type AccountId,
  ENVIRONMENT,
  type Environment,
  type MemberRole,
  type PointId,
  PointPage,
  type PointView,
  type StyleGuide,
  WorldBudget,
  type WorldId,
  WorldInvite,
  type WorldMember,
  WorldMembers,
  WorldPage,
  type WorldRules,
  WorldView,
} from '@worldkiln/contracts';
import { toast } from 'svelte-sonner';
import { z } from 'zod';
import type { Game } from '../game/game.svelte.ts';

/** The room writes a moment down when it has read the order: the list is read again after this long. */
const POINT_MS = 1_200;

/** What the world's card shows and changes: rules, people, moments, and how full it is. */
export class WorldBook {
  world = $state.raw<WorldView | null>(null);
  members = $state.raw<readonly WorldMember[]>([]);
  points = $state.raw<readonly PointView[]>([]);
  budget = $state.raw<WorldBudget | null>(null);
  mine = $state.raw<readonly WorldView[]>([]);
  /** The last invitation, as a link. */
  link = $state<string | null>(null);
  readonly #game: Game;

  constructor(game: Game) {
    this.#game = game;
  }

  get owner(): boolean {
    return this.world?.role === 'owner';
  }

  /** Hour and water are the owner's; in a world nobody owns, any builder's. */
  get maySetSky(): boolean {
    const { world } = this;
    return world !== null && (world.ownerId === null ? world.role !== 'visitor' : world.role === 'owner');
  }

  get environment(): Environment {
    void this.#game.changes;
    return this.#game.room?.world?.environment ?? ENVIRONMENT;
  }

  async read(): Promise<void> {
    const id = this.#game.worldId;
    if (id === null) return;
    const params = { path: { id } };
    const { api } = this.#game;
    await this.#try(async () => {
      this.world = await api.world(id);
      const [members, budget, mine, points] = await Promise.all([
        api.call(WorldMembers, (client) => client.GET('/v1/worlds/{id}/members', { params })),
        api.call(WorldBudget, (client) => client.GET('/v1/worlds/{id}/budget', { params })),
        api.call(WorldPage, (client) => client.GET('/v1/worlds')),
        this.world.role === 'visitor' ? { points: [] } : api.call(PointPage, (client) => client.GET('/v1/worlds/{id}/points', { params })),
      ]);
      this.members = members.members;
      this.budget = budget;
      this.mine = mine.worlds;
      this.points = points.points;
    });
  }

  async change(change: { name?: string; rules?: WorldRules }): Promise<void> {
    await this.#withId(async (id) => {
      // One schema, two spellings of "may be missing".
      this.world = await this.#game.api.call(WorldView, (api) => api.PATCH('/v1/worlds/{id}', { params: { path: { id } }, body: change as object }));
      this.#game.worldName = this.world.name;
    });
  }

  /** Changes some rules and leaves the others. */
  rule(rules: Partial<Record<keyof WorldRules, unknown>>): Promise<void> {
    const next = Object.fromEntries(Object.entries({ ...this.world?.rules, ...rules }).filter(([, value]) => value !== null && value !== undefined));
    return this.change({ rules: next as WorldRules }); // its own fields, some left out
  }

  guide(guide: StyleGuide): Promise<void> {
    const said = Object.fromEntries(Object.entries({ ...this.world?.rules.guide, ...guide }).filter(([, value]) => value !== undefined && value !== ''));
    return this.rule({ guide: Object.keys(said).length === 0 ? null : said });
  }

  setSky(change: Partial<Environment>): void {
    void this.#game.ask({ type: 'environment', environment: { ...this.environment, ...change } });
  }

  async invite(role: 'visitor' | 'builder'): Promise<void> {
    await this.#withId(async (id) => {
      const made = await this.#game.api.call(WorldInvite, (api) => api.POST('/v1/worlds/{id}/invites', { params: { path: { id } }, body: { role } }));
      this.link = `${location.origin}/w/${id}#invite=${made.code}`;
      await navigator.clipboard?.writeText(this.link).then(
        () => toast.success('The invitation is in your clipboard. It lets one person in, within a week.'),
        () => undefined, // the link stands in the card to be copied by hand
      );
    });
  }

  async setRole(accountId: AccountId, role: MemberRole): Promise<void> {
    await this.#withId(async (id) => {
      const params = { path: { id, accountId } };
      this.members = (await this.#game.api.call(WorldMembers, (api) => api.PATCH('/v1/worlds/{id}/members/{accountId}', { params, body: { role } }))).members;
    });
  }

  async keep(name: string): Promise<void> {
    await this.#withId(async (id) => {
      await this.#game.api.call(z.unknown(), (api) => api.POST('/v1/worlds/{id}/points', { params: { path: { id } }, body: { name } }));
      toast.success(`Kept as “${name}”`);
      setTimeout(() => void this.read(), POINT_MS);
    });
  }

  async goBack({ pointId, name }: PointView): Promise<void> {
    await this.#withId(async (id) => {
      await this.#game.api.call(z.unknown(), (api) => api.POST('/v1/worlds/{id}/points/{pointId}/restore', { params: { path: { id, pointId } } }));
      toast.success(`Back to “${name}”. How it was just now is kept, too.`);
      setTimeout(() => void this.read(), POINT_MS);
    });
  }

  async forget(pointId: PointId): Promise<void> {
    await this.#withId(async (id) => {
      await this.#game.api.call(z.unknown(), (api) => api.DELETE('/v1/worlds/{id}/points/{pointId}', { params: { path: { id, pointId } } }));
      this.points = this.points.filter((point) => point.pointId !== pointId);
    });
  }

  async create(name: string): Promise<void> {
    await this.#try(async () => {
      const made = await this.#game.api.call(WorldView, (api) => api.POST('/v1/worlds', { body: { name } }));
      location.assign(`/w/${made.worldId}`);
    });
  }

  #withId(work: (id: WorldId) => Promise<void>): Promise<void> {
    const id = this.#game.worldId;
    return id === null ? Promise.resolve() : this.#try(() => work(id));
  }

  async #try(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.#game.tell(error);
    }
  }
}
