import { boxBody, BUTTON, type Collider, DATAGRAM, Entity, LIMITS, type MovingPart, PLACING, type Vec3 } from '@worldkiln/contracts';
import { encodeInputs, ReliableLink } from '@worldkiln/engine';
import fc from 'fast-check';
import { afterEach, expect, it } from 'vitest';
import { paperHash, whoResumes } from './resume.ts';
import { makeThing } from '../../../engine/src/world/make-thing.ts';
import { commit } from './commit.ts';
import { settleRoles } from './people.ts';
import { TestRoom } from '../testing/test-room.ts';

const rooms: TestRoom[] = [];
afterEach(() => {
  for (const each of rooms.splice(0)) each.close();
});
async function openRoom(): Promise<TestRoom> {
  const opened = await TestRoom.open();
  rooms.push(opened);
  return opened;
}

/** The answer of an intent, while time goes on. */
async function ask(room: TestRoom, answer: Promise<number>): Promise<number | { code: string }> {
  let result: number | { code: string } | null = null;
  answer.then(
    (seq) => (result = seq),
    (error: { code: string }) => (result = error),
  );
  for (let i = 0; i < 100 && result === null; i++) await room.run(0.05);
  return result ?? { code: 'no answer' };
}

it('[RM-LG5] nobody hears of a change before it is durable, though bodies move at once', async () => {
  const test = await openRoom();
  const ada = await test.join(1);
  const bob = await test.join(2);
  const crate = await test.crate(1, 1);
  const seen = () => [ada, bob].map(({ client }) => (client.session.state === 'live' ? client.session.world.entities.get(crate)?.tint : undefined));
  test.logHeld = true;
  let done = false;
  void ada.client.intent({ type: 'tint', entityId: crate, tint: '#123456' }).then(() => (done = true));
  await test.run(0.5);
  expect(test.room.world.entities.get(crate)?.tint).toBe('#123456');
  expect({ done, seen: seen() }).toEqual({ done: false, seen: [null, null] });
  test.logHeld = false;
  await new Promise((resolve) => setTimeout(resolve, 10));
  await test.run(0.2);
  expect({ done, seen: seen() }).toEqual({ done: true, seen: ['#123456', '#123456'] });
});

it('[RM-HD3] no throw is faster than an arm, whatever the client says', async () => {
  const test = await openRoom();
  const ada = await test.join(1);
  const crate = await test.crate(1, 1);
  await ask(test, ada.client.intent({ type: 'hold', entityId: crate }));
  await ask(test, ada.client.intent({ type: 'release', entityId: crate, velocity: [0, 1e6, 1e6] }));
  const release = test.lines.findLast(({ command }) => command.type === 'release')?.command;
  expect(release?.type === 'release' && Math.hypot(...release.velocity)).toBeCloseTo(LIMITS.throwSpeedMs, 5);
});

it('[RM-HD4] a carried thing goes where its carrier looks, and is put down where it is when they leave', async () => {
  const test = await openRoom();
  const ada = await test.join(1);
  const crate = await test.crate(1, 1);
  await ask(test, ada.client.intent({ type: 'hold', entityId: crate }));
  const before = [...(test.room.world.entities.get(crate)?.pose.position ?? [])];
  ada.controls = { buttons: 0, yaw: Math.PI / 2, pitch: 0 };
  await test.run(1.5);
  const entity = test.room.world.entities.get(crate);
  expect((entity?.pose.position[0] ?? 0) - (before[0] ?? 0)).toBeGreaterThan(1);
  ada.client.close();
  await test.run(0.1);
  expect(entity?.holder).toBeNull();
  await test.run(2);
  const [x, y, z] = entity?.pose.position ?? [0, 0, 0];
  expect(y - test.room.world.terrain.heightAt(x, z)).toBeLessThan(0.2);
});

it('[RM-HD5] what is stuck behind a wall for half a second slips from the hands', async () => {
  const test = await openRoom();
  const ada = await test.join(1);
  const crate = await test.crate(1, 1);
  await ask(test, ada.client.intent({ type: 'hold', entityId: crate }));
  const player = test.room.players.get(test.account(1));
  if (!player) throw new Error('nobody');
  player.move.position[0] += 30;
  await test.run(1);
  expect(player.carrying).toBeNull();
  expect(test.lines.at(-1)).toMatchObject({ actor: { by: 'room' }, command: { type: 'release' } });
});

