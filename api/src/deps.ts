import type { ServedBlobs } from '@worldkiln/blobs';
import type { CreditsMode } from '@worldkiln/contracts';
import type { CodecKeys } from '@worldkiln/durable';
import type { Connection, Db } from '@worldkiln/db';
import type { Logger } from 'pino';
import type { Engine } from './dispatcher/engine.ts';
import type { EventHub } from './events/event-hub.ts';
import type { ClientAddress } from './http/client-address.ts';
import type { KeyRing } from './identity/key-ring.ts';
import type { Metrics } from './metrics.ts';
import type { HomeWorld } from './rooms/home-world.ts';
import type { TurnServer } from './rooms/ice-servers.ts';

/** What the routes work with; made once by `startApi`. */
export interface Deps {
  db: Db;
  sql: Connection['sql'];
  blobs: ServedBlobs;
  /** Signs and verifies blob links. */
  secret: string;
  keys: KeyRing;
  hub: EventHub;
  home: HomeWorld;
  engine: Pick<Engine, 'state' | 'client' | 'call'>;
  /** Where operators read the Temporal UI; null when nobody said. */
  uiUrl: string | null;
  /** The TURN server players are told of. */
  turn: TurnServer | null;
  addressOf: ClientAddress;
  /** The Temporal namespace runs lie in: part of every link to one. */
  namespace: string;
  /** Who pays for jobs. */
  credits: CreditsMode;
  /** What payloads in Temporal are sealed with; null when they are not. */
  codecKeys: CodecKeys | null;
  /** Origins inside our network that webhooks may be sent to. */
  trustedOrigins: readonly string[];
  /** The built web client's folder. */
  webRoot: string;
  metrics: Metrics;
  log: Logger;
  /** Aborts when the process drains: endless answers end. */
  stopping: AbortSignal;
}
