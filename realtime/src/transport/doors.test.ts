import type { Lane, Reception } from './lane.ts';
import { randomBytes } from 'node:crypto';
import { KilnError } from '@worldkiln/contracts';
import fc from 'fast-check';
import { RTCPeerConnection, RTCSessionDescription } from 'node-datachannel/polyfill';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { Doors } from './doors.ts';

// The real client of geckos in Node: it asks for the browser's names.
Object.assign(globalThis, { RTCPeerConnection, RTCSessionDescription });
const { geckos } = await import('@geckos.io/client');

const good = () => randomBytes(32).toString('base64url');
const tickets = new Set<string>();
const entered: Lane[] = [];
let heard = 0;

/** Sends everything back, in a buffer it reuses at once: a lane that did not copy would send garbage. */
const echo: Reception = {
  knows: async (ticket) => tickets.has(ticket),
  enter: async (ticket, lane) => {
    if (!tickets.delete(ticket)) throw new KilnError('refused', { code: 'ticket_unknown', message: 'no' });
    entered.push(lane);
    lane.onDatagram((datagram) => {
      heard += 1;
      const copy = new Uint8Array(datagram);
      lane.send(copy);
      copy.fill(0);
    });
  },
};

let doors: Doors;
let url: string;
beforeAll(async () => {
  doors = new Doors(echo, { port: 0, rtc: { bindAddress: '127.0.0.1', iceServers: [] }, health: () => ({ ok: true }) }, pino({ level: 'silent' }));
  url = await doors.open();
});
afterAll(() => doors.close());

function ticket(): string {
  const made = good();
  tickets.add(made);
  return made;
}

const until = async (condition: () => boolean, withinMs = 4_000) => {
  for (const end = performance.now() + withinMs; !condition() && performance.now() < end;) await new Promise((resolve) => setTimeout(resolve, 10));
  expect(condition()).toBe(true);
};

function openSocket(first: string | Buffer | null) {
  const socket = new WebSocket(`${url.replace('http', 'ws')}/wss`);
  const got: Buffer[] = [];
  let closed: { code: number; reason: string } | null = null;
  socket.on('open', () => first !== null && socket.send(first));
  socket.on('message', (data) => got.push(data as Buffer));
  socket.on('close', (code, reason) => (closed = { code, reason: reason.toString() }));
  socket.on('error', () => undefined);
  return { socket, got, closed: () => closed };
}

async function openChannel(): Promise<{ channel: ReturnType<typeof geckos>; got: Uint8Array[] }> {
  const channel = geckos({ url: `${url}/rtc`, port: 0, authorization: ticket() });
  const got: Uint8Array[] = [];
  channel.onRaw((message) => got.push(new Uint8Array(message as ArrayBuffer)));
  await new Promise<void>((resolve, reject) => void channel.onConnect((error) => (error ? reject(new Error(error.message)) : resolve())));
  return { channel, got };
}

it('[RM-TR1] geckos’ own client gets datagrams through and back, over WebRTC bound to this machine', async () => {
  const { channel, got } = await openChannel();
  await until(() => {
    channel.raw.emit(new Uint8Array([6, 7, 8]));
    return got.length > 0;
  });
  expect([...(got[0] ?? [])]).toEqual([6, 7, 8]);
  channel.close();
});

it('[RM-TR3] the message `null`, JSON that plays server, and text are ignored; the channel goes on', async () => {
  const { channel, got } = await openChannel();
  await until(() => {
    channel.raw.emit(new Uint8Array([1]));
    return got.length > 0;
  });
  for (const text of ['null', '{"disconnect":"x"}', '{"connection":1}', '[]', '0', '{"rawMessage":{}}', 'x'.repeat(5_000)]) channel.raw.emit(text);
  const before = got.length;
  await until(() => {
    channel.raw.emit(new Uint8Array([9]));
    return got.length > before && got.at(-1)?.[0] === 9;
  });
  expect(got.at(-1)?.[0]).toBe(9);
  channel.close();
});

it('[RM-TR1] a socket shows its ticket first and then carries datagrams', async () => {
  const { socket, got } = openSocket(ticket());
  await until(() => {
    if (socket.readyState === socket.OPEN) socket.send(Buffer.from([1, 2, 3]));
    return got.length > 0;
  });
  expect([...(got[0] ?? [])]).toEqual([1, 2, 3]);
  socket.close();
});

it('[RM-TR2] without a good ticket no door opens, and the peer is told why', async () => {
  const bad = openSocket('please');
  await until(() => bad.closed() !== null);
  expect(bad.closed()).toEqual({ code: 4001, reason: 'the first message must be the ticket' });
  const binary = openSocket(Buffer.from(good()));
  await until(() => binary.closed()?.code === 4001);
  const answer = await fetch(`${url}/rtc/.wrtc/v2/connections`, { method: 'POST', headers: { authorization: good() } });
  expect(answer.status).toBe(401);
  expect(await answer.json()).toMatchObject({ code: 'ticket_unknown' });
});

