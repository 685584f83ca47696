import { BUTTON } from '@worldkiln/contracts';
import { TinyRoom } from '../client/tiny-room.ts';
import { encodeGroundOp } from '../terrain/ground-op.ts';
import { makeThing } from '../world/make-thing.ts';

const BAD = { delayMs: 40, jitterMs: 20, loss: 0.05, duplicate: 0.02 };

/** Somebody walks, jumps and flies among things that move, and builds: all of it recorded. */
export function recordedSession(seed: number): TinyRoom {
  const room = new TinyRoom(
    seed,
    BAD,
    Array.from({ length: 30 }, (_, i) => makeThing(i + 1, [(i % 6) * 2 - 5, 6, Math.floor(i / 6) * 2 + 3])),
  );
  for (let i = 0; i < 600; i++) {
    for (let net = 1; net <= 10; net++) room.move(net, [Math.sin(net + i / 50) * 4, 4 + Math.sin(i / 9), Math.cos(net + i / 50) * 4]);
    if (i % 40 === 7) room.commit({ type: 'tint', entityId: makeThing((i % 30) + 1, [0, 0, 0]).id, tint: '#225588' });
    if (i === 300) room.commit({ type: 'sculpt', op: encodeGroundOp({ brush: 'raise', x: 4, z: -4, radius: 40, strength: 100, falloff: 128, argument: 0 }) });
    room.step({
      buttons: [BUTTON.forward, BUTTON.forward | BUTTON.jump, BUTTON.left | BUTTON.fly, BUTTON.back | BUTTON.run][(i >> 5) % 4] ?? 0,
      yaw: i * 0.03,
      pitch: 0.1,
    });
  }
  return room;
}
