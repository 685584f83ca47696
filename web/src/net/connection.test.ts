import type { JoinView } from '@worldkiln/contracts';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ApiProblem } from './api.ts';
import type { ChannelEvents } from './channel.ts';
import { Connection } from './connection.ts';
import type { Phase } from './phase.ts';
import { backoffMs, wordsOf } from './phase.ts';
import type { RoomEvents, RoomLike } from './room-like.ts';

/** A room of which only the listeners matter. */
function fakeRoom(resume: string | null) {
  const heard: Partial<RoomEvents> = {};
  const room = {
    live: true,
    resume,
    close: () => undefined,
    receive: () => undefined,
    on: (event: keyof RoomEvents, listener: never) => Object.assign(heard, { [event]: listener }),
  };
  return { room: room as unknown as RoomLike, heard }; // the parts a connection touches
}

function setUp(join: () => Promise<JoinView> = () => Promise.resolve({} as JoinView), resume: string | null = null) {
  const phases: Phase[] = [];
  const lines: ChannelEvents[] = [];
  const rooms: ReturnType<typeof fakeRoom>[] = [];
  const net = { online: true };
  const tickets: string[] = [];
  const connection = new Connection({
    join,
    open: async (ask, events) => {
      tickets.push((await ask()).ticket);
      lines.push(events);
      return { kind: 'webrtc', send: () => undefined, close: () => undefined };
    },
    makeRoom: () => {
      const made = fakeRoom(resume);
      rooms.push(made);
      return made.room;
    },
    online: () => net.online,
    now: () => Date.now(),
  });
  connection.onphase = (phase) => phases.push(phase);
  return { connection, phases, lines, rooms, net, tickets, last: () => phases.at(-1) };
}

const problem = (status: number, code: string) => new ApiProblem({ type: 'about:blank', title: 'x', status, code, detail: 'Because.' });

describe('a connection', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('is live once the room says ready', async () => {
    const { connection, rooms, last } = setUp();
    connection.start();
    await vi.advanceTimersByTimeAsync(0);
    expect(last()).toEqual({ name: 'joining' });
    rooms[0]?.heard.ready?.();
    expect(last()).toEqual({ name: 'live', transport: 'webrtc' });
  });

  it('comes back after the line broke', async () => {
    const { connection, rooms, lines, last } = setUp();
    connection.start();
    await vi.advanceTimersByTimeAsync(0);
    rooms[0]?.heard.ready?.();
    lines[0]?.closed('gone');
    expect(last()?.name).toBe('reconnecting');
    await vi.advanceTimersByTimeAsync(2_000);
    rooms[1]?.heard.ready?.();
    expect(last()?.name).toBe('live');
  });

  it('[RM-RS3] goes back into its body at once by the resume token, and by a new ticket when that is not known any more', async () => {
    let issued = 0;
    const { connection, rooms, lines, tickets, last } = setUp(() => Promise.resolve({ ticket: `ticket ${++issued}` } as JoinView), 'resume');
    connection.start();
    await vi.advanceTimersByTimeAsync(0);
    rooms[0]?.heard.ready?.();
    lines[0]?.closed('gone');
    await vi.advanceTimersByTimeAsync(200);
    rooms[1]?.heard.closing?.('This ticket is unknown, used or too old.');
    expect(last()?.name).toBe('reconnecting');
    await vi.advanceTimersByTimeAsync(3_000);
    rooms[2]?.heard.ready?.();
    expect({ tickets, phase: last()?.name }).toEqual({ tickets: ['ticket 1', 'resume', 'ticket 2'], phase: 'live' });
  });

  it('tries a room anew that never says ready', async () => {
    const { connection, lines } = setUp();
    connection.start();
    await vi.advanceTimersByTimeAsync(12_000);
    expect(lines.length).toBeGreaterThan(1);
  });

  it('says that a room is full and knocks again', async () => {
    let full = true;
    const { connection, rooms, last } = setUp(() => (full ? Promise.reject(problem(503, 'room_full')) : Promise.resolve({} as JoinView)));
    connection.start();
    await vi.advanceTimersByTimeAsync(0);
    expect(last()?.name).toBe('full');
    full = false;
    await vi.advanceTimersByTimeAsync(6_000);
    rooms[0]?.heard.ready?.();
    expect(last()?.name).toBe('live');
  });

  it('does not knock at a world that is not there', async () => {
    const join = vi.fn<() => Promise<JoinView>>(() => Promise.reject(problem(404, 'world_missing')));
    const { connection, last } = setUp(join);
    connection.start();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(last()).toEqual({ name: 'missing', reason: 'Because.' });
    expect(join).toHaveBeenCalledOnce();
  });

  it('waits for the network instead of trying without one', async () => {
    const { connection, lines, net, rooms, last } = setUp();
    connection.start();
    await vi.advanceTimersByTimeAsync(0);
    rooms[0]?.heard.ready?.();
    net.online = false;
    lines[0]?.closed('gone');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(last()).toEqual({ name: 'offline' });
    expect(lines).toHaveLength(1);
  });

  it('ignores the end of a line it has left already', async () => {
    const { connection, lines, rooms, last } = setUp();
    connection.start();
    await vi.advanceTimersByTimeAsync(0);
    connection.start();
    await vi.advanceTimersByTimeAsync(0);
    rooms[1]?.heard.ready?.();
    lines[0]?.closed('old');
    expect(last()?.name).toBe('live');
  });
});

describe('the words of a phase', () => {
  it('leave people who play alone and give everyone else a way on', () => {
    expect(wordsOf({ name: 'live', transport: 'wss' }, 0)).toBeNull();
    for (const phase of [
      { name: 'offline' },
      { name: 'full', retryAtMs: 9 },
      { name: 'reconnecting', tries: 1, retryAtMs: 9, reason: '' },
      { name: 'closed', reason: 'x', reload: true },
      { name: 'missing', reason: 'x' },
    ] as Phase[]) {
      expect(wordsOf(phase, 0)?.action).toBeTruthy();
    }
  });

  it('wait longer after each failure, up to about fifteen seconds', () => {
    expect(backoffMs(0, 0.5)).toBe(500);
    expect(backoffMs(3, 0.5)).toBe(4_000);
    expect(backoffMs(40, 1)).toBeLessThan(19_000);
  });
});
