/**
 * One client's way in and out, whatever carries it. A lane moves datagrams: whole, unordered, sometimes lost. What must
 * arrive is the business of the reliable layer above (engine/net).
 */
export interface Lane {
  readonly kind: 'rtc' | 'wss';
  /** Sends a datagram, or drops it when the way out is full. The bytes are copied: the caller may reuse its buffer. */
  send(datagram: Uint8Array): void;
  /** Called for every datagram. What arrives before a listener is set is dropped: the peer sends again. */
  onDatagram(listener: (datagram: Uint8Array) => void): void;
  /** Called once, whoever closed it. */
  onClosed(listener: () => void): void;
  close(): void;
}

/** What a door asks when somebody knocks. */
export interface Reception {
  /** Whether this ticket would open a room. It is not used up: a WebRTC attempt that fails goes on over wss with the same one. */
  knows(ticket: string): Promise<boolean>;
  /** Uses the ticket up and lets the lane into its room, or closes it with words. */
  enter(ticket: string, lane: Lane): Promise<void>;
}

/** The shape of a ticket; anything else is refused before the database is asked. */
const TICKET = /^[A-Za-z0-9_-]{43}$/;
export const looksLikeTicket = (text: string): boolean => TICKET.test(text);
