import type { BlobRef, Sha256 } from '@worldkiln/contracts';

/** A byte range of a blob, both ends included, as HTTP has them. */
export interface ByteRange {
  start: number;
  end: number;
}

/** Content-addressed bytes. Putting the same bytes twice is one blob; nothing is ever changed in place. */
export interface BlobStore {
  put(bytes: Uint8Array, mime: string): Promise<BlobRef>;
  /** Throws KilnError 'missing' when there is no such blob, 'broken' when the bytes no longer match their name. */
  get(sha256: Sha256): Promise<Uint8Array>;
  has(sha256: Sha256): Promise<boolean>;
  /** Where exactly these bytes may be PUT until `expiresAt`, with these headers: the store refuses others. */
  signPut(ref: BlobRef, expiresAt: Date): Promise<PutLink>;
  /** A link that opens this blob until `expiresAt`, and nothing else. */
  sign(ref: BlobRef, expiresAt: Date): Promise<string>;
  /** Takes a blob away for good. One that is not there is no error. Whoever calls it knows that nothing names it. */
  remove(sha256: Sha256): Promise<void>;
}

export interface PutLink {
  url: string;
  headers: Record<string, string>;
}

/** A blob opened for reading; close it, or read its stream to the end. */
export interface OpenBlob {
  bytes: number;
  stream(range?: ByteRange): ReadableStream<Uint8Array>;
  close(): Promise<void>;
}

/** What the API needs beyond BlobStore: to serve bytes itself, and to let pages load from where links lead. */
export interface ServedBlobs extends BlobStore {
  /** Throws KilnError 'missing' when there is no such blob. */
  open(sha256: Sha256): Promise<OpenBlob>;
  /** The origin that links lead to; null when it is the API's own. */
  readonly origin: string | null;
  /** Every blob that lies there, for housekeeping; what is being written may or may not be among them. */
  list(): AsyncIterable<StoredBlob>;
}

/** A blob as the store sees it. */
export interface StoredBlob {
  sha256: Sha256;
  bytes: number;
  /** When it was written. */
  at: Date;
}
