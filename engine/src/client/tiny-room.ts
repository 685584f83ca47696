import { ENVIRONMENT, PROTOCOL, spellId, type Command, type Entity, type Player, type Vec3 } from '@worldkiln/contracts';
import { applyLine } from '../commands/apply-command.ts';
import type { InputFrame } from '../movement/input.ts';
import { copyMove, restingAt, stepMovement, type MoveState } from '../movement/step-movement.ts';
import { LinkSimulator, type LinkConditions } from '../net/link-simulator.ts';
import { MotionTable } from '../net/motion-table.ts';
import { RoomLink } from '../net/room-link.ts';
import { setMotion } from '../world/set-motion.ts';
import { surroundingsOf } from '../world/surroundings-of.ts';
import { createWorld } from '../world/world.ts';
import { Recording } from './recording.ts';
import { RoomClient } from './room-client.ts';

/** A room small enough to test a client against: one player, things that circle, a command now and then. No physics, no database. */
export class TinyRoom {
  readonly world = createWorld(7);
  readonly table = new MotionTable();
  readonly link = new RoomLink(this.table);
  readonly up: LinkSimulator;
  readonly down: LinkSimulator;
  readonly recording = new Recording();
  readonly client: RoomClient;
  readonly you: Player = { accountId: spellId('acc', new Uint8Array(26)), net: 1_000_000, name: 'Ada', role: 'owner' };
  readonly body: MoveState;
  tick = 0;
  nowMs = 0;
  lastInput = 0;
  stale = 0;
  /** Where the room's body was after each input. */
  readonly truth = new Map<number, Vec3>();
  #queue: InputFrame[] = [];
  #live = false;

  constructor(seed: number, conditions: LinkConditions, entities: Entity[]) {
    this.up = new LinkSimulator(seed, conditions);
    this.down = new LinkSimulator(seed + 1, conditions);
    this.client = new RoomClient({ send: (datagram) => this.up.send(datagram, this.nowMs) }, this.recording);
    this.body = restingAt([0, this.world.terrain.heightAt(0, 0), 0]);
    for (const entity of entities) this.commit({ type: 'spawn', entity });
  }

  /** A change, told to the client when it is there. */
  commit(command: Command): number {
    const seq = this.world.seq + 1;
    const line = { seq, actor: { by: 'room' as const }, command };
    applyLine(this.world, line);
    if (command.type === 'spawn') this.table.setThing(command.entity.net, command.entity.pose.position, command.entity.pose.rotation, true);
    if (this.#live) this.link.say({ type: 'applied', applied: line });
    return seq;
  }

  /** A thing moves. */
  move(net: number, position: Vec3, resting = false): void {
    const entity = this.world.byNet.get(net);
    if (!entity) throw new Error(`no thing ${net}`);
    setMotion(this.world, entity, position, entity.pose.rotation);
    this.table.setThing(net, position, entity.pose.rotation, resting);
  }

  /** A sixtieth of a second of both ends and the way between them. */
  step(controls: { buttons: number; yaw: number; pitch: number } | null): void {
    this.tick += 1;
    this.nowMs += 1_000 / 60;
    for (const datagram of this.up.arrivals(this.nowMs)) this.#hear(datagram);
    const around = surroundingsOf(this.world, (net, into) => this.link.seenPose(net, into));
    for (let i = 0; i < (this.#queue.length > 4 ? 2 : 1); i++) {
      const frame = this.#queue.shift();
      if (!frame) break;
      this.link.view(frame.view);
      stepMovement(this.body, frame, around);
      this.lastInput = frame.seq;
      this.truth.set(frame.seq, copyMove(this.body).position);
    }
    if (this.tick % 3 === 0 && this.#live) {
      const snapshot = this.link.snapshot({ tick: this.tick, inputSeq: this.lastInput, self: this.body, selfNet: this.you.net, at: this.body.position });
      if (snapshot) this.down.send(snapshot, this.nowMs);
    }
    for (const datagram of this.link.poll(this.nowMs)) this.down.send(datagram, this.nowMs);
    for (const datagram of this.down.arrivals(this.nowMs)) this.client.receive(datagram, this.nowMs);
    this.client.tick(this.nowMs, controls);
  }

  #hear(datagram: Uint8Array): void {
    const { messages, inputs } = this.link.receive(datagram, this.nowMs, this.tick);
    for (const frame of inputs) {
      const last = this.#queue.at(-1)?.seq ?? this.lastInput;
      if (frame.seq > last) this.#queue.push(frame);
    }
    for (const message of messages) {
      if (message.type === 'hello') this.#welcome();
      else if (message.type !== 'intent') continue;
      else if (message.intent.type === 'undo')
        this.link.say({ type: 'refused', id: message.id, failure: { kind: 'refused', code: 'nothing', message: 'There is nothing to undo.' } });
      else if (message.intent.type === 'tint') this.link.say({ type: 'done', id: message.id, seq: this.commit(message.intent) });
    }
  }

  #welcome(): void {
    const spawn = copyMove(this.body).position;
    this.link.say({
      type: 'welcome',
      protocol: PROTOCOL,
      you: this.you,
      tick: this.tick,
      world: { id: 'w', name: 'Tiny', seed: 7, spawn, mode: null, environment: ENVIRONMENT },
      players: [],
      resume: '',
      talk: [],
    });
    const entities = [...this.world.entities.values()];
    for (let i = 0; i < entities.length; i += 20) this.link.say({ type: 'entities', entities: entities.slice(i, i + 20) });
    this.link.say({ type: 'ready', seq: this.world.seq });
    this.link.startView();
    this.#live = true;
  }
}
