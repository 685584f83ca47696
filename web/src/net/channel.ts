import type { RtcIceServer } from '@worldkiln/contracts';

/** An open line to a room. Datagrams may be lost or come twice; the layers above expect that. */
export interface Channel {
  readonly kind: 'webrtc' | 'wss';
  send(bytes: Uint8Array): void;
  close(): void;
}

export interface ChannelEvents {
  message(bytes: Uint8Array): void;
  closed(reason: string): void;
}

/** Where a line leads, and what opens it. */
export interface Door {
  url: string;
  ticket: string;
  /** What helps WebRTC through a network. */
  iceServers: RtcIceServer[];
}

/** Opens a line with a ticket; gives up when the signal says so. */
export type Dial = (door: Door, events: ChannelEvents, signal: AbortSignal) => Promise<Channel>;
