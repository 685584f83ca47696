export type { Controls } from './prediction.ts';
export type { Shown } from './remote-motion.ts';
export * from './recording.ts';
export * from './room-client.ts';
export type { Inside, RoomEvents, Session } from './session.ts';
export type { Counted, DatagramKind } from './traffic.ts';
