import type { Check } from './check.ts';
import { backups } from './checks/backups.ts';
import { blobs } from './checks/blobs.ts';
import { bytes } from './checks/bytes.ts';
import { clock } from './checks/clock.ts';
import { config } from './checks/config.ts';
import { database } from './checks/database.ts';
import { disk } from './checks/disk.ts';
import { files } from './checks/files.ts';
import { generation } from './checks/generation.ts';
import { jobs } from './checks/jobs.ts';
import { keys } from './checks/keys.ts';
import { leases } from './checks/leases.ts';
import { ledger } from './checks/ledger.ts';
import { migrations } from './checks/migrations.ts';
import { node } from './checks/node.ts';
import { orphans } from './checks/orphans.ts';
import { parts } from './checks/parts.ts';
import { ports } from './checks/ports.ts';
import { temporal } from './checks/temporal.ts';
import { webrtc } from './checks/webrtc.ts';
import { whole } from './checks/whole.ts';
import { workers } from './checks/workers.ts';

/** Every check, in the order in which one thing rests on another. */
export const CHECKS: readonly Check[] = [
  node,
  config,
  disk,
  files,
  ports,
  parts,
  database,
  migrations,
  clock,
  keys,
  temporal,
  workers,
  blobs,
  bytes,
  orphans,
  generation,
  jobs,
  ledger,
  leases,
  webrtc,
  backups,
  whole,
];
