import { BUTTON, type Vec3 } from '@worldkiln/contracts';
import { emptyPatch, encodePatch, type LinkConditions } from '@worldkiln/engine';
import { makeThing } from '../../engine/src/world/make-thing.ts';
import { commit } from '../../realtime/src/rooms/commit.ts';
import { TestRoom } from '../../realtime/src/testing/test-room.ts';
import { percentile, row, type Row } from '../support/report.ts';
import { FarPlayer, runFar } from './far-player.ts';

/** 100 ms there and back, ± 20, and one datagram in twenty lost. */
const BAD: LinkConditions = { delayMs: 40, jitterMs: 20, loss: 0.05, duplicate: 0 };
const FAR: LinkConditions = { delayMs: 50, jitterMs: 0, loss: 0, duplicate: 0 };
const NEAR: LinkConditions = { delayMs: 1, jitterMs: 0, loss: 0, duplicate: 0 };
const PLAN = [BUTTON.forward | BUTTON.run, BUTTON.forward | BUTTON.jump, BUTTON.left, BUTTON.forward | BUTTON.right | BUTTON.run, BUTTON.back | BUTTON.jump, 0];
/** Bytes of UDP, DTLS and SCTP around a message of WebRTC. */
const WEBRTC_OVERHEAD = 93;

/** What is shown lies this far back at most over FAR: the way, the delay of a quiet line, and a snapshot's gap. */
const RECENT_TICKS = 12;

const live = ({ client }: FarPlayer) => client.session.state === 'live';

/** How a room feels over bad ways: all in the room's own time, repeatable to the datagram. */
export async function linkRows(seed: number): Promise<Row[]> {
  return [...(await walking(seed)), ...(await outage(seed)), ...(await joining(seed)), ...(await idling(seed))];
}

/** One walks among crates over a bad way; another watches over the same. */
async function walking(seed: number): Promise<Row[]> {
  const test = await crates(0);
  scatter(test);
  const [walker, watcher] = [new FarPlayer(test, 1, seed, BAD), new FarPlayer(test, 2, seed + 10, BAD)];
  await runFar(test, [walker, watcher], 5, () => !(live(walker) && live(watcher)));
  const net = test.room.players.get(test.account(1))?.player.net ?? 0;
  const [corrections, errors, lags]: [number[], number[], number[]] = [[], [], []];
  const path: { atMs: number; at: Vec3 }[] = [];
  let [i, before] = [0, 0];
  await runFar(test, [walker, watcher], 30, () => {
    i += 1;
    walker.wants = { buttons: PLAN[Math.floor(i / 40) % PLAN.length] ?? 0, yaw: i * 0.01, pitch: 0 };
    const { correctionM } = walker.client.figures;
    // Snapshots come twenty times a second: one that corrects nothing counts as one, too.
    if (i % 3 === 0) corrections.push(correctionM === before ? 0 : correctionM);
    before = correctionM;
    path.push({ atMs: test.nowMs, at: [...(test.room.players.get(test.account(1))?.move.position ?? [0, 0, 0])] });
    const shown = watcher.client.playerOf(net, test.nowMs);
    if (!shown || i < 60) return;
    const nearest = nearestOf(path.slice(-40), shown.position);
    errors.push(nearest.offM);
    lags.push(test.nowMs - nearest.atMs);
  });
  test.close();
  return [
    row('own body corrected, 100 ± 20 ms, 5 % loss, p95', percentile(corrections, 95) * 100, 'cm', { reach: '≤ 1' }),
    row('own body corrected, most', Math.max(...corrections) * 100, 'cm', { reach: '≤ 25' }),
    row('another’s body off its true path, p95', percentile(errors, 95) * 100, 'cm', { reach: '≤ 2' }),
    row('another’s body is shown later than it was, the way included, p50', percentile(lags, 50), 'ms', { reach: '≤ 150' }),
  ];
}

/** Crates fall and roll; nothing passes for a quarter second. */
async function outage(seed: number): Promise<Row[]> {
  const test = await crates(60);
  const fromMs = 3_000;
  const player = new FarPlayer(test, 1, seed, { ...FAR, outages: [[fromMs, fromMs + 250]] });
  const paths = new Map<number, { atMs: number; at: Vec3 }[]>();
  let [kicked, healedMs] = [false, Number.NaN];
  await runFar(test, [player], 6, () => {
    for (const { net, pose } of test.room.world.entities.values()) {
      const path = paths.get(net) ?? [];
      path.push({ atMs: test.nowMs, at: [...pose.position] });
      paths.set(net, path.slice(-40));
    }
    if (!kicked && test.nowMs > fromMs - 200) {
      for (const { net, pose } of test.room.world.entities.values()) test.room.physics.setPose(net, pose, [Math.sin(net) * 4, 4, Math.cos(net) * 4]);
      kicked = true;
    }
    if (test.nowMs < fromMs + 250) return true;
    const off = [...test.room.world.entities.values()].map(({ net }) => {
      const shown = player.client.poseOf(net, test.nowMs);
      // Only the recent path counts: what stood still while nothing came lies on an older stretch of it.
      return shown ? nearestOf((paths.get(net) ?? []).slice(-RECENT_TICKS), shown.position).offM : Infinity;
    });
    if (Math.max(...off) > 0.01) return true;
    healedMs = test.nowMs - fromMs - 250;
    return false;
  });
  test.close();
  return [row('after 250 ms without a word: everything within 1 cm of its path', healedMs, 'ms', { reach: '≤ 400' })];
}