it('[RM-RS2] a resume token opens one door once: it ends with the next welcome and with the stay', async () => {
  const test = await openRoom();
  const ada = await test.join(1);
  const token = () => (ada.client.session.state === 'live' ? paperHash(ada.client.session.resume) : '');
  const first = token();
  expect(whoResumes(test.room, first)).toMatchObject({ accountId: test.account(1), name: 'P1', role: 'builder' });
  expect(whoResumes(test.room, paperHash(''))).toBeNull();
  const again = await test.join(1);
  expect(whoResumes(test.room, first)).toBeNull();
  const second = again.client.session.state === 'live' ? paperHash(again.client.session.resume) : '';
  expect(whoResumes(test.room, second)).not.toBeNull();
  again.client.close();
  await test.run(0.1);
  expect(whoResumes(test.room, second)).toBeNull();
});

it('[RM-CM1] commands beyond the limit are refused with words, and the room goes on', async () => {
  const test = await openRoom();
  const ada = await test.join(1);
  const crate = await test.crate(1, 1);
  const answers = Array.from({ length: 60 }, (_, i) =>
    ada.client.intent({ type: 'tint', entityId: crate, tint: `#0000${i.toString(16).padStart(2, '0')}` }).then(
      () => 'done',
      (error: { code: string }) => error.code,
    ),
  );
  await test.run(1);
  const said = await Promise.all(answers);
  expect(said.filter((word) => word === 'done').length).toBeLessThanOrEqual(LIMITS.commandsPerS + 1);
  expect(said).toContain('too_many_commands');
});

it('[RM-TK1] what one says everybody reads, and who comes later too; a flood is refused with words', async () => {
  const test = await openRoom();
  const ada = await test.join(1);
  const bob = await test.join(2);
  const heard: string[] = [];
  bob.client.on('chat', ({ name, text }) => heard.push(`${name}: ${text}`));
  bob.client.on('emoted', ({ net, emote }) => heard.push(`${net} ${emote}`));
  const net = ada.client.session.state === 'live' ? ada.client.session.you.net : 0;
  const said = Promise.all([ada.client.say(' hello\n<b>Bob</b> '), ada.client.emote('wave')]);
  await test.run(0.2);
  await said;
  expect(heard).toEqual(['P1: hello <b>Bob</b>', `${net} wave`]);
  const answers = Array.from({ length: 20 }, (_, i) => ada.client.say(`line ${i}`).then(String, (error: { code: string }) => error.code));
  await test.run(0.5);
  const codes = await Promise.all(answers);
  expect(codes.filter((code) => code === 'too_much_talk').length).toBeGreaterThanOrEqual(20 - LIMITS.chatBurst);
  expect(
    await ask(
      test,
      ada.client.say('\u200b').then(() => 0),
    ),
  ).toMatchObject({ code: expect.stringMatching(/nothing_said|too_much_talk/) });
  const late = await test.join(3);
  expect(late.client.session.state === 'live' && late.client.session.talk[0]).toEqual({ net, name: 'P1', text: 'hello <b>Bob</b>' });
});

const codeOf = async (room: TestRoom, answer: Promise<unknown>) => {
  const said = await ask(
    room,
    answer.then(() => 0),
  );
  return typeof said === 'number' ? 'done' : said.code;
};

/** A wall with a door in it, across the way to the north of where people arrive. */
function gate(test: TestRoom, net: number): Entity {
  const thing = makeThing(net, [0, test.room.world.terrain.heightAt(0, 9), 9]);
  const post = (x: number): Collider => ({ shape: 'box', half: [4, 1.5, 0.2], at: [x, 1.5, 0], turn: [0, 0, 0, 1] });
  const leaf: Collider = { shape: 'box', half: [1, 1.5, 0.1], at: [0, 1.5, 0], turn: [0, 0, 0, 1] };
  const joint = { type: 'hinge' as const, at: [-1, 0, 0] as Vec3, axis: [0, 1, 0] as Vec3, limitsDeg: [0, 100] as [number, number] };
  const body = { ...boxBody([10, 3, 0.4], 900, 'fixed'), colliders: [post(-5), post(5), leaf], moving: [{ part: 'door', joint, colliders: [2] }] };
  const entity: Entity = { ...thing, kind: 'structure', body, pickup: false };
  commit(test.room, { by: 'room' }, { type: 'spawn', entity });
  test.room.nextNet = Math.max(test.room.nextNet, net + 1);
  return entity;
}

