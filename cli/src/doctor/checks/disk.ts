import { existsSync, statfsSync } from 'node:fs';
import { dirname } from 'node:path';
import { bad, type Check, watch, well } from '../check.ts';

/** A crash of PostgreSQL on a full disk ends everything, and the next backup needs room for all rows and files. */
const BAD_BYTES = 512 * 1024 * 1024;
const WATCH_BYTES = 3 * 1024 * 1024 * 1024;

/** Whether so much room is enough. */
export function roomOf(bytes: number) {
  const says = `${(bytes / 1e9).toFixed(1)} GB free`;
  const todo = 'Make room, or move the data folder (WORLDKILN_DATA).';
  return bytes < BAD_BYTES ? bad(says, todo) : bytes < WATCH_BYTES ? watch(says, todo) : well(says);
}

export const disk: Check = {
  name: 'disk',
  means: 'there is room for the next log line, the next asset and the next backup',
  look({ folder }) {
    let there = folder;
    while (!existsSync(there)) there = dirname(there);
    const { bavail, bsize } = statfsSync(there);
    return roomOf(bavail * bsize);
  },
};
