import { boxBody, IDENTITY, LIMITS, spellId, type Command, type Entity, type PhysicsOverrides, type Pose, type Vec3 } from '@worldkiln/contracts';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { encodeGroundOp } from '../terrain/ground-op.ts';
import { hashWorld } from '../world/hash-world.ts';
import { makeThing } from '../world/make-thing.ts';
import { createWorld, type World } from '../world/world.ts';
import { applyCommand, applyLine } from './apply-command.ts';
import { checkCommand } from './check-command.ts';
import { invertCommand } from './invert-command.ts';

const ada = spellId('acc', new Uint8Array(26).fill(1));
const bob = spellId('acc', new Uint8Array(26).fill(2));
const NETS = 6;
const entityId = fc.integer({ min: 1, max: NETS }).map((net) => makeThing(net, [0, 0, 0]).id);
const metres = fc.double({ min: -120, max: 120, noNaN: true });
const vector = fc.tuple(metres, metres, metres);
const pose = vector.map((position): Pose => ({ position, rotation: IDENTITY }));
const firing = fc.constantFrom<Entity['firing']>(
  { state: 'clay' },
  { state: 'glazed' },
  { state: 'glazed', downgraded: 'less' },
  { state: 'cracked', failure: { kind: 'upstream', code: 'x', message: 'y' } },
);
const command: fc.Arbitrary<Command> = fc.oneof(
  fc.record({ type: fc.constant('spawn' as const), entity: fc.tuple(fc.integer({ min: 1, max: NETS }), vector).map(([net, at]) => makeThing(net, at)) }),
  fc.record({ type: fc.constant('remove' as const), entityId }),
  fc.record({ type: fc.constant('move' as const), entityId, pose }),
  fc.record({ type: fc.constant('hold' as const), entityId, by: fc.constantFrom(ada, bob) }),
  fc.record({ type: fc.constant('release' as const), entityId, pose, velocity: vector }),
  fc.record({ type: fc.constant('tint' as const), entityId, tint: fc.constantFrom(null, '#ff0000', '#00ff00') }),
  fc.record({
    type: fc.constant('embody' as const),
    entityId,
    scale: fc.constantFrom(1, 0.5, 3),
    physics: fc.constantFrom<PhysicsOverrides>({}, { massKg: 7 }, { type: 'fixed', gravityScale: 0 }),
    body: fc.constantFrom(boxBody([1, 2, 3], 5), boxBody([4, 1, 1], 50, 'fixed')),
  }),
  fc.record({ type: fc.constant('rename' as const), entityId, name: fc.constantFrom('boat', 'hat') }),
  fc.record({
    type: fc.constant('part' as const),
    entityId,
    part: fc.constantFrom('lid', 'leg'),
    look: fc.constantFrom(null, { tint: '#00ff00', hidden: false }, { tint: null, hidden: true }),
  }),
  fc.record({ type: fc.constant('group' as const), entityId, group: fc.constantFrom(null, 4, 5) }),
  fc.record({
    type: fc.constant('fire' as const),
    entityId,
    assetId: fc.constant(spellId('ast', new Uint8Array(26).fill(9))),
    version: fc.nat(9),
    firing,
    body: fc.constantFrom(boxBody([1, 2, 3], 5), boxBody([4, 1, 1], 50, 'fixed')),
    pickup: fc.boolean(),
    name: fc.constantFrom('a', 'b'),
  }),
  fc.record({ type: fc.constant('stage' as const), entityId, firing, jobId: fc.constantFrom(null, spellId('job', new Uint8Array(26))) }),
);

function worldOf(log: readonly Command[]): World {
  const world = createWorld(3);
  for (const each of log) if (!checkCommand(world, each)) applyCommand(world, each);
  return world;
}

it('a command and its inverse leave no trace', () => {
  let inverted = 0;
  fc.assert(
    fc.property(fc.array(command, { maxLength: 30 }), command, (log, last) => {
      const world = worldOf(log);
      fc.pre(checkCommand(world, last) === null);
      const before = hashWorld(world);
      const inverse = invertCommand(world, last);
      applyCommand(world, last);
      if (!inverse) return;
      inverted += 1;
      applyCommand(world, inverse);
      expect(hashWorld(world)).toBe(before);
    }),
    { numRuns: 1_500 },
  );
  expect(inverted).toBeGreaterThan(500);
});

it('a dab on the ground and its inverse leave no trace', () => {
  const world = worldOf([{ type: 'spawn', entity: makeThing(1, [1, 2, 3]) }]);
  const before = hashWorld(world);
  const op = encodeGroundOp({ brush: 'raise', x: 4, z: -4, radius: 40, strength: 100, falloff: 128, argument: 0 });
  const inverse = invertCommand(world, { type: 'sculpt', op });
  applyCommand(world, { type: 'sculpt', op });
  expect(hashWorld(world)).not.toBe(before);
  if (inverse) applyCommand(world, inverse);
  expect(hashWorld(world)).toBe(before);
});

it('a firing changes what a thing is, and nothing of where it is or whose', () => {
  const thing = { ...makeThing(1, [1, 2, 3]), jobId: spellId('job', new Uint8Array(26)) };
  const world = worldOf([{ type: 'spawn', entity: thing }]);
  const fired = {
    assetId: spellId('ast', new Uint8Array(26).fill(9)),
    version: 4,
    firing: { state: 'bisque' },
    body: boxBody([9, 1, 1], 5),
    pickup: false,
    name: 'boat',
  } as const;
  applyCommand(world, { type: 'fire', entityId: thing.id, ...fired });
  expect(world.entities.get(thing.id)).toEqual({ ...thing, ...fired });
  const failure = { kind: 'upstream', code: 'x', message: 'y' } as const;
  applyCommand(world, { type: 'stage', entityId: thing.id, firing: { state: 'cracked', failure }, jobId: null });
  expect(world.entities.get(thing.id)).toEqual({ ...thing, ...fired, firing: { state: 'cracked', failure }, jobId: null });
  const far: number[] = [];
  world.grid.near(5, 3, 0.1, (net) => far.push(net));
  expect(far).toEqual([1]);
});