it('[RM-US1] a door that is shut stops people and one that is open lets them through, at both ends alike', async () => {
  const test = await openRoom();
  const door = gate(test, 500);
  const ada = await test.join(1, 'visitor');
  const walk = async () => {
    ada.controls = { buttons: BUTTON.forward, yaw: 0, pitch: 0 };
    await test.run(2.5);
    ada.controls = { buttons: 0, yaw: 0, pitch: 0 };
    await test.run(0.4);
    const said = test.room.players.get(test.account(1))?.move.position ?? [NaN, NaN, NaN];
    for (const axis of [0, 1, 2] as const) expect(ada.client.self?.position[axis]).toBeCloseTo(said[axis], 2);
    return said[2];
  };
  // In front of the leaf, wherever people arrive.
  const player = test.room.players.get(test.account(1));
  if (player) player.move.position = [0.2, test.room.world.terrain.heightAt(0.2, 5), 5];
  await test.run(0.5);
  expect(await walk()).toBeLessThan(9);
  expect(await codeOf(test, ada.client.intent({ type: 'open', entityId: door.id, part: 'window', open: true }))).toBe('not_openable');
  expect(await codeOf(test, ada.client.intent({ type: 'open', entityId: door.id, part: null, open: true }))).toBe('done');
  expect(test.room.world.entities.get(door.id)?.opened).toEqual(['door']);
  expect(await walk()).toBeGreaterThan(10);
  expect(await codeOf(test, ada.client.intent({ type: 'open', entityId: door.id, part: 'door', open: false }))).toBe('done');
  expect(test.room.world.entities.get(door.id)).not.toHaveProperty('opened');
});

it('[RM-US2] who sits is carried along, one a seat, and stands up beside it; what is in the way of nobody is not pushed', async () => {
  const test = await openRoom();
  const chair = makeThing(500, [0.5, test.room.world.terrain.heightAt(0.5, 5), 5], [0.6, 0.5, 0.6]);
  commit(test.room, { by: 'room' }, { type: 'spawn', entity: { ...chair, body: { ...chair.body, seats: [[0, 0.5, 0]] } } });
  test.room.nextNet = 501;
  const ada = await test.join(1, 'visitor');
  const bob = await test.join(2);
  expect(await codeOf(test, ada.client.sit(chair.id))).toBe('done');
  expect(await codeOf(test, bob.client.sit(chair.id))).toBe('no_seat');
  await test.run(1);
  const at = () => test.room.world.entities.get(chair.id)?.pose.position ?? [NaN, NaN, NaN];
  const said = () => test.room.players.get(test.account(1))?.move.position ?? [NaN, NaN, NaN];
  expect(Math.hypot(said()[0] - at()[0], said()[2] - at()[2])).toBeLessThan(0.05);
  expect(Math.hypot(at()[0] - 0.5, at()[2] - 5)).toBeLessThan(0.1);
  expect(
    await codeOf(
      test,
      bob.client.intent({ type: 'move', entityId: chair.id, pose: { position: [6, test.room.world.terrain.heightAt(6, 6), 6], rotation: [0, 0, 0, 1] } }),
    ),
  ).toBe('not_yours');
  ada.controls = { buttons: BUTTON.jump, yaw: 0, pitch: 0 };
  await test.run(0.3);
  ada.controls = { buttons: 0, yaw: 0, pitch: 0 };
  await test.run(1);
  expect(test.room.players.get(test.account(1))?.player).not.toHaveProperty('seat');
  expect(Math.hypot(said()[0] - at()[0], said()[2] - at()[2])).toBeGreaterThan(0.5);
  for (const axis of [0, 1, 2] as const) expect(ada.client.self?.position[axis]).toBeCloseTo(said()[axis], 2);
});

