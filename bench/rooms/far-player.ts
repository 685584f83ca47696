import { RoomClient, LinkSimulator, type LinkConditions } from '@worldkiln/engine';
import { admit } from '../../realtime/src/rooms/entering.ts';
import { TestLane, type TestRoom } from '../../realtime/src/testing/test-room.ts';

export type Wants = Parameters<RoomClient['tick']>[1];

/** A player at the end of a bad way, in the room's own time: the same for the same seed, however busy the machine is. */
export class FarPlayer {
  readonly client: RoomClient;
  readonly up: LinkSimulator;
  readonly down: LinkSimulator;
  /** Datagrams that came down. */
  messages = 0;
  wants: Wants = null;
  readonly #test: TestRoom;
  readonly #lane = new TestLane();

  constructor(test: TestRoom, n: number, seed: number, way: LinkConditions) {
    this.#test = test;
    this.up = new LinkSimulator(seed, way);
    this.down = new LinkSimulator(seed + 1, way);
    this.client = new RoomClient({ send: (datagram) => this.up.send(datagram, test.nowMs) });
    this.#lane.toClient = (datagram) => {
      this.messages += 1;
      this.down.send(datagram, test.nowMs);
    };
    admit(test.room, { accountId: test.account(n), name: `P${n}`, role: 'builder' }, this.#lane);
  }

  /** What arrives now at both ends, and a step of the client. */
  step(): void {
    const { nowMs } = this.#test;
    for (const datagram of this.up.arrivals(nowMs)) this.#lane.toRoom(datagram);
    for (const datagram of this.down.arrivals(nowMs)) this.client.receive(datagram, nowMs);
    this.client.tick(nowMs, this.wants);
  }
}

/** Lets the room and its far players run; `look` is called after every step. False from it ends the run. */
export async function runFar(test: TestRoom, players: readonly FarPlayer[], seconds: number, look: () => boolean | void = () => undefined): Promise<void> {
  for (let i = 0; i < seconds * 60; i++) {
    for (const player of players) player.step();
    await test.run(1 / 60);
    if (look() === false) return;
  }
}
