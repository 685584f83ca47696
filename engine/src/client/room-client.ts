import {
  assertNever,
  DATAGRAM,
  KilnError,
  LIMITS,
  PROTOCOL,
  type Applied,
  type Emote,
  type EntityId,
  type FromRoom,
  type Intent,
  type Player,
  type Pose,
  type ToRoom,
  type Vec3,
} from '@worldkiln/contracts';
import { applyLine } from '../commands/apply-command.ts';
import { restingAt, type MoveState } from '../movement/step-movement.ts';
import { encodeInputs } from '../net/inputs.ts';
import { decodeFromRoom, encodeMessage, MESSAGE_BYTES } from '../net/messages.ts';
import { ReliableLink } from '../net/reliable-link.ts';
import { decodeClose, decodePong, encodeClose, encodePing } from '../net/small-datagrams.ts';
import { SnapshotReader, type Snapshot } from '../net/snapshot-reader.ts';
import { decodePatch } from '../terrain/ground-patch.ts';
import { seatPlace } from '../world/seats.ts';
import { surroundingsOf } from '../world/surroundings-of.ts';
import { addEntity, createWorld } from '../world/world.ts';
import type { Surroundings } from '../movement/surroundings.ts';
import { Asked } from './asked.ts';
import { Listeners } from './listeners.ts';
import { Prediction, type Controls } from './prediction.ts';
import { Traffic } from './traffic.ts';
import { Remotes } from './remotes.ts';
import type { Shown } from './remote-motion.ts';
import { RoundTrip } from '../net/round-trip.ts';
import type { Inside, RoomEvents, Session } from './session.ts';

/** The way out. The way in is `receive`. */
export interface ClientTransport {
  send(datagram: Uint8Array): void;
}

/** Hears what comes into a session: recording.ts. */
export interface SessionRecorder {
  heard(datagram: Uint8Array, nowMs: number): void;
  ticked(nowMs: number, controls: Controls | null): void;
}

const STEP_MS = 1_000 / LIMITS.tickHz;
/** A frame that took longer than this is not caught up: the body waits rather than darts. */
const CATCH_UP_STEPS = 15;
/** Two new frames a packet, and thirteen repeated: half the packets of one each, for 17 ms. */
const SEND_EVERY_MS = 33;
/** Acks without news, and repeats of the last unconfirmed frames. */
const REPEAT_EVERY_MS = 50;
const PING_EVERY_MS = 2_000;
/** A live room says something at least twice a second: after this long the line is broken, whatever the socket believes. One that wakes may take longer. */
const SILENCE_MS = { live: 8_000, opening: 15_000 } as const;
/** A page that was stalled or put to sleep has not listened meanwhile: one look counts at most this much silence. */
const SILENCE_STEP_MS = 250;

const APART = "This world is no longer the room's: join again.";

/** What an overlay tells of a session. */
export interface ClientFigures {
  rttMs: number | null;
  /** How far in the past others are shown. */
  delayMs: number;
  /** How far the last correction moved the own body, and the inputs the room has not confirmed. */
  correctionM: number;
  unconfirmed: number;
  /** The newest snapshot that arrived, and the things later ones may be told against. */
  snapshot: number;
  baselines: number;
  traffic: Readonly<Pick<Traffic, 'down' | 'up'>>;
}

/**
 * A client's side of a room, over whatever carries datagrams. Feed it what arrives (`receive`) and time (`tick`, once a
 * picture); read the world, the own body and where others are. It has no clock: every method that needs one is told.
 */
export class RoomClient {
  readonly #transport: ClientTransport;
  readonly #record: SessionRecorder | null;
  readonly #reliable = new ReliableLink({ sendBytesMax: MESSAGE_BYTES.toRoom, receiveBytesMax: MESSAGE_BYTES.fromRoom });
  readonly #listeners = new Listeners<RoomEvents>();
  readonly #asked = new Asked();
  readonly #snapshots = new SnapshotReader();
  readonly #remotes = new Remotes(this.#snapshots);
  readonly #trip = new RoundTrip();
  readonly #traffic = new Traffic();
  #session: Session = { state: 'connecting' };
  #prediction: Prediction | null = null;
  #surroundings: Surroundings | null = null;
  /** Lines that came between welcome and ready. */
  #early: Applied[] = [];
  #nowMs = 0;
  #steppedMs: number | null = null;
  #silentMs = 0;
  #sentMs = -Infinity;
  #pingMs = -Infinity;
  #ackDue = false;
  #newFrames = false;