it('[RM-US3] who sits first in what has wheels drives it, and takes who sits beside along', async () => {
  const test = await openRoom();
  const cart = makeThing(500, [0, test.room.world.terrain.heightAt(0, 6), 6], [1.4, 0.8, 2]);
  const wheel = (part: string, x: number): MovingPart => ({ part, joint: { type: 'wheel', at: [x, 0.3, 0], axis: [1, 0, 0] }, colliders: [] });
  const seats: Vec3[] = [
    [-0.4, 0.8, 0],
    [0.4, 0.8, 0],
  ];
  commit(
    test.room,
    { by: 'room' },
    { type: 'spawn', entity: { ...cart, body: { ...cart.body, massKg: 300, seats, moving: [wheel('left', -0.7), wheel('right', 0.7)] } } },
  );
  test.room.nextNet = 501;
  const ada = await test.join(1, 'visitor');
  const bob = await test.join(2, 'visitor');
  for (const each of [ada, bob]) expect(await codeOf(test, each.client.sit(cart.id))).toBe('done');
  bob.controls = { buttons: BUTTON.back, yaw: 0, pitch: 0 };
  ada.controls = { buttons: BUTTON.forward, yaw: 0, pitch: 0 };
  await test.run(2.5);
  const at = test.room.world.entities.get(cart.id)?.pose.position ?? [NaN, NaN, NaN];
  expect(at[2]).toBeGreaterThan(12);
  for (const n of [1, 2]) {
    const [x, , z] = test.room.players.get(test.account(n))?.move.position ?? [NaN, NaN, NaN];
    expect(Math.hypot(x - at[0], z - at[2])).toBeLessThan(1);
  }
  const [, , self] = ada.client.self?.position ?? [NaN, NaN, NaN];
  // The driver sees the cart where it is shown: a little in the past, at some nine metres a second.
  expect(at[2] - self).toBeLessThan(3);
  ada.controls = { buttons: BUTTON.forward | BUTTON.left, yaw: 0, pitch: 0 };
  await test.run(1.5);
  const [turnX, turnY, turnZ] = test.room.world.entities.get(cart.id)?.pose.rotation ?? [0, 0, 0, 1];
  expect(Math.abs(turnY)).toBeGreaterThan(0.2);
  // It drives on its wheels, not on its nose.
  expect(Math.hypot(turnX, turnZ)).toBeLessThan(0.15);
});

it('[RM-PE1] visitors look, talk and carry; builders change what is theirs; owners change everything', async () => {
  const test = await openRoom();
  const visitor = await test.join(1, 'visitor');
  const builder = await test.join(2, 'builder');
  const owner = await test.join(3, 'owner');
  const crate = await test.crate(2, 1);
  const tint = { type: 'tint' as const, entityId: crate, tint: '#123456' };
  expect(await codeOf(test, visitor.client.intent(tint))).toBe('world_role_too_small');
  expect(await codeOf(test, visitor.client.intent({ type: 'undo' }))).toBe('world_role_too_small');
  expect(await codeOf(test, visitor.client.intent({ type: 'batch', changes: [tint] }))).toBe('world_role_too_small');
  expect(await codeOf(test, visitor.client.say('hello'))).toBe('done');
  expect(await codeOf(test, visitor.client.intent({ type: 'hold', entityId: crate }))).toBe('done');
  expect(await codeOf(test, visitor.client.intent({ type: 'release', entityId: crate, velocity: [0, 0, 0] }))).toBe('done');
  expect(await codeOf(test, builder.client.intent(tint))).toBe('done');
  expect(await codeOf(test, owner.client.intent(tint))).toBe('done');
});

it('[RM-PE2] in a world for playing nothing is changed, in one for building nothing is thrown; what is in hands can always be put down', async () => {
  const test = await openRoom();
  const ada = await test.join(1, 'owner');
  const crate = await test.crate(1, 1);
  const tint = { type: 'tint' as const, entityId: crate, tint: '#123456' };
  const heard: unknown[] = [];
  ada.client.on('mode', (mode) => heard.push(mode));
  const settle = async (mode: 'build' | 'play' | null) => {
    settleRoles(test.room, new Map(), mode);
    await test.run(0.2);
  };
  await settle('play');
  expect(await codeOf(test, ada.client.intent(tint))).toBe('play_only');
  expect(await codeOf(test, ada.client.intent({ type: 'hold', entityId: crate }))).toBe('done');
  await settle('build');
  expect(await codeOf(test, ada.client.intent({ type: 'release', entityId: crate, velocity: [0, 0, 0] }))).toBe('done');
  expect(await codeOf(test, ada.client.intent({ type: 'hold', entityId: crate }))).toBe('build_only');
  expect(await codeOf(test, ada.client.intent(tint))).toBe('done');
  await settle(null);
  expect(heard).toEqual(['play', 'build', null]);
});

