import { BUTTON, LIMITS, type Entity, type Vec3 } from '@worldkiln/contracts';
import { RoomClient } from '@worldkiln/engine';
import { makeThing } from '../../engine/src/world/make-thing.ts';
import { commit } from '../../realtime/src/rooms/commit.ts';
import { admit } from '../../realtime/src/rooms/entering.ts';
import { stepRoom, tellRoom } from '../../realtime/src/rooms/tick.ts';
import { TestLane, TestRoom } from '../../realtime/src/testing/test-room.ts';
import { percentile, row, type Row } from '../support/report.ts';
import { RawScene } from './raw-scene.ts';

const CUBES = 901;
const CLIENTS = 16;
const STEP_MS = 1_000 / LIMITS.tickHz;
/** A heap falls and tumbles for this long before the first cubes rest. */
const TICKS = 240;
const WARM_TICKS = 40;

/**
 * A room's tick beside a bare step of the same things, step by step in turn, and what telling sixteen clients costs. In a
 * heap the solver is most of it; where every cube rolls by itself, what is done a thing shows.
 */
export async function tickRows(): Promise<Row[]> {
  return [...(await measure('apart', apart())), ...(await measure('in a heap', heap()))];
}

async function measure(name: string, things: Entity[]): Promise<Row[]> {
  const test = await TestRoom.open(CLIENTS);
  const { room } = test;
  for (const entity of things) commit(room, { by: 'room' }, { type: 'spawn', entity });
  room.nextNet = things.length + 1;
  const raw = await RawScene.open(room.world.terrain.chunks(), things);
  const clients = Array.from({ length: CLIENTS }, (_, n) => enter(test, n));
  const [rawMs, stepMs, tellMs]: [number[], number[], number[]] = [[], [], []];
  const awake: number[] = [];
  for (let i = 0; i < TICKS; i++) {
    test.nowMs += STEP_MS;
    for (const { client, deliver } of clients) {
      deliver();
      client.tick(test.nowMs, { buttons: BUTTON.forward | (i % 90 < 5 ? BUTTON.jump : 0), yaw: i / 40, pitch: 0 });
    }
    const took = [timed(() => raw.step()), timed(() => stepRoom(room)), timed(() => tellRoom(room, test.nowMs))] as const;
    await new Promise((resolve) => setImmediate(resolve));
    if (i < WARM_TICKS) continue;
    rawMs.push(took[0]);
    stepMs.push(took[1]);
    tellMs.push(took[2]);
    awake.push(Math.min(room.physics.awakeCount, raw.awake));
  }
  raw.close();
  test.close();
  // Medians: what else this machine does falls on both alike, but not in the same tick.
  const [bare, whole] = [percentile(rawMs, 50), percentile(stepMs, 50)];
  const tellPerS = (tellMs.reduce((sum, ms) => sum + ms, 0) / tellMs.length) * LIMITS.tickHz;
  return [
    row(`${things.length} cubes ${name}: awake, at least`, Math.min(...awake), 'cubes'),
    row(`${name}: a room’s tick without telling, 16 walkers, p50`, whole, 'ms', { anchor: Number(bare.toPrecision(4)) }),
    row(`${name}: tick / bare Rapier step`, whole / bare, '×', { anchor: 'the step in the same run', reach: '≤ 1.5' }),
    row(`${name}: telling 16 clients at 20 Hz`, tellPerS / 1_000, 'cores', { reach: '≤ 0.5' }),
  ];
}

/** Cubes in the air, turned every way, each over ground of its own: they fall, tumble and roll alone. */
function apart(): Entity[] {
  return Array.from({ length: CUBES }, (_, i) => turned(i, [(i % 30) * 3 - 45, 14, Math.floor(i / 30) * 3 - 45]));
}

/** Cubes in the air, turned every way, over the meadow's north. */
function heap(): Entity[] {
  return Array.from({ length: CUBES }, (_, i) => {
    const [x, y, z] = [i % 10, Math.floor(i / 100), Math.floor(i / 10) % 10];
    return turned(i, [x * 1.15 - 5, 14 + y * 1.3, 24 + z * 1.15]);
  });
}

function turned(i: number, at: Vec3): Entity {
  const thing = makeThing(i + 1, at, [0.8, 0.8, 0.8]);
  const [a, b, c] = [Math.sin(i), Math.sin(i * 2.1), Math.sin(i * 3.7)];
  const length = Math.hypot(a, b, c, 1);
  return { ...thing, pose: { position: at, rotation: [a / length, b / length, c / length, 1 / length] } };
}

/** A client whose own work falls outside of what is timed: what it is sent waits until it is asked for. */
function enter(test: TestRoom, n: number): { client: RoomClient; deliver: () => void } {
  const lane = new TestLane();
  const waiting: Uint8Array[] = [];
  const client = new RoomClient({ send: (datagram) => lane.toRoom(datagram) });
  lane.toClient = (datagram) => waiting.push(datagram);
  admit(test.room, { accountId: test.account(n + 1), name: `P${n}`, role: 'builder' }, lane);
  const deliver = () => {
    for (const datagram of waiting.splice(0)) client.receive(datagram, test.nowMs);
  };
  return { client, deliver };
}

/** The processor's time it takes, ms: on a machine that is shared, waiting is not work. */
function timed(run: () => void): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}
