import { KilnError, LIMITS, PROTOCOL, type AccountId, type Entity, type Player, type Vec3 } from '@worldkiln/contracts';
import { PLAYER, restingAt, RoomLink, surroundingsOf } from '@worldkiln/engine';
import { FloodGate } from '../transport/flood-gate.ts';
import type { Lane } from '../transport/lane.ts';
import { goodbye } from './goodbye.ts';
import { groundText } from './ground.ts';
import { hear } from './hearing.ts';
import { InputQueue } from './input-queue.ts';
import { farewell, leave, stepAway } from './leaving.ts';
import type { Room, RoomPlayer, Visitor } from './room.ts';
import { arrivalPoint } from './spawn-point.ts';
import { mayComeIn } from './people.ts';
import { issueResume } from './resume.ts';
import { broadcast, say } from './talk.ts';
import { UndoStack } from './undo.ts';

/** Entities travel in messages of about this size: large enough to be few, small enough to begin drawing early. */
const ENTITIES_MESSAGE_CHARS = 64 * 1024;

/** Somebody with a good ticket stands in the door. They are in the room when they have said hello. */
export function admit(room: Room, who: Pick<Visitor, 'accountId' | 'name' | 'role'>, lane: Lane): void {
  mayComeIn(room, who.accountId);
  makeSeat(room, who.accountId);
  const visitor: Visitor = { ...who, lane, link: new RoomLink(room.motion), heardMs: room.now(), sinceMs: room.now() };
  room.visitors.add(visitor);
  lane.onClosed(() => room.visitors.delete(visitor));
  lane.onDatagram((datagram) => {
    for (const message of visitor.link.receive(datagram, room.now(), room.tick).messages) {
      if (message.type !== 'hello' || !room.visitors.delete(visitor)) continue;
      if (message.protocol === PROTOCOL) return enter(room, visitor);
      goodbye(lane, `This room speaks protocol ${PROTOCOL}, your client ${message.protocol}. Load the page again.`);
    }
  });
}

/** A full room is told so at the door. Somebody who is away gives up the seat first. */
function makeSeat(room: Room, accountId: AccountId): void {
  if (room.players.has(accountId)) return;
  const others = [...room.visitors].filter((visitor) => visitor.accountId !== accountId).length;
  if (room.players.size + others < room.seats) return;
  const away = [...room.players.values()].find(({ session }) => session.state === 'away');
  if (!away)
    throw new KilnError('busy', {
      code: 'room_full',
      message: `This room is full: ${room.seats} people play here. Try again when somebody has left, or open another world.`,
      waitS: 10,
    });
  leave(room, away);
}

function enter(room: Room, visitor: Visitor): void {
  const known = room.players.get(visitor.accountId);
  if (known) farewell(room, known, 'You came in from somewhere else. This window is no longer playing.');
  const player = known ?? settle(room, visitor);
  player.player = { ...player.player, role: visitor.role };
  const session = live(room, visitor, room.now());
  player.session = session;
  // A new client counts its inputs from one again.
  player.inputs = new InputQueue();
  player.readySeq = room.world.seq;
  visitor.lane.onClosed(() => stepAway(room, player, session, room.now()));
  visitor.lane.onDatagram((datagram) => hear(room, player, session, datagram, room.now()));
  greet(room, player, visitor);
  if (!known) broadcast(room, { type: 'joined', player: player.player }, (other) => other !== player);
  room.logger.info({ accountId: visitor.accountId, net: player.player.net, lane: visitor.lane.kind, back: known !== undefined }, 'a player came in');
}

/** A body for somebody who was not here before. */
function settle(room: Room, { accountId, name, role, lane, link, heardMs }: Visitor): RoomPlayer {
  const net = room.nextNet++;
  room.dirty = true;
  const person: Player = { accountId, net, name: name.slice(0, 40), role };
  const move = restingAt(arrivalPoint(room.world, net));
  const player: RoomPlayer = {
    player: person,
    session: live(room, { lane, link }, heardMs),
    move,
    inputs: new InputQueue(),
    carrying: null,
    pressed: 0,
    undo: new UndoStack(),
    commands: new FloodGate(LIMITS.commandsPerS),
    talk: new FloodGate(LIMITS.chatPerS, LIMITS.chatBurst),
    readySeq: 0,
    resume: '',
  };
  room.players.set(accountId, player);
  room.physics.people.add(net, move.position, PLAYER);
  room.motion.setPlayer(net, move);
  return player;
}

function live(room: Room, { lane, link }: Pick<Visitor, 'lane' | 'link'>, heardMs: number) {
  return { state: 'live' as const, lane, link, heardMs, surroundings: surroundingsOf(room.world, (net, into) => link.seenPose(net, into)) };
}

/** Everything a newcomer needs, in order: who and where, all things, then 'ready'. */
function greet(room: Room, newcomer: RoomPlayer, visitor: Visitor): void {
  const { player, move } = newcomer;
  const { id, name, seed } = room.info;
  // Where this body is: prediction begins there and has nothing to correct.
  const spawn: Vec3 = [...move.position];
  const players = [...room.players.values()].map((each) => each.player);
  const resume = issueResume(newcomer);
  say(visitor, {
    type: 'welcome',
    protocol: PROTOCOL,
    you: player,
    tick: room.tick,
    world: { id, name, seed, spawn, mode: room.mode, environment: room.world.environment },
    players,
    resume,
    talk: room.talk,
  });
  visitor.link.startView();
  for (const entities of groups(room.world.entities.values())) say(visitor, { type: 'entities', entities });
  const patch = groundText(room.world.terrain);
  if (patch !== null) say(visitor, { type: 'ground', patch });
  say(visitor, { type: 'ready', seq: room.world.seq });
}

function* groups(entities: Iterable<Entity>): Generator<Entity[]> {
  let group: Entity[] = [];
  let chars = 0;
  for (const entity of entities) {
    group.push(entity);
    // Colliders are what varies: a box says about 150 characters, a hull of 64 points about 3,000.
    chars += 700 + entity.body.colliders.reduce((sum, each) => sum + (each.shape === 'hull' ? each.points.length * 16 : 150), 0);
    if (chars < ENTITIES_MESSAGE_CHARS) continue;
    yield group;
    [group, chars] = [[], 0];
  }
  if (group.length > 0) yield group;
}