it('[RM-TR3] a message larger than any of ours ends the socket, not the server', async () => {
  const { socket, closed } = openSocket(ticket());
  await until(() => socket.readyState === socket.OPEN);
  socket.send(Buffer.alloc(1 << 20));
  await until(() => closed() !== null);
  expect((await fetch(`${url}/healthz`)).status).toBe(200);
});

it('[RM-TR3] a flood through one lane is thinned before it reaches the room', async () => {
  const { socket, got } = openSocket(ticket());
  await until(() => socket.readyState === socket.OPEN);
  const before = heard;
  for (let i = 0; i < 5_000; i++) socket.send(Buffer.from([i & 255]));
  await until(() => got.length > 0);
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(heard - before).toBeLessThan(1_000);
  socket.close();
});

it('[RM-TR5] closing a connection needs its id, and ends the lane', async () => {
  const before = entered.length;
  const { channel } = await openChannel();
  await until(() => entered.length > before);
  let closed = false;
  entered.at(-1)?.onClosed(() => (closed = true));
  expect((await fetch(`${url}/rtc/.wrtc/v2/connections/${'a'.repeat(24)}/close`, { method: 'POST' })).status).toBe(404);
  channel.close();
  await until(() => closed);
});

it('[RM-TR3] any signalling request is answered, and the doors stay open', async () => {
  const connection = async () =>
    (await (await fetch(`${url}/rtc/.wrtc/v2/connections`, { method: 'POST', headers: { authorization: ticket() } })).json()) as { id: string };
  const { id } = await connection();
  const body = fc.oneof(
    fc.string(),
    fc.json(),
    fc
      .record({
        type: fc.constantFrom('answer', 'offer', 'rollback', ''),
        sdp: fc.oneof(
          fc.string(),
          fc.constant(`v=0\r\no=- 1 2 IN IP4 0.0.0.0\r\ns=-\r\nt=0 0\r\nm=application 9 UDP/DTLS/SCTP webrtc-datachannel\r\n`),
          fc.constant('a='.repeat(20_000)),
        ),
      })
      .map((value) => JSON.stringify(value)),
  );
  const path = fc.oneof(
    fc.constant(`/connections/${id}/remote-description`),
    fc.constant(`/connections/${id}/additional-candidates`),
    fc.constant('/connections'),
    fc.webPath(),
  );
  await fc.assert(
    fc.asyncProperty(path, fc.constantFrom('POST', 'GET', 'PUT'), body, async (where, method, text) => {
      const answer = await fetch(`${url}/rtc/.wrtc/v2${where}`, { method, ...(method === 'GET' ? {} : { body: text }) });
      expect(answer.status).toBeLessThan(500);
    }),
    { numRuns: 200 },
  );
  expect((await fetch(`${url}/healthz`)).status).toBe(200);
});

it('a call that shows no service token is turned away at both doors; probes need none', async () => {
  const guarded = new Doors(
    echo,
    { port: 0, rtc: { bindAddress: '127.0.0.1', iceServers: [] }, health: () => ({ ok: true }), ours: ({ headers }) => headers['x-ours'] === 'yes' },
    pino({ level: 'silent' }),
  );
  const at = await guarded.open();
  const knock = (headers: Record<string, string>) =>
    fetch(`${at}/rtc/.wrtc/v2/connections`, { method: 'POST', headers: { authorization: ticket(), ...headers } });
  expect([(await knock({})).status, (await knock({ 'x-ours': 'yes' })).status]).toEqual([401, 200]);
  const refused = new WebSocket(`${at.replace('http', 'ws')}/wss`);
  expect(await new Promise((resolve) => refused.once('error', ({ message }) => resolve(message)))).toContain('401');
  expect((await fetch(`${at}/healthz`)).status).toBe(200);
  await guarded.close();
});

it('[RM-TR4] unfinished negotiations are closed after their time', async () => {
  const hasty = new Doors(
    echo,
    { port: 0, rtc: { bindAddress: '127.0.0.1', iceServers: [], negotiationMs: 300 }, health: () => ({}) },
    pino({ level: 'silent' }),
  );
  const at = await hasty.open();
  const answer = (await (await fetch(`${at}/rtc/.wrtc/v2/connections`, { method: 'POST', headers: { authorization: ticket() } })).json()) as { id: string };
  const candidates = async () => (await fetch(`${at}/rtc/.wrtc/v2/connections/${answer.id}/additional-candidates`)).status;
  expect(await candidates()).toBe(200);
  await new Promise((resolve) => setTimeout(resolve, 400));
  expect(await candidates()).toBe(404);
  await hasty.close();
});
