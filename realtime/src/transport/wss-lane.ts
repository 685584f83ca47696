import type { Logger } from 'pino';
import type { RawData, WebSocket } from 'ws';
import { FloodGate } from './flood-gate.ts';
import { guard } from './guard.ts';
import type { Lane } from './lane.ts';
import { DOOR } from './limits.ts';

/** A lane over a WebSocket that has shown its ticket: one binary message is one datagram. */
export class WssLane implements Lane {
  readonly kind = 'wss';
  readonly #socket: WebSocket;
  #onDatagram: ((datagram: Uint8Array) => void) | null = null;

  constructor(socket: WebSocket, log: Logger) {
    this.#socket = socket;
    const gate = new FloodGate(DOOR.datagramsPerS);
    socket.on(
      'message',
      guard(log, 'wss message', (data: RawData, isBinary: boolean) => {
        if (!isBinary || !(data instanceof Buffer) || data.byteLength > DOOR.datagramBytes) return;
        if (gate.pass(performance.now())) this.#onDatagram?.(data);
      }),
    );
  }

  send(datagram: Uint8Array): void {
    if (this.#socket.readyState !== this.#socket.OPEN) return;
    const backlog = this.#socket.bufferedAmount;
    if (backlog > DOOR.backlogClosedBytes) return this.#socket.terminate();
    if (backlog > DOOR.backlogBytes) return;
    this.#socket.send(Buffer.from(datagram), { binary: true }, () => undefined);
  }

  onDatagram(listener: (datagram: Uint8Array) => void): void {
    this.#onDatagram = listener;
  }

  onClosed(listener: () => void): void {
    if (this.#socket.readyState === this.#socket.CLOSED) queueMicrotask(listener);
    else this.#socket.once('close', listener);
  }

  close(): void {
    this.#socket.close(1000);
    // A peer that does not answer the closing keeps the socket otherwise.
    setTimeout(() => this.#socket.terminate(), 1_000).unref();
  }
}
