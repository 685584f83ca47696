import { LIMITS } from '@worldkiln/contracts';

/** The doors' own maxima: about connections, not about the game. */
export const DOOR = {
  /** A client that has not shown its ticket by then is not one. */
  unenteredMs: 5_000,
  /** From the offer to an open channel; after 3 s clients go over to wss anyway. */
  negotiationMs: 8_000,
  /** A peer connection costs sockets and threads; a room has 5 players and a server some dozens. */
  openNegotiations: 64,
  unenteredSockets: 128,
  /** An answer with many candidates has 4 kB. */
  sdpBytes: 16 * 1024,
  /** Ours are at most this; what is larger was not written by our client. */
  datagramBytes: LIMITS.datagramBytes,
  /** Two seconds of snapshots at full budget: beyond it, newer ones are worth more than these. */
  backlogBytes: 128 * 1024,
  /** A peer that has not even read this much is gone. */
  backlogClosedBytes: 1024 * 1024,
  pingMs: 5_000,
  /** Datagrams a second from one client before the rest is dropped: 60 inputs, acks and some resends make about 90. */
  datagramsPerS: 400,
} as const;
