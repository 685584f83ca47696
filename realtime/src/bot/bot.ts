import { RoomClient, type Inside, type RoomEvents } from '@worldkiln/engine';
import { WebSocket } from 'ws';

/** Carries a bot's datagrams: what a Lane is on the other end. */
export interface BotLine {
  send(datagram: Uint8Array): void;
  onDatagram(listener: (datagram: Uint8Array) => void): void;
  close(): void;
}

export type BotControls = Parameters<RoomClient['tick']>[1];

/** A player without a face: the same client as the browser's, on a timer. For tests, benches and replays. */
export class Bot {
  readonly client: RoomClient;
  controls: BotControls = null;
  /** Everything that happened, with the moment it was heard. */
  readonly heard: { [Name in keyof RoomEvents]: { name: Name; value: RoomEvents[Name]; atMs: number } }[keyof RoomEvents][] = [];
  readonly #line: BotLine;
  readonly #timer: NodeJS.Timeout;

  constructor(line: BotLine) {
    this.#line = line;
    this.client = new RoomClient({ send: (datagram) => line.send(datagram) });
    line.onDatagram((datagram) => this.client.receive(datagram, performance.now()));
    for (const name of ['applied', 'job', 'joined', 'left', 'player', 'mode', 'chat', 'emoted', 'ready', 'closing'] as const) {
      // The name and its value belong together; the compiler can't follow that through the loop.
      this.client.on(name, (value) => this.heard.push({ name, value, atMs: performance.now() } as (typeof this.heard)[number]));
    }
    this.#timer = setInterval(() => this.client.tick(performance.now(), this.controls), 1_000 / 60);
  }

  /** The world, once the bot is in. */
  get inside(): Inside {
    const { session } = this.client;
    if (session.state !== 'live') throw new Error(session.state === 'closed' ? `the room closed: ${session.reason}` : `the bot is still ${session.state}`);
    return session;
  }

  /** Waits until something is so; says what was waited for when it never is. */
  async until(what: string, condition: (bot: Bot) => boolean, withinMs = 20_000): Promise<void> {
    for (const endMs = performance.now() + withinMs; performance.now() < endMs;) {
      if (condition(this)) return;
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    const { session } = this.client;
    throw new Error(`waited ${withinMs} ms for: ${what} (the bot is ${session.state}${session.state === 'closed' ? `: ${session.reason}` : ''})`);
  }

  /** Waits until the world is open. */
  async live(): Promise<this> {
    await this.until('the world opens', ({ client }) => client.session.state === 'live' || client.session.state === 'closed');
    void this.inside;
    return this;
  }

  /** Leaves with a word. */
  close(): void {
    this.client.close();
    this.vanish();
  }

  /** Is gone without a word, like a laptop whose lid was shut. */
  vanish(): void {
    clearInterval(this.#timer);
    this.#line.close();
  }
}

/** A line over a WebSocket: the ticket first, then datagrams. A room server behind its API wants the API's headers. */
export function wssLine(url: string, ticket: string, headers: Record<string, string> = {}): BotLine {
  const socket = new WebSocket(`${url.replace(/^http/, 'ws')}/wss`, { perMessageDeflate: false, headers });
  socket.on('open', () => socket.send(ticket));
  socket.on('error', () => undefined);
  return {
    send: (datagram) => {
      // The ticket goes first; the client repeats what is dropped here.
      if (socket.readyState === socket.OPEN) socket.send(Buffer.from(datagram));
    },
    onDatagram: (listener) => socket.on('message', (data, isBinary) => isBinary && data instanceof Buffer && listener(data)),
    close: () => socket.terminate(),
  };
}