  /** `record` hears everything that this client hears and is told. */
  constructor(transport: ClientTransport, record: SessionRecorder | null = null) {
    this.#record = record;
    this.#transport = {
      send: (datagram) => {
        this.#traffic.count('up', datagram);
        transport.send(datagram);
      },
    };
    this.#reliable.send(encodeMessage({ type: 'hello', protocol: PROTOCOL }));
  }

  /** Listens to what happens in the room; call the answer to stop. */
  on<Name extends keyof RoomEvents>(name: Name, listener: (value: RoomEvents[Name]) => void): () => void {
    return this.#listeners.on(name, listener);
  }

  /** Takes a datagram in. Foreign bytes never throw: what is damaged is dropped. */
  receive(datagram: Uint8Array, nowMs: number): void {
    if (this.#session.state === 'closed') return;
    this.#record?.heard(datagram, nowMs);
    this.#nowMs = nowMs;
    this.#silentMs = 0;
    this.#traffic.count('down', datagram);
    switch (datagram[0]) {
      case DATAGRAM.reliable:
        for (const bytes of this.#reliable.receive(datagram, nowMs)) {
          const message = decodeFromRoom(bytes);
          if (message) this.#hear(message);
        }
        return;
      case DATAGRAM.snapshot:
        return this.#hearSnapshot(datagram, nowMs);
      case DATAGRAM.pong: {
        const pong = decodePong(datagram);
        if (pong) this.#trip.add((Math.round(nowMs) >>> 0) - pong.stamp);
        return;
      }
      case DATAGRAM.close: {
        const reason = decodeClose(datagram);
        if (reason !== null) this.#end(reason || 'The room closed the connection.');
        return;
      }
    }
  }

  /** Lets time pass: steps the own body, sends what is due. `controls` is null while nobody steers. */
  tick(nowMs: number, controls: Controls | null): void {
    if (this.#session.state === 'closed') return;
    this.#record?.ticked(nowMs, controls);
    const passedS = Math.max(nowMs - this.#nowMs, 0) / 1_000;
    this.#nowMs = nowMs;
    this.#silentMs += Math.min(passedS * 1_000, SILENCE_STEP_MS);
    if (this.#silentMs > SILENCE_MS[this.#session.state === 'live' ? 'live' : 'opening'])
      return this.#end('The room has not been heard for a while. Check the connection and join again.');
    this.#asked.tick(nowMs);
    this.#prediction?.glide(passedS);
    this.#step(nowMs, controls);
    this.#sendInputs(nowMs);
    if (nowMs - this.#pingMs >= PING_EVERY_MS) {
      this.#pingMs = nowMs;
      this.#transport.send(encodePing(Math.round(nowMs)));
    }
    for (const datagram of this.#reliable.poll(nowMs)) this.#transport.send(datagram);
  }

  /** Asks the room for a change. The promise holds the log's line once it is durable; it is broken with a KilnError. */
  intent(intent: Intent): Promise<number> {
    return this.#request((id) => ({ type: 'intent', id, intent }));
  }

  /** Says a line to everybody here. The promise is kept when the room has passed it on. */
  async say(text: string): Promise<void> {
    await this.#request((id) => ({ type: 'say', id, text }));
  }

  /** Waves, nods, laughs. */
  async emote(emote: Emote): Promise<void> {
    await this.#request((id) => ({ type: 'emote', id, emote }));
  }

  /** Sits down on what has a seat; whoever sits first in what has wheels drives it. Jumping stands up, too. */
  async sit(entityId: EntityId): Promise<void> {
    await this.#request((id) => ({ type: 'sit', id, entityId }));
  }

  async stand(): Promise<void> {
    await this.#request((id) => ({ type: 'stand', id }));
  }

  /** Sends somebody away: for owners. */
  async kick(net: number): Promise<void> {
    await this.#request((id) => ({ type: 'kick', id, net }));
  }

  #request(make: (id: number) => ToRoom): Promise<number> {
    if (this.#session.state !== 'live') {
      return Promise.reject(new KilnError('busy', { code: 'not_live', message: 'The world is not open yet: wait until it is, then try again.', waitS: 1 }));
    }
    try {
      const { id, answer } = this.#asked.ask(this.#nowMs);
      this.#reliable.send(encodeMessage(make(id)));
      return answer;
    } catch (error) {
      return Promise.reject(error);
    }
  }

  /** Says goodbye. */
  close(reason = 'The player left.'): void {
    if (this.#session.state === 'closed') return;
    this.#transport.send(encodeClose(reason));
    this.#end(reason);
  }

  /** Where this client stands; inside, the world. */
  get session(): Session {
    return this.#session;
  }

  /** The own body as predicted; null before there is one. Read it, don't write it. */
  get self(): MoveState | null {
    return this.#prediction?.state ?? null;
  }

  /** Where to put the own eye or figure: `self`, with corrections glided over. */
  get selfShownAt(): Vec3 | null {
    return this.#prediction?.shownAt ?? null;
  }

  /** Where a thing is at the shown moment. Null when there is no such thing. */
  poseOf(net: number, nowMs: number): Pose | null {
    const inside = this.#inside;
    const shown = this.#remotes.shown(net, nowMs);
    if (shown) return { position: shown.position, rotation: shown.rotation };
    return inside?.world.byNet.get(net)?.pose ?? null;
  }

  /** How another player stands at the shown moment; null before the first word of them. */
  playerOf(net: number, nowMs: number): Shown | null {
    return this.#remotes.shown(net, nowMs);
  }

  /** Figures for an overlay. */
  get figures(): ClientFigures {
    const { ack } = this.#snapshots.ack;
    return {
      rttMs: this.#trip.smoothedMs ?? this.#reliable.rttMs,
      delayMs: this.#remotes.delayMs,
      correctionM: this.#prediction?.correctionM ?? 0,
      unconfirmed: this.#prediction?.unconfirmed.length ?? 0,
      snapshot: ack,
      baselines: this.#snapshots.size,
      traffic: this.#traffic,
    };
  }

  /** How long ago, by the room's time, a snapshot last spoke of this; null when none has. A near thing that moves is seldom older than a tenth of a second. */
  ageOf(net: number): number | null {
    return this.#remotes.ageOf(net);
  }

  get #inside(): Inside | null {
    return this.#session.state === 'joining' || this.#session.state === 'live' ? this.#session : null;
  }

  #hear(message: FromRoom): void {
    const inside = this.#inside;
    if (message.type === 'welcome') return this.#enter(message);
    if (message.type === 'closing') return this.#end(message.reason);
    // Nothing else is said before the welcome; a room that does is not one of ours.
    if (!inside) return;
    switch (message.type) {
      case 'entities':
        for (const entity of message.entities) addEntity(inside.world, entity);
        return;
      case 'ground': {
        const patch = decodePatch(message.patch);
        if (!patch) return this.#end(APART);
        inside.world.terrain.apply(patch);
        return;
      }
      case 'ground_check':
        return this.#checkGround(inside, message);
      case 'ready':
        return this.#open(inside, message.seq);
      case 'applied':
        return this.#apply(inside, message.applied);
      case 'done':
        return this.#asked.done(message.id, message.seq);
      case 'refused':
        return this.#asked.refused(message.id, message.failure);
      case 'joined':
        inside.players.set(message.player.net, message.player);
        return this.#listeners.tell('joined', message.player);
      case 'left':
        return this.#leave(inside, message.net);
      case 'player':
        inside.players.set(message.player.net, message.player);
        if (message.player.net === inside.you.net) inside.you = message.player;
        return this.#listeners.tell('player', message.player);
      case 'mode':
        inside.info.mode = message.mode;
        return this.#listeners.tell('mode', message.mode);
      case 'chat':
        return this.#listeners.tell('chat', message.line);
      case 'emoted':
        return this.#listeners.tell('emoted', message);
      case 'job':
        return this.#listeners.tell('job', message.event);
      default:
        assertNever(message);
    }
  }

  #enter(welcome: Extract<FromRoom, { type: 'welcome' }>): void {
    if (welcome.protocol !== PROTOCOL) return this.#end(`The room speaks version ${welcome.protocol} and this client ${PROTOCOL}: reload the page.`);
    if (this.#session.state !== 'connecting') return;
    const world = createWorld(welcome.world.seed);
    world.environment = welcome.world.environment;
    const players = new Map<number, Player>(welcome.players.map((player) => [player.net, player]));
    players.set(welcome.you.net, welcome.you);
    this.#surroundings = surroundingsOf(world);
    this.#prediction = new Prediction(restingAt(welcome.world.spawn));
    this.#session = { state: 'joining', world, info: welcome.world, you: welcome.you, players, resume: welcome.resume, talk: welcome.talk };
  }

  #open(inside: Inside, seq: number): void {
    if (this.#session.state !== 'joining') return;
    inside.world.seq = seq;
    this.#session = { ...this.#session, state: 'live' };
    const early = this.#early.filter((line) => line.seq > seq);
    this.#early = [];
    this.#remotes.settle(inside.world);
    this.#listeners.tell('ready', inside);
    for (const line of early) this.#apply(inside, line);
  }

  #apply(inside: Inside, line: Applied): void {
    if (this.#session.state === 'joining') return void this.#early.push(line);
    // A line of before `ready` is part of the entities already.
    if (this.#session.state !== 'live' || line.seq <= inside.world.seq) return;
    const { command } = line;
    const net = 'entityId' in command ? inside.world.entities.get(command.entityId)?.net : undefined;
    try {
      applyLine(inside.world, line);
    } catch (error) {
      if (!(error instanceof KilnError)) throw error;
      return this.#end(`${APART} (${error.message})`);
    }
    if (net !== undefined && command.type === 'move') this.#remotes.jump(net);
    if (net !== undefined && command.type === 'remove') this.#remotes.remove(net, this.#nowMs);
    this.#listeners.tell('applied', line);
  }

  #checkGround(inside: Inside, { seq, chunks }: Extract<FromRoom, { type: 'ground_check' }>): void {
    // Said while joining, it is about a line that `ready` has passed already.
    if (this.#session.state !== 'live' || seq !== inside.world.seq) return;
    if (chunks.some(({ cx, cz, hash }) => inside.world.terrain.chunkHash(cx, cz) !== hash)) this.#end(APART);
  }

  #leave(inside: Inside, net: number): void {
    const player = inside.players.get(net);
    inside.players.delete(net);
    this.#remotes.remove(net, this.#nowMs);
    if (player) this.#listeners.tell('left', player);
  }

  #hearSnapshot(datagram: Uint8Array, nowMs: number): void {
    let snapshot: Snapshot | null;
    try {
      snapshot = this.#snapshots.read(datagram);
    } catch (error) {
      if (error instanceof KilnError) return;
      throw error;
    }
    if (!snapshot) return;
    this.#ackDue = true;
    const inside = this.#inside;
    this.#remotes.take(snapshot, inside?.world ?? null, nowMs);
    if (!this.#prediction || !this.#surroundings) return;
    if (snapshot.self) this.#prediction.reconcile(snapshot.inputSeq, snapshot.self, this.#surroundings);
    else this.#prediction.forgetUpTo(snapshot.inputSeq);
  }

  #step(nowMs: number, controls: Controls | null): void {
    this.#steppedMs ??= nowMs;
    const steps = Math.floor((nowMs - this.#steppedMs) / STEP_MS);
    if (steps <= 0) return;
    // What is more than a quarter second late is let go.
    this.#steppedMs = steps > CATCH_UP_STEPS ? nowMs : this.#steppedMs + steps * STEP_MS;
    if (this.#session.state !== 'live' || !this.#prediction || !this.#surroundings) return;
    this.#prediction.seatedAt = this.#seatedAt(this.#session, nowMs);
    const { yaw, pitch } = this.#prediction.state;
    for (let i = 0; i < Math.min(steps, CATCH_UP_STEPS); i++) {
      if (this.#prediction.step(controls ?? { buttons: 0, yaw, pitch }, this.#surroundings, this.#snapshots.ack.ack)) this.#newFrames = true;
    }
  }

  /** Where the thing we sit on is shown: the world around it is shown at the same moment. */
  #seatedAt({ you, world }: Inside, nowMs: number): Vec3 | null {
    const entity = you.seat && world.byNet.get(you.seat.net);
    const pose = entity && this.poseOf(entity.net, nowMs);
    return you.seat && entity && pose ? seatPlace(entity.body, pose, you.seat.index) : null;
  }

  #sendInputs(nowMs: number): void {
    const frames = this.#prediction?.unconfirmed ?? [];
    const waited = nowMs - this.#sentMs;
    const due = (this.#newFrames && waited >= SEND_EVERY_MS - 1) || ((this.#ackDue || frames.length > 0) && waited >= REPEAT_EVERY_MS - 1);
    if (!due) return;
    this.#transport.send(encodeInputs({ frames, ...this.#snapshots.ack }));
    this.#sentMs = nowMs;
    this.#ackDue = false;
    this.#newFrames = false;
  }

  #end(reason: string): void {
    this.#session = { state: 'closed', reason };
    this.#asked.close(reason);
    this.#listeners.tell('closing', reason);
  }
}
