import { createHash, randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, request as ask, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { JoinView, Problem, spellId, WorldView } from '@worldkiln/contracts';
import { acquireLease, consumeTicket, heartbeatRoomServer, removeRoomServer } from '@worldkiln/db';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../tests/support/fresh-database.ts';
import { startTestApi, type TestApi } from '../testing/test-api.ts';

let database: FreshDatabase;
let api: TestApi;
/** A room server that says what it was asked, and echoes what its sockets are sent. */
let room: Server;
let roomUrl: string;
const sockets = new Set<Duplex>();
const asked: { method: string | undefined; url: string | undefined; headers: IncomingMessage['headers']; body: string }[] = [];
const serverId = spellId('srv', randomBytes(26));
beforeAll(async () => {
  database = await freshDatabase();
  api = await startTestApi({ databaseUrl: database.url });
  room = createServer((request, response) => {
    let body = '';
    request.on('data', (part: Buffer) => (body += part.toString()));
    request.on('end', () => {
      asked.push({ method: request.method, url: request.url, headers: request.headers, body });
      response.writeHead(request.url?.includes('nothing') ? 404 : 200, { 'content-type': 'application/json', 'set-cookie': 'a=b' }).end('{"said":"hello"}');
    });
  });
  room.on('upgrade', (request: IncomingMessage, socket: Duplex) => {
    sockets.add(socket);
    socket.write(
      `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nx-asked: ${request.url} ${request.headers['sec-websocket-key']} ${request.headers.cookie}\r\n\r\n`,
    );
    socket.pipe(socket).on('error', () => undefined);
  });
  await new Promise<void>((resolve) => room.listen(0, '127.0.0.1', resolve));
  roomUrl = `http://127.0.0.1:${(room.address() as AddressInfo).port}`; // it listens on TCP
});
afterAll(async () => {
  await api.close();
  room.closeAllConnections();
  await new Promise((resolve) => room.close(resolve));
  await database.drop();
});

const beat = (id = serverId, players = 0, url = roomUrl) => heartbeatRoomServer(database.db, { id, url, players, draining: false });
const join = async (token: string, worldId: string) => api.call('POST', `/v1/worlds/${worldId}/join`, { token });

test('while no room server is up the room is waking, and says when to ask again', async () => {
  const { token } = await api.guest();
  const answer = await join(token, await api.home());
  expect(answer.status).toBe(503);
  expect(answer.headers.get('retry-after')).toBe('1');
  expect(Problem.parse(await answer.json())).toMatchObject({ code: 'room_waking' });
});

test('a ticket is for one account and one world, and is used once', async () => {
  await beat();
  const { token, accountId, name } = await api.guest();
  const home = await api.home();
  const view = JoinView.parse(await (await join(token, home)).json());
  expect(view.transports).toEqual([
    { kind: 'webrtc', url: `/v1/rtc/${serverId}` },
    { kind: 'wss', url: `/v1/wss/${serverId}` },
  ]);
  const hash = createHash('sha256').update(view.ticket).digest('hex');
  expect(await consumeTicket(database.db, hash)).toEqual({ accountId, worldId: home, name });
  expect(await consumeTicket(database.db, hash)).toBeNull();
});

test('a world goes to the server that has it open, else to the one with the fewest players', async () => {
  const busy = spellId('srv', randomBytes(26));
  await beat();
  await beat(busy, 4);
  const { token } = await api.guest();
  const made = WorldView.parse(await (await api.call('POST', '/v1/worlds', { token, body: { name: 'Mine' } })).json());
  const placed = async () => JoinView.parse(await (await join(token, made.worldId)).json()).transports[0]?.url;
  expect(await placed()).toBe(`/v1/rtc/${serverId}`);
  await acquireLease(database.db, { worldId: made.worldId, serverId: busy, leaseS: 10 });
  expect(await placed()).toBe(`/v1/rtc/${busy}`);
  await removeRoomServer(database.db, busy);
});

test('a world is made with a name, looked at by anyone signed in, and missing when it is not there', async () => {
  const { token, accountId } = await api.guest();
  const made = await api.call('POST', '/v1/worlds', { token, body: { name: '  Reeds  ' } });
  expect(made.status).toBe(201);
  const view = WorldView.parse(await made.json());
  expect(view).toMatchObject({ name: 'Reeds', ownerId: accountId });
  const other = await api.guest();
  expect(await (await api.call('GET', `/v1/worlds/${view.worldId}`, { token: other.token })).json()).toEqual({ ...view, role: 'builder' });
  expect((await api.call('GET', `/v1/worlds/wld_${'0'.repeat(26)}`, { token })).status).toBe(404);
  expect(await (await api.call('GET', '/v1/worlds/nonsense', { token })).json()).toMatchObject({ status: 400, path: 'id' });
});

test('signalling is passed on with its ticket and nothing else of ours', async () => {
  await beat();
  const answer = await api.call('POST', `/v1/rtc/${serverId}/.wrtc/v2/connections?x=1`, {
    token: 'ticket',
    raw: '{"a":1}',
    headers: { cookie: 'secret=1', 'x-forwarded-for': '1.2.3.4' },
  });
  expect(answer.status).toBe(200);
  expect(await answer.json()).toEqual({ said: 'hello' });
  expect(answer.headers.get('set-cookie')).toBeNull();
  expect(asked.at(-1)).toMatchObject({ method: 'POST', url: '/rtc/.wrtc/v2/connections?x=1', body: '{"a":1}', headers: { authorization: 'Bearer ticket' } });
  expect(asked.at(-1)?.headers).not.toHaveProperty('cookie');
  expect((await api.call('GET', `/v1/rtc/${serverId}/nothing`)).status).toBe(404);
});

test('signalling to a server nobody knows, too large a body, and a way out of the path lead nowhere', async () => {
  await beat();
  expect((await api.call('GET', `/v1/rtc/srv_${'0'.repeat(26)}/x`)).status).toBe(404);
  expect((await api.call('GET', '/v1/rtc/127.0.0.1/x')).status).toBe(404);
  const large = await api.call('POST', `/v1/rtc/${serverId}/x`, { raw: 'x'.repeat(70_000) });
  expect(await large.json()).toMatchObject({ status: 413, code: 'body_too_large' });
  const before = asked.length;
  await api.call('GET', `/v1/rtc/${serverId}/%2e%2e/%2e%2e/healthz`);
  for (const { url } of asked.slice(before)) expect(url).toMatch(/^\/rtc\//);
  const silent = spellId('srv', randomBytes(26));
  await beat(silent, 0, 'http://127.0.0.1:9');
  expect(await (await api.call('GET', `/v1/rtc/${silent}/x`)).json()).toMatchObject({ status: 502, code: 'room_server_silent' });
});

const upgrade = (path: string) =>
  new Promise<{ status: number | undefined; asked: unknown; socket: Duplex | null }>((resolve, reject) => {
    const headers = { connection: 'Upgrade', upgrade: 'websocket', 'sec-websocket-key': 'key', 'sec-websocket-version': '13', cookie: 'secret=1' };
    const sent = ask(`${api.url}${path}`, { headers });
    sent.on('upgrade', (answer, socket) => resolve({ status: answer.statusCode, asked: answer.headers['x-asked'], socket }));
    sent.on('response', (answer) => resolve({ status: answer.statusCode, asked: null, socket: null }));
    sent.on('error', reject).end();
  });

test('a socket is tied to the room server, without our cookies, and both ends close together', async () => {
  await beat();
  const { status, asked: heard, socket } = await upgrade(`/v1/wss/${serverId}?x=1`);
  expect([status, heard]).toEqual([101, '/wss?x=1 key undefined']);
  const echo = new Promise<Buffer>((resolve) => socket?.once('data', resolve));
  socket?.write(Buffer.from([1, 2, 3]));
  expect(new Uint8Array(await echo)).toEqual(new Uint8Array([1, 2, 3]));
  const closed = new Promise((resolve) => socket?.once('close', resolve));
  for (const open of sockets) open.destroy();
  await closed;
});

test('a socket to a server nobody knows is refused in the handshake', async () => {
  for (const path of [`/v1/wss/srv_${'0'.repeat(26)}`, '/v1/wss/127.0.0.1', '/somewhere', `/v1/wss/${serverId}/more`]) {
    expect((await upgrade(path)).status).toBe(404);
  }
});
