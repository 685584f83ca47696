import type { Logger } from 'pino';
import { FloodGate } from './flood-gate.ts';
import { guard } from './guard.ts';
import type { Lane } from './lane.ts';
import { DOOR } from './limits.ts';

/** The part of a data channel we use; geckos' own message parser and emitter stay outside. */
export interface DataChannel {
  sendMessageBinary(bytes: Uint8Array): boolean;
  isOpen(): boolean;
  bufferedAmount(): number;
  onMessage(listener: (message: string | Buffer | ArrayBuffer) => void): void;
  onOpen(listener: () => void): void;
  onClosed(listener: () => void): void;
  onError(listener: (error: string) => void): void;
}

/** A lane over an unordered, unreliable data channel. */
export class RtcLane implements Lane {
  readonly kind = 'rtc';
  readonly #channel: DataChannel;
  readonly #end: () => void;
  #onDatagram: ((datagram: Uint8Array) => void) | null = null;
  #onClosed: (() => void) | null = null;
  #closed = false;

  /** `end` closes the connection below; it calls `ended` when that is done, whoever began it. */
  constructor(channel: DataChannel, log: Logger, end: () => void) {
    this.#channel = channel;
    this.#end = end;
    const gate = new FloodGate(DOOR.datagramsPerS);
    channel.onMessage(
      guard(log, 'rtc message', (message) => {
        // Text would be geckos' JSON, through which a client can play server: there is no such thing here.
        if (typeof message === 'string') return;
        const bytes = message instanceof ArrayBuffer ? new Uint8Array(message) : message;
        if (bytes.byteLength > DOOR.datagramBytes) return;
        if (gate.pass(performance.now())) this.#onDatagram?.(bytes);
      }),
    );
  }

  send(datagram: Uint8Array): void {
    if (this.#closed || !this.#channel.isOpen() || this.#channel.bufferedAmount() > DOOR.backlogBytes) return;
    this.#channel.sendMessageBinary(Buffer.from(datagram));
  }

  onDatagram(listener: (datagram: Uint8Array) => void): void {
    this.#onDatagram = listener;
  }

  onClosed(listener: () => void): void {
    if (this.#closed) queueMicrotask(listener);
    else this.#onClosed = listener;
  }

  close(): void {
    this.#end();
  }

  /** The connection below is no more. */
  ended(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#onClosed?.();
  }
}