it('only letting go of a carried thing has no way back', () => {
  const world = worldOf([{ type: 'spawn', entity: makeThing(1, [0, 0, 0]) }]);
  const { id } = makeThing(1, [0, 0, 0]);
  const carry = invertCommand(world, { type: 'hold', entityId: id, by: ada });
  applyCommand(world, { type: 'hold', entityId: id, by: ada });
  const drop: Command = { type: 'release', entityId: id, pose: { position: [3, 1, 0], rotation: IDENTITY }, velocity: [1, 0, 0] };
  expect(invertCommand(world, drop)).toBeNull();
  applyCommand(world, drop);
  // The inverse of the hold takes the whole carry back.
  if (carry) applyCommand(world, carry);
  expect(world.entities.get(id)?.pose.position).toEqual([0, 0, 0]);
});

it('the same log gives the same world, and a world changes when something happens', () => {
  fc.assert(
    fc.property(fc.array(command, { maxLength: 40 }), (log) => {
      expect(hashWorld(worldOf(log))).toBe(hashWorld(worldOf(log)));
    }),
  );
  const one = worldOf([{ type: 'spawn', entity: makeThing(1, [0, 0, 0]) }]);
  const two = worldOf([{ type: 'spawn', entity: makeThing(1, [0, 0, 0.001]) }]);
  expect(hashWorld(one)).not.toBe(hashWorld(two));
});

it('every index agrees after any log', () => {
  fc.assert(
    fc.property(fc.array(command, { maxLength: 40 }), (log) => {
      const world = worldOf(log);
      expect(world.byNet.size).toBe(world.entities.size);
      expect(world.grid.size).toBe(world.entities.size);
      for (const entity of world.entities.values()) {
        expect(world.byNet.get(entity.net)).toBe(entity);
        const near: number[] = [];
        world.grid.near(entity.pose.position[0], entity.pose.position[2], 0.1, (net) => near.push(net));
        expect(near).toContain(entity.net);
        expect(new Set(near).size).toBe(near.length);
      }
    }),
  );
});

it('a refused command says what to do and changes nothing', () => {
  const world = worldOf([{ type: 'spawn', entity: makeThing(1, [0, 0, 0]) }]);
  const { id } = makeThing(1, [0, 0, 0]);
  applyCommand(world, { type: 'hold', entityId: id, by: ada });
  const before = hashWorld(world);
  const at = (position: Vec3, rotation = IDENTITY): Pose => ({ position, rotation });
  const wrong: [Command, string][] = [
    [{ type: 'spawn', entity: makeThing(1, [0, 0, 0]) }, 'id_taken'],
    [{ type: 'spawn', entity: { ...makeThing(2, [0, 0, 0]), net: 1 } }, 'net_taken'],
    [{ type: 'spawn', entity: makeThing(2, [NaN, 0, 0]) }, 'outside'],
    [{ type: 'remove', entityId: makeThing(2, [0, 0, 0]).id }, 'entity_missing'],
    [{ type: 'hold', entityId: id, by: bob }, 'held'],
    [{ type: 'move', entityId: id, pose: at([1, 1, 1]) }, 'held'],
    [{ type: 'release', entityId: id, pose: at([129, 0, 0]), velocity: [0, 0, 0] }, 'outside'],
    [{ type: 'release', entityId: id, pose: at([0, 0, 0], [0, 0, 0, 0]), velocity: [0, 0, 0] }, 'not_a_rotation'],
    [{ type: 'release', entityId: id, pose: at([0, 0, 0]), velocity: [Infinity, 0, 0] }, 'too_fast'],
  ];
  for (const [each, code] of wrong) {
    expect(() => applyCommand(world, each)).toThrow(expect.objectContaining({ code }));
    expect(checkCommand(world, each)?.message).toMatch(/[.]$/);
  }
  expect(hashWorld(world)).toBe(before);
});

it('a full world refuses one more', () => {
  const world = createWorld(1);
  for (let net = 1; net <= LIMITS.entitiesPerWorld; net++) applyCommand(world, { type: 'spawn', entity: makeThing(net, [0, 0, 0]) });
  expect(checkCommand(world, { type: 'spawn', entity: makeThing(LIMITS.entitiesPerWorld + 1, [0, 0, 0]) })).toMatchObject({
    kind: 'refused',
    code: 'world_full',
  });
});

it('a gap in the log is not papered over', () => {
  const world = createWorld(1);
  const spawn = { type: 'spawn', entity: makeThing(1, [0, 0, 0]) } as const;
  expect(() => applyLine(world, { seq: 2, actor: { by: 'room' }, command: spawn })).toThrow(expect.objectContaining({ code: 'log_gap' }));
  applyLine(world, { seq: 1, actor: { by: 'room' }, command: spawn });
  expect(world.seq).toBe(1);
});

it('what was spawned is the world’s own: the sender’s copy stays as it was', () => {
  const world = createWorld(1);
  const entity = makeThing(1, [0, 0, 0]);
  applyCommand(world, { type: 'spawn', entity });
  applyCommand(world, { type: 'move', entityId: entity.id, pose: { position: [5, 5, 5], rotation: IDENTITY } });
  expect(entity.pose.position).toEqual([0, 0, 0]);
});
