import { type FolderConfig, openFolder } from './folder-blobs.ts';
import { readS3Address } from './s3-address.ts';
import { openS3 } from './s3-blobs.ts';
import type { ServedBlobs } from './store.ts';

export interface BlobsConfig extends FolderConfig {
  /** BLOBS_URL: a bucket in place of the folder. */
  url?: string | undefined;
}

/** The store this installation is configured for: a bucket where BLOBS_URL names one, else the folder. */
export function openBlobs({ url, ...folder }: BlobsConfig): ServedBlobs {
  return url === undefined || url === '' ? openFolder(folder) : openS3(readS3Address(url));
}
