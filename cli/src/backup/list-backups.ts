import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Names of ours sort by time. */
const OURS = /^worldkiln-(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)Z\.tar\.gz$/;

export const backupsFolder = (folder: string): string => join(folder, 'backups');

/** Where a backup of this moment goes. */
export function backupPath(folder: string, at: Date): string {
  return join(backupsFolder(folder), `worldkiln-${at.toISOString().replace(/\.\d+/, '').replaceAll(':', '-')}.tar.gz`);
}

/** The backups in a data folder, oldest first. */
export function listBackups(folder: string): string[] {
  const backups = backupsFolder(folder);
  if (!existsSync(backups)) return [];
  return readdirSync(backups)
    .filter((name) => OURS.test(name))
    .toSorted()
    .map((name) => join(backups, name));
}

/** When a backup with a name of ours was begun. */
export function momentOf(file: string): Date | null {
  const [, day, hours, minutes, seconds] = OURS.exec(file.split(/[\\/]/).at(-1) ?? '') ?? [];
  return day === undefined ? null : new Date(`${day}T${hours}:${minutes}:${seconds}Z`);
}
