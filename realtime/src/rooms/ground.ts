import { CHUNK_M, TERRAIN, type Entity, type FromRoom } from '@worldkiln/contracts';
import type { LogLine } from '@worldkiln/db';
import { decodePatch, encodePatch, type GroundPatch, type Terrain, type TerrainChunk } from '@worldkiln/engine';
import type { Room } from './room.ts';

/** One ground line in so many is followed by fingerprints: a stroke is some ten lines a second. */
const CHECK_EVERY = 16;
/** What is this far under the ground stands on it. */
const UNDER_M = 0.01;

/** What a changed ground means for bodies: new colliders under them, and what it rose over is lifted along. */
export function settleGround(room: Room, { seq, inverse }: Pick<LogLine, 'seq' | 'inverse'>): void {
  // The way back of a ground command is a patch of the same place: it says where the ground is another now.
  const patch = inverse?.type === 'mend' ? decodePatch(inverse.patch) : null;
  if (!patch) return;
  const chunks = chunksUnder(room.world.terrain, patch);
  for (const chunk of chunks) room.physics.setGround(chunk);
  lift(room, patch);
  if (seq % CHECK_EVERY !== 0) return;
  const hashes = chunks.map(({ cx, cz }) => ({ cx, cz, hash: room.world.terrain.chunkHash(cx, cz) }));
  room.groundChecks.set(seq, { type: 'ground_check', seq, chunks: hashes });
}

/** The fingerprints taken at this line, once. */
export function takeGroundCheck(room: Room, seq: number): FromRoom | null {
  const check = room.groundChecks.get(seq) ?? null;
  room.groundChecks.delete(seq);
  return check;
}

const texts = new WeakMap<Terrain, { revision: number; text: string | null }>();

/** Everything people did to this ground, as text; null where nobody did. Spelled once a change, not once a newcomer. */
export function groundText(terrain: Terrain): string | null {
  const known = texts.get(terrain);
  if (known?.revision === terrain.revision) return known.text;
  const patch = terrain.sinceSeed();
  const text = patch && encodePatch(patch);
  texts.set(terrain, { revision: terrain.revision, text });
  return text;
}

/** A point on a border belongs to both chunks, so the chunk before the least corner counts too. */
function chunksUnder(terrain: Terrain, { x0, z0, width, depth }: GroundPatch): TerrainChunk[] {
  const first = (least: number) => Math.max(Math.floor((least - 1) / CHUNK_M), -TERRAIN.radiusChunks);
  const last = (most: number) => Math.min(Math.floor(most / CHUNK_M), TERRAIN.radiusChunks - 1);
  const chunks: TerrainChunk[] = [];
  for (let cz = first(z0); cz <= last(z0 + depth - 1); cz++) for (let cx = first(x0); cx <= last(x0 + width - 1); cx++) chunks.push(terrain.chunk(cx, cz));
  return chunks;
}

/** A heightfield has no inside: what it rises over would fall for ever. */
function lift(room: Room, { x0, z0, width, depth }: GroundPatch): void {
  const radius = Math.hypot(width, depth) / 2 + 1;
  const buried: Entity[] = [];
  room.world.grid.near(x0 + width / 2, z0 + depth / 2, radius, (net) => {
    const entity = room.world.byNet.get(net);
    if (!entity || entity.holder !== null || entity.body.type !== 'dynamic') return;
    const [x, y, z] = entity.pose.position;
    if (y < room.world.terrain.heightAt(x, z) - UNDER_M) buried.push(entity);
  });
  for (const { net, pose, velocity } of buried) {
    const [x, , z] = pose.position;
    room.physics.setPose(net, { position: [x, room.world.terrain.heightAt(x, z), z], rotation: [...pose.rotation] }, [...velocity]);
  }
}
