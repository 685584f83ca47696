import { RoomClient } from '@worldkiln/engine';
import WebSocket from 'ws';
import type { Client } from './client.ts';

/** A player without a picture: the client's own session code over wss, ticked sixty times a second. */
export class Bot {
  readonly room: RoomClient;
  readonly #socket: WebSocket;
  readonly #timer: NodeJS.Timeout;

  private constructor(socket: WebSocket) {
    this.#socket = socket;
    this.room = new RoomClient({ send: (datagram) => socket.readyState === WebSocket.OPEN && socket.send(datagram) });
    socket.on('message', (data: Buffer) => this.room.receive(new Uint8Array(data), performance.now()));
    // A killed server says no goodbye.
    socket.on('close', () => this.room.close('The line was lost.'));
    this.#timer = setInterval(() => this.room.tick(performance.now(), null), 1000 / 60);
  }

  /** Joins and waits until the world is open. */
  static async join(url: string, client: Client, worldId: string): Promise<Bot> {
    const join = await client.join(worldId);
    const door = join.transports.find(({ kind }) => kind === 'wss');
    if (!door) throw new Error('the room offers no wss');
    const socket = new WebSocket(new URL(door.url, url.replace(/^http/, 'ws')));
    await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
    socket.send(join.ticket);
    const bot = new Bot(socket);
    await new Promise<void>((resolve, reject) => {
      bot.room.on('ready', () => resolve());
      bot.room.on('closing', (reason) => reject(new Error(reason)));
    });
    return bot;
  }

  leave(): void {
    clearInterval(this.#timer);
    this.room.close();
    this.#socket.close();
  }
}
