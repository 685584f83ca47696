import { BUTTON, type Entity, type EntityId, type Failure, type Intent, WorldId, type WorldRole } from '@worldkiln/contracts';
import type { Stage } from '@worldkiln/stage';
import { toast } from 'svelte-sonner';
import { Chat } from '../chat/chat.svelte.ts';
import { Builder } from '../build/builder.svelte.ts';
import { BuildPointer } from '../build/pointer.ts';
import type { CommandId, DeedId } from '../commands/catalogue.ts';
import { Keymap } from '../commands/keymap.ts';
import { keyOf } from '../commands/tip.ts';
import { Controls } from '../input/controls.ts';
import { Keys } from '../input/keys.ts';
import { StoryBook } from '../inspector/story-book.svelte.ts';
import { readLayout } from '../input/layout.ts';
import { keyStore } from '../input/key-store.ts';
import { type Api, ApiProblem } from '../net/api.ts';
import { Connection, type ConnectionParts } from '../net/connection.ts';
import type { Phase } from '../net/phase.ts';
import { roleOf } from '../net/role.ts';
import type { RoomLike } from '../net/room-like.ts';
import { soundOf } from '../sound/sound-of.ts';
import { Sounds } from '../sound/sounds.svelte.ts';
import { heatOf } from '../queue/card.ts';
import { type Deed, makeDeeds } from './deeds.ts';
import { Hands } from './hands.svelte.ts';
import { Kiln } from './kiln.svelte.ts';
import { Lessons } from './lessons.svelte.ts';
import { type PlacedMark, placeMarks } from './marks.ts';
import { acceptInvitation } from '../world/invitation.ts';
import { sceneOf } from './scene-of.ts';
import { Wishes } from './wishes.svelte.ts';
import { Thumbnails } from './thumbnails.svelte.ts';

/** The line's heartbeat when no picture is drawn. */
const BEAT_MS = 45;

const MODE_WORDS = {
  build: 'This world is for building now',
  play: 'This world is for playing now',
  both: 'This world is for building and playing again',
} as const;

/** Cards that cover the world. */
export type Card = 'keys' | 'palette' | 'shelf' | 'world' | 'people';

/** One visit: who we are, the room, the picture and the hands. Panels read its state and call its deeds. */
export class Game {
  readonly api: Api;
  readonly thumbnails: Thumbnails;
  readonly stories: StoryBook;
  readonly touch = matchMedia('(pointer: coarse)').matches;
  phase = $state<Phase>({ name: 'opening' });
  worldName = $state('');
  /** Figures of the line lie over the picture. */
  overlay = $state(false);
  /** Whether we sit on something now. */
  seated = $state(false);
  /** What we are in this world, as the room says. */
  role = $state<WorldRole | null>(null);
  people = $state(1);
  queueOpen = $state(!matchMedia('(max-width: 720px)').matches);
  /** Which card lies over everything. */
  card = $state<Card | null>(null);
  /** The list of things, where it does not stand by itself. */
  thingsOpen = $state(false);
  /** Counts changed keys. */
  keysChanged = $state(0);
  /** What this keyboard prints on its keys, where the browser tells. */
  layout = $state.raw<ReadonlyMap<string, string> | null>(null);
  /** Counts changes of the world, so that panels that read it look again. */
  changes = $state(0);
  locked = $state(false);
  flying = $state(false);
  view = $state<'first' | 'third'>('third');
  contextLost = $state(false);
  /** True once a picture of the world stands. */
  drawn = $state(false);
  marks = $state.raw<PlacedMark[]>([]);
  me = $state<{ accountId: string; name: string } | null>(null);
  /** Whether this browser is an operator's: they are shown the ways to the ops page and to runs. */
  operator = $state(false);
  controls: Controls | null = null;
  stage: Stage | null = null;
  promptElement: HTMLInputElement | null = $state(null);
  readonly hands = new Hands(this);
  readonly lessons = new Lessons();
  readonly kiln: Kiln;
  readonly chat = new Chat(this);
  readonly builder = new Builder(this);
  readonly wishes = new Wishes(this);
  readonly sounds = new Sounds();
  readonly keymap = new Keymap(keyStore);
  readonly deeds: Record<DeedId, Deed> = makeDeeds(this);
  #keys: Keys | null = null;
  #pointer: BuildPointer | null = null;
  #spawned: EntityId[] | null = null;
  readonly #clock = { nowMs: 0 };
  readonly #connection: Connection;
  #worldId: WorldId | null = null;
  #shown: RoomLike | null = null;
  #frame = 0;
  #goal: { x: number; z: number } | null = null;