/** A world of 901 things and worked ground, 100 ms away. */
async function joining(seed: number): Promise<Row[]> {
  const test = await crates(901);
  commit(test.room, { by: 'room' }, { type: 'mend', patch: worked() });
  await test.run(0.5);
  const player = new FarPlayer(test, 1, seed, FAR);
  const fromMs = test.nowMs;
  await runFar(test, [player], 10, () => !live(player));
  const tookMs = test.nowMs - fromMs;
  const kib = player.down.bytes / 1_024;
  test.close();
  return [row('join of 901 things and 16 worked chunks at 100 ms', tookMs, 'ms', { anchor: `${Math.round(kib)} KiB`, reach: '≤ 1500' })];
}

/** Five people who stand about. */
async function idling(seed: number): Promise<Row[]> {
  const test = await crates(100);
  await test.run(8);
  const players = Array.from({ length: 5 }, (_, n) => new FarPlayer(test, n + 1, seed + n, NEAR));
  await runFar(test, players, 4);
  const count = () => players.map(({ down, up, messages }) => ({ bytes: down.bytes + up.bytes, messages }));
  const before = count();
  await runFar(test, players, 10);
  const wire = count().map(({ bytes, messages }, n) => bytes - (before[n]?.bytes ?? 0) + (messages - (before[n]?.messages ?? 0)) * 2 * WEBRTC_OVERHEAD);
  test.close();
  return [row('an idle room, both ways, on the wire, each', (Math.max(...wire) * 8) / 10 / 1_000, 'kbit/s', { anchor: '15 elsewhere', reach: '≤ 6' })];
}

async function crates(count: number): Promise<TestRoom> {
  const test = await TestRoom.open();
  for (let i = 0; i < count; i++) {
    const [x, z] = [(i % 30) * 2.2 - 33, Math.floor(i / 30) * 2.2 + 8];
    commit(test.room, { by: 'room' }, { type: 'spawn', entity: makeThing(i + 1, [x, test.room.world.terrain.heightAt(x, z) + 0.05, z], [0.8, 0.8, 0.8]) });
  }
  // People are numbered after the things.
  test.room.nextNet = count + 1;
  return test;
}

/** Light crates all around where people arrive: whoever walks pushes some of them. */
function scatter(test: TestRoom): void {
  for (let i = 0; i < 60; i++) {
    const [x, z] = [Math.sin(i * 2.4) * (2 + i * 0.25), 4 + Math.cos(i * 2.4) * (2 + i * 0.25)];
    const thing = makeThing(i + 1, [x, test.room.world.terrain.heightAt(x, z) + 0.05, z], [0.6, 0.6, 0.6]);
    commit(test.room, { by: 'room' }, { type: 'spawn', entity: { ...thing, body: { ...thing.body, massKg: 6 } } });
  }
  test.room.nextNet = 61;
}

/** Sixteen chunks of somebody's hills, away from the crates. */
function worked(): string {
  const patch = emptyPatch(-126, -126, 128, 128);
  for (let i = 0; i < patch.rise.length; i++) patch.rise[i] = Math.round(90 * Math.sin((i % 128) / 9) * Math.cos(i / 128 / 7));
  return encodePatch(patch);
}

/** The nearest moment of a path, and how far off it a place is: between two steps counts as on the way. */
function nearestOf(path: readonly { atMs: number; at: Vec3 }[], place: Vec3): { offM: number; atMs: number } {
  let best = { offM: Infinity, atMs: 0 };
  for (const [i, from] of path.entries()) {
    const to = path[i + 1] ?? from;
    const step: Vec3 = [to.at[0] - from.at[0], to.at[1] - from.at[1], to.at[2] - from.at[2]];
    const square = step[0] ** 2 + step[1] ** 2 + step[2] ** 2;
    const along = (place[0] - from.at[0]) * step[0] + (place[1] - from.at[1]) * step[1] + (place[2] - from.at[2]) * step[2];
    const share = square > 0 ? Math.min(Math.max(along / square, 0), 1) : 0;
    const offM = Math.hypot(place[0] - from.at[0] - step[0] * share, place[1] - from.at[1] - step[1] * share, place[2] - from.at[2] - step[2] * share);
    if (offM < best.offM) best = { offM, atMs: from.atMs + (to.atMs - from.atMs) * share };
  }
  return best;
}
