import type { BlobStore } from '@worldkiln/blobs';
import { refuseNewer, restoreDatabase } from '@worldkiln/db';
import { damaged, type Manifest } from './manifest.ts';
import { bytesOf, filesOf, verifyBackup } from './read-backup.ts';

/**
 * Puts a backup into a migrated database and a store. It is read whole and checked before anything is touched; files go
 * first (named by content, they can't harm what is there), rows in one transaction.
 */
export async function restoreBackup(options: { databaseUrl: string; blobs: BlobStore; file: string; replace: boolean }): Promise<Manifest> {
  const { databaseUrl, blobs, file, replace } = options;
  const manifest = await verifyBackup(file);
  refuseNewer(manifest.schema);
  const mimes = new Map<string, string>(manifest.blobs.map(({ sha256, mime }) => [sha256, mime]));
  await restoreDatabase(databaseUrl, { ...manifest, replace }, async (write) => {
    for await (const { name, body } of filesOf(file)) {
      const [folder, rest = ''] = name.split('/');
      if (folder === 'blobs') await blobs.put(await bytesOf(body), mimes.get(rest) ?? 'application/octet-stream');
      else if (folder === 'tables') await writeTable(manifest, rest.replace(/\.ndjson$/, ''), (table) => write(table, body));
      else await bytesOf(body); // the manifest, read before
    }
  });
  return manifest;
}

async function writeTable({ tables }: Manifest, name: string, write: (table: string) => Promise<number>): Promise<void> {
  const written = await write(name);
  const wanted = tables.find((table) => table.name === name)?.rows;
  if (written !== wanted) throw damaged(`${name} should have ${wanted} rows and came to ${written}`);
}