  constructor(api: Api, parts: Omit<ConnectionParts, 'join'>) {
    this.api = api;
    this.kiln = new Kiln(this, api);
    this.thumbnails = new Thumbnails(api);
    this.stories = new StoryBook(api);
    this.#connection = new Connection({ ...parts, join: () => this.#join() });
    this.#connection.onphase = (phase) => this.#phaseChanged(phase);
    this.#connection.onroom = (room) => this.#listen(room);
    window.addEventListener('online', () => this.#connection.start());
    window.addEventListener('offline', () => this.#connection.pause());
  }

  get room(): RoomLike | null {
    return this.#connection.room;
  }
  get worldId(): WorldId | null {
    return this.#worldId;
  }
  get held(): Entity | null {
    return this.hands.held;
  }
  get aim() {
    return this.hands.aim;
  }
  use = (at: { x: number; y: number } | null): void => this.hands.use(at);
  throwHeld = (): void => void this.hands.throwHeld();
  drop = (): void => void this.hands.drop();

  /** Begins: the picture in this canvas, the room as soon as we know who we are and where. */
  begin(stage: Stage, canvas: HTMLCanvasElement): void {
    this.stage = stage;
    this.controls = new Controls(canvas, this.#playDeeds());
    this.#takeKeys(canvas, stage);
    void readLayout().then((layout) => (this.layout = layout));
    stage.onContext((lost) => (this.contextLost = lost));
    const { room } = this;
    if (room?.live) this.#show(room);
    const loop = (nowMs: number): void => {
      this.#tick(nowMs);
      requestAnimationFrame(loop);
    };
    requestAnimationFrame(loop);
  }

  #takeKeys(canvas: HTMLCanvasElement, stage: Stage): void {
    const { signal } = new AbortController();
    const keys = new Keys(
      this.keymap,
      {
        where: () => (this.builder.on ? 'build' : 'play'),
        flying: () => this.#pointer?.flying ?? false,
        covered: () => document.querySelector('[role="dialog"]') !== null,
        can: (id) => this.can(id),
        run: (id) => this.run(id),
        doubleJump: () => !this.builder.on && this.controls?.toggleFly(),
      },
      signal,
    );
    this.#keys = keys;
    if (this.controls) this.controls.keyBits = () => keys.bits;
    this.#pointer = new BuildPointer(canvas, stage, this.builder, () => (keys.bits & BUTTON.run) !== 0, signal);
  }

  /** Does what a command says, if it makes sense now. */
  run(id: DeedId): void {
    if (this.can(id)) this.deeds[id].run();
  }

  can(id: DeedId): boolean {
    return this.deeds[id].can?.() ?? true;
  }

  rebind(id: CommandId, chord: string): CommandId[] {
    const lost = this.keymap.rebind(id, chord);
    this.keysChanged++;
    return lost;
  }

  resetKeys(id?: CommandId): void {
    this.keymap.reset(id);
    this.keysChanged++;
  }

  open(card: Card | null): void {
    this.controls?.release();
    this.#keys?.release();
    this.card = card;
  }

  /** Where the builder's pointer is. */
  get pointerAt(): { x: number; y: number } | null {
    return this.#pointer?.at ?? null;
  }

  escape(): void {
    this.#pointer?.cancel();
    this.builder.letGo();
  }

  openChat(): void {
    this.controls?.release();
    this.#keys?.release();
    this.chat.open = true;
  }

  focusPrompt(): void {
    this.controls?.release();
    this.#keys?.release();
    this.promptElement?.focus();
  }

  /** Asks the room for a change; a refusal is told in its own words. */
  async ask(intent: Intent): Promise<number | null> {
    const { room } = this;
    if (!room?.live) return null;
    try {
      return await room.intent(intent);
    } catch (error) {
      this.tell(error);
      return null;
    }
  }

  /** Asks the room for something that is no change; a refusal is told in its own words. */
  async try(ask: (room: RoomLike) => Promise<void>): Promise<boolean> {
    const { room } = this;
    if (!room?.live) return false;
    try {
      await ask(room);
      return true;
    } catch (error) {
      this.tell(error);
      return false;
    }
  }

  /** The room has the last word; this only greys out what it would refuse. */
  mayChange(entity: Entity): boolean {
    const me = this.me?.accountId;
    return me !== undefined && this.role !== null && (this.role === 'owner' || (this.role === 'builder' && entity.owner === me));
  }

  /** What we put into the world while `doing` goes on, in order. */
  async collectSpawns(doing: () => Promise<unknown>): Promise<EntityId[]> {
    const spawned: EntityId[] = (this.#spawned = []);
    await doing();
    this.#spawned = null;
    return spawned;
  }

  /** Knocks at the room; needs no picture, so it does not wait for one. */
  connect(): void {
    void this.kiln.watchStatus();
    void this.api.guest().then(
      () => this.wishes.meet(),
      () => undefined,
    ); // without a line the connection's own words tell it
    this.#connection.start();
    // Pictures stop in a hidden tab and crawl on a slow machine; the line to the room must not.
    setInterval(() => {
      if (performance.now() - this.#clock.nowMs > BEAT_MS) this.#beat(performance.now());
    }, BEAT_MS);
  }

  #beat(nowMs: number): void {
    const { controls, room } = this;
    this.#clock.nowMs = nowMs;
    if (controls) this.#walkToGoal(controls);
    this.builder.tick(((this.#keys?.bits ?? 0) & BUTTON.run) !== 0);
    const buttons = document.hidden || !controls ? 0 : controls.buttons;
    room?.tick(nowMs, { buttons, yaw: controls?.yaw ?? 0, pitch: controls?.pitch ?? 0 });
  }

  tryAgain(): void {
    if (this.phase.name === 'missing') location.assign('/');
    else if (this.phase.name === 'closed' && this.phase.reload) location.reload();
    else this.#connection.start();
  }

  async #join() {
    const guest = await this.api.guest();
    this.me = guest;
    this.operator = roleOf(guest.token) === 'operator';
    this.#worldId ??= await this.#findWorld();
    await acceptInvitation(this.api);
    return this.api.join(this.#worldId);
  }

  async #findWorld(): Promise<WorldId> {
    const named = /^\/w\/([^/]+)/.exec(location.pathname)?.[1];
    if (named !== undefined) {
      const parsed = WorldId.safeParse(named);
      if (parsed.success) return parsed.data;
      throw new ApiProblem({
        type: 'about:blank',
        title: 'Not Found',
        status: 404,
        code: 'world_missing',
        detail: 'The link does not name a world. Perhaps a letter was lost on the way.',
      });
    }
    this.kiln.status ??= await this.api.status();
    return this.kiln.status.homeWorldId;
  }

  #phaseChanged(phase: Phase): void {
    this.phase = phase;
    if (phase.name !== 'live') return;
    const room = this.room;
    if (room) this.#show(room);
  }

  #listen(room: RoomLike): void {
    room.on('job', (event) => {
      this.kiln.book.hear(event);
      this.thumbnails.hear(event);
    });
    room.on('applied', ({ command, actor }) => {
      this.hands.hear(command);
      this.changes++;
      const sound = soundOf(command, actor, this.me?.accountId ?? '');
      if (sound) this.sounds.play(sound);
      if (command.type === 'spawn') this.wishes.arrived(command.entity.id);
      if (command.type === 'spawn' && actor.by === 'player' && actor.accountId === this.me?.accountId) this.#spawned?.push(command.entity.id);
    });
    this.chat.listen(room);
    room.on('player', () => this.#takeSelf(room));
    room.on('mode', (mode) => toast(MODE_WORDS[mode ?? 'both']));
    room.on('joined', (player) => {
      this.people = room.players.size;
      toast(`${player.name} came in`);
    });
    room.on('left', () => (this.people = room.players.size));
  }

  #takeSelf(room: RoomLike): void {
    const before = this.role;
    const me = room.players.get(room.selfNet);
    this.role = me?.role ?? null;
    this.seated = me?.seat !== undefined;
    if (before !== null && this.role !== null && before !== this.role) toast(`You are ${this.role === 'owner' ? 'an owner' : `a ${this.role}`} here now`);
  }

  #show(room: RoomLike): void {
    if (!this.stage || !this.controls || this.#shown === room) return;
    if (!this.#shown && room.self) this.controls.look(room.self.yaw, this.controls.pitch);
    this.#shown = room;
    this.worldName = room.worldName;
    this.people = room.players.size;
    this.hands.enter(room);
    this.chat.enter(room);
    this.stage.show(sceneOf(room, this.#clock, this.controls, this.builder.preview, (entity) => heatOf(this.kiln.jobOf(entity))));
    this.#takeSelf(room);
    if (this.#worldId) this.kiln.book.refresh(this.#worldId).catch(() => undefined); // events bring what the list did not
  }

  #tick(nowMs: number): void {
    const { controls, stage, room } = this;
    if (!controls || !stage) return;
    // The frame's own stamp may lie before a beat that came in between: time only goes forward.
    this.#beat(Math.max(nowMs, this.#clock.nowMs));
    this.#fly(stage, nowMs);
    stage.frame(nowMs);
    if (!room?.live) return;
    this.drawn ||= stage.stats.frames > 1;
    this.#frame++;
    if (this.#frame % 4 === 0) this.hands.lookAround();
    this.marks = placeMarks(
      stage,
      room,
      this.#clock.nowMs,
      this.me?.accountId ?? '',
      (entity) => this.kiln.burning(entity),
      (net) => this.chat.saidBy(net),
    );
    this.lessons.watch(room.self?.velocity, controls);
  }

  /** The builder's eye follows the keys while the right button is down, or when nothing is chosen that they would nudge. */
  #fly(stage: Stage, nowMs: number): void {
    const dt = Math.min(0.1, (nowMs - this.#flownMs) / 1_000);
    this.#flownMs = nowMs;
    const bits = this.#keys?.bits ?? 0;
    if (!this.builder.on || bits === 0) return;
    const axis = (plus: number, minus: number) => ((bits & plus) !== 0 ? 1 : 0) - ((bits & minus) !== 0 ? 1 : 0);
    stage.build.camera.fly(axis(BUTTON.forward, BUTTON.back), axis(BUTTON.right, BUTTON.left), axis(BUTTON.jump, BUTTON.down), (bits & BUTTON.run) !== 0, dt);
  }
  #flownMs = 0;

  /** Asks for a thing. True when it was accepted; a refusal is told and the words stay in the box. */
  async fire(prompt: string): Promise<boolean> {
    const accepted = this.#worldId !== null && (await this.wishes.fire(this.#worldId, prompt));
    if (accepted) {
      this.sounds.play('wish');
      if (this.lessons.fired()) toast.success(`Your first piece is in the kiln. ${this.#firstHint()}`);
    }
    return accepted;
  }

  #firstHint(): string {
    return this.touch ? 'Tap it to pick it up.' : `Look at it and press ${keyOf(this, 'use') ?? 'the key for hands'} to pick it up.`;
  }

  /** Turns the head to a thing. */
  lookAt(entityId: EntityId): void {
    const entity = this.room?.world?.entities.get(entityId);
    const self = this.room?.self;
    if (!entity || !self || !this.controls) return;
    const [x, y, z] = entity.pose.position;
    const dx = x - self.position[0];
    const dz = z - self.position[2];
    const dy = y + entity.body.size[1] / 2 - (self.position[1] + 1.6);
    this.controls.look(Math.atan2(dx, dz), Math.atan2(dy, Math.hypot(dx, dz)));
  }

  /** Says a failure in its own words. */
  tell(error: unknown): void {
    const problem = error as Partial<Failure>; // anything may be thrown; only its message is read
    const wait = error instanceof ApiProblem && error.retryAfterS !== null ? ` Try again in ${Math.ceil(error.retryAfterS)} s.` : '';
    toast.error(`${problem.message ?? 'That did not work.'}${wait}`);
  }

  /** Walks to a place by itself; any key of the player ends it. */
  moveTo(x: number, z: number): void {
    this.#goal = { x, z };
  }

  #walkToGoal(controls: Controls): void {
    const self = this.room?.self;
    if (!this.#goal || !self) return;
    const dx = this.#goal.x - self.position[0];
    const dz = this.#goal.z - self.position[2];
    const there = Math.hypot(dx, dz) < 0.4;
    if (!there) controls.look(Math.atan2(dx, dz), controls.pitch);
    controls.setStick(0, there ? 0 : 0.8);
    if (there) this.#goal = null;
  }

  toggleView(): void {
    this.view = this.view === 'first' ? 'third' : 'first';
    if (this.stage) this.stage.rig.view = this.view;
  }

  #playDeeds() {
    return {
      use: this.use,
      throwHeld: this.throwHeld,
      drop: this.drop,
      zoom: (steps: number) => this.stage?.rig.zoom(steps),
      hits: (at: { x: number; y: number }) => this.hands.canPick(at),
      holding: () => this.hands.held !== null,
      lockChanged: (locked: boolean) => (this.locked = locked),
      flyChanged: (flying: boolean) => (this.flying = flying),
      building: () => this.builder.on,
    };
  }
}