it('[RM-PE3] who is sent away is told by whom, has no way back on their papers, and must wait; owners alone send people away', async () => {
  const test = await openRoom();
  const owner = await test.join(1, 'owner');
  const builder = await test.join(2);
  const netOf = ({ client }: typeof owner) => (client.session.state === 'live' ? client.session.you.net : 0);
  const resume = builder.client.session.state === 'live' ? paperHash(builder.client.session.resume) : '';
  expect(await codeOf(test, builder.client.kick(netOf(owner)))).toBe('not_owner');
  expect(await codeOf(test, owner.client.kick(netOf(owner)))).toBe('is_owner');
  expect(await codeOf(test, owner.client.kick(999_999))).toBe('player_missing');
  expect(await codeOf(test, owner.client.kick(netOf(builder)))).toBe('done');
  expect(builder.client.session).toMatchObject({ state: 'closed', reason: expect.stringContaining('P1 sent you away') });
  expect(whoResumes(test.room, resume)).toBeNull();
  expect([...test.room.players.keys()]).toEqual([test.account(1)]);
  await expect(test.join(2)).rejects.toMatchObject({ code: 'sent_away' });
  test.nowMs += LIMITS.sentAwayS * 1_000;
  const again = await test.join(2);
  expect(again.client.session.state).toBe('live');
});

it('[RM-JB3] a word about an older version, or about a thing that is gone, changes nothing', async () => {
  const test = await openRoom();
  const ada = await test.join(1);
  const crate = await test.crate(1, 1);
  await ask(test, ada.client.intent({ type: 'remove', entityId: crate }));
  const before = test.lines.length;
  await test.tell({ type: 'job_failed', entityId: crate, error: { kind: 'broken', code: 'x', message: 'x' }, fallbackPolicy: 'downgrade' });
  await test.tell({
    type: 'asset_ready',
    entityId: crate,
    assetId: test.room.world.entities.get(crate)?.assetId ?? ('ast_' as never),
    version: 1,
    draft: false,
  });
  expect(test.lines).toHaveLength(before);
});

it('[RM-OB4] a line of the outbox heard again makes no second command', async () => {
  const test = await openRoom();
  await test.join(1);
  await test.crate(1, 1);
  const before = test.lines.length;
  await test.tell({ type: 'job_cancelled', entityId: [...test.room.world.entities.keys()][0] ?? ('ent_' as never) }, 1);
  expect(test.lines).toHaveLength(before);
});

it('[RM-PH1] what falls out of the world comes back near its middle', async () => {
  const test = await openRoom();
  await test.join(1);
  const crate = await test.crate(1, 1);
  const net = test.room.world.entities.get(crate)?.net ?? 0;
  test.room.physics.setPose(net, { position: [0, -300, 0], rotation: [0, 0, 0, 1] }, [0, 0, 0]);
  await test.run(4);
  const [x, y, z] = test.room.world.entities.get(crate)?.pose.position ?? [NaN, NaN, NaN];
  expect(Math.hypot(x, z)).toBeLessThan(12);
  expect(y).toBeGreaterThan(test.room.world.terrain.heightAt(x, z) - 0.2);
});

it('[RM-PH3] a hundred crates on the meadow come to rest, every one, and stay where they are', async () => {
  const test = await openRoom();
  const { room } = test;
  for (let i = 0; i < 100; i++) {
    const [x, z] = [(i % 30) * 2.2 - 33, Math.floor(i / 30) * 2.2 + 8];
    commit(room, { by: 'room' }, { type: 'spawn', entity: makeThing(i + 1, [x, room.world.terrain.heightAt(x, z) + 0.05, z], [0.8, 0.8, 0.8]) });
  }
  await test.run(8);
  const places = () => [...room.world.entities.values()].map(({ pose }) => [...pose.position]);
  const lay = places();
  expect(room.physics.awakeCount).toBe(0);
  await test.run(1);
  expect(places()).toEqual(lay);
});

it('[RM-PH2] feet and crates stand at one height: the physics’ ground is the engine’s, everywhere', async () => {
  const test = await openRoom();
  test.room.physics.step();
  const metres = fc.double({ min: -127.9, max: 127.9, noNaN: true });
  fc.assert(
    fc.property(metres, metres, (x, z) => {
      expect(test.room.physics.heightBelow(x, z)).toBeCloseTo(test.room.world.terrain.heightAt(x, z), 2);
    }),
    { numRuns: 2_000 },
  );
});

it('[RM-MV2] walking into a crate pushes it; client and room agree where the walker is', async () => {
  const test = await openRoom();
  const ada = await test.join(1);
  const crate = await test.crate(1, 1, 12);
  const before = test.room.world.entities.get(crate)?.pose.position[2] ?? 0;
  // The crate stands a little to the right of where its asker looks.
  ada.controls = { buttons: BUTTON.forward, yaw: PLACING.asideRad, pitch: 0 };
  await test.run(3);
  ada.controls = { buttons: 0, yaw: 0, pitch: 0 };
  await test.run(1);
  expect(test.room.world.entities.get(crate)?.pose.position[2]).toBeGreaterThan(before + 0.4);
  const said = test.room.players.get(test.account(1))?.move.position ?? [0, 0, 0];
  for (const axis of [0, 1, 2] as const) expect(ada.client.self?.position[axis]).toBeCloseTo(said[axis], 2);
});

it('[RM-FZ1] datagrams of any kind and damage leave the room and its other players untouched', async () => {
  const test = await openRoom();
  const bob = await test.join(2);
  const crate = await test.crate(2, 1);
  const ours = fc.oneof(
    fc.uint8Array({ maxLength: 1_200 }),
    fc.tuple(fc.constantFrom(...Object.values(DATAGRAM)), fc.uint8Array({ maxLength: 300 })).map(([kind, rest]) => Uint8Array.of(kind, ...rest)),
    fc
      .record({
        seq: fc.integer({ min: 0, max: 0xffff_ffff }),
        buttons: fc.integer({ min: 0, max: 255 }),
        ack: fc.integer({ min: 0, max: 0xffff_ffff }),
        flip: fc.nat(400),
      })
      .map(({ seq, buttons, ack, flip }) => {
        const bytes = encodeInputs({ frames: [{ seq, buttons, yaw: 1, pitch: 0, view: ack }], ack, ackBits: ack });
        bytes[flip % bytes.length] = (bytes[flip % bytes.length] ?? 0) ^ (1 << (flip & 7));
        return bytes;
      }),
  );
  const json = fc.oneof(
    fc.json(),
    fc.constant('null'),
    fc
      .record({ type: fc.constantFrom('hello', 'intent', 'x'), protocol: fc.anything(), id: fc.anything(), intent: fc.anything() })
      .map((value) => JSON.stringify(value) ?? ''),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(ours, { maxLength: 30 }), fc.array(json, { maxLength: 10 }), async (datagrams, texts) => {
      const mallory = await test.join(3);
      const link = new ReliableLink();
      for (const text of texts) link.send(new TextEncoder().encode(text));
      for (const datagram of [...datagrams, ...link.poll(test.nowMs)]) mallory.lane.toRoom(datagram);
      await test.run(0.05);
      mallory.client.close();
      mallory.lane.close();
      test.players.splice(test.players.indexOf(mallory), 1);
      expect(bob.client.session.state).toBe('live');
      expect(test.room.world.entities.has(crate)).toBe(true);
    }),
    { numRuns: 60 },
  );
  expect(await ask(test, bob.client.intent({ type: 'tint', entityId: crate, tint: '#00ff00' }))).toBeTypeOf('number');
});

it('[RM-FZ2] intents with any numbers are answered, and the world stays readable', async () => {
  const test = await openRoom();
  const link = await test.joinRaw(1);
  const crate = await test.crate(1, 1);
  const wild = fc.oneof(fc.double(), fc.double({ min: -130, max: 130 }), fc.constantFrom(1e308, -1e308, 0, -0, 1e-320));
  const vec = fc.tuple(wild, wild, wild);
  const turn = fc.constantFrom([0, 0, 0, 1], [0, 1, 0, 0], [0, 0, 0, 0], [1e-200, 0, 0, 1]);
  const intent = fc.oneof(
    fc.record({ type: fc.constant('hold'), entityId: fc.constant(crate) }),
    fc.record({ type: fc.constant('release'), entityId: fc.constant(crate), velocity: vec }),
    fc.record({ type: fc.constant('move'), entityId: fc.constant(crate), pose: fc.record({ position: vec, rotation: turn }) }),
    fc.record({ type: fc.constantFrom('undo', 'redo') }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(intent, { minLength: 1, maxLength: 8 }), async (intents) => {
      for (const each of intents) link.send(new TextEncoder().encode(JSON.stringify({ type: 'intent', id: 1, intent: each })));
      await test.run(0.3);
      for (const entity of test.room.world.entities.values()) expect(Entity.safeParse(JSON.parse(JSON.stringify(entity))).success).toBe(true);
      // Undone to nothing, there would be nothing left to be wild with.
      if (test.room.world.entities.size === 0) await test.crate(1, 1);
    }),
    { numRuns: 100 },
  );
  expect(test.lines.length).toBeGreaterThan(10);
});
