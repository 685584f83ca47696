import type { GetObjectCommandOutput, S3Client } from '@aws-sdk/client-s3';
import { KilnError, Sha256 } from '@worldkiln/contracts';
import { blobMissing, nameOf, pathOf, undamaged } from './blob-name.ts';
import type { S3Address } from './s3-address.ts';
import { servedMime } from './signed-link.ts';
import type { OpenBlob, ServedBlobs } from './store.ts';

export interface S3Keys {
  accessKeyId: string;
  secretAccessKey: string;
}

/** What S3 itself allows a signed link. */
const LINK_S_MAX = 7 * 24 * 3600;
/** A silent server is given up: three tries of this length, then the caller hears of it. */
const REQUEST_MS = 30_000;
const CONNECT_MS = 5_000;

/**
 * Content-addressed bytes in a bucket of any S3. Links are presigned: bytes go from the bucket (or the CDN before it) to
 * the browser, not through the API. Without `keys` the SDK finds some as it always does: environment, profile, role.
 */
export function openS3(address: S3Address, keys?: S3Keys): ServedBlobs {
  const { bucket: Bucket, prefix } = address;
  const Key = (sha256: Sha256) => `${prefix}${pathOf(sha256)}`;
  // The SDK is loaded with the first call: a box that keeps its blobs in a folder never pays for it.
  const sdk = once(() => import('@aws-sdk/client-s3'));
  const inside = once(() => newClient(address, address.endpoint, keys));
  const outside = once(() => newClient(address, address.publicEndpoint ?? address.endpoint, keys));

  async function stands(sha256: Sha256, bytes: number): Promise<boolean> {
    const { HeadObjectCommand } = await sdk();
    try {
      const head = await (await inside()).send(new HeadObjectCommand({ Bucket, Key: Key(sha256), ChecksumMode: 'ENABLED' }));
      // A server that keeps no checksums gets the bytes again: an upload costs less than trust.
      return head.ContentLength === bytes && head.ChecksumSHA256 === Buffer.from(sha256, 'hex').toString('base64');
    } catch (error) {
      return isAbsent(error) ? false : unreachable(error);
    }
  }

  async function fetchBlob(sha256: Sha256, range?: string): Promise<GetObjectCommandOutput & { Body: NonNullable<GetObjectCommandOutput['Body']> }> {
    const { GetObjectCommand } = await sdk();
    try {
      // Our own check of the name is stricter than the SDK's checksum, and works on ranges' whole too.
      const got = await (await inside()).send(new GetObjectCommand({ Bucket, Key: Key(sha256), ...(range !== undefined && { Range: range }) }));
      if (got.Body) return { ...got, Body: got.Body };
      throw new Error('the answer had no body');
    } catch (error) {
      if (isAbsent(error)) throw blobMissing(sha256, error);
      return unreachable(error);
    }
  }

  return {
    origin: new URL(linkBase(address)).origin,
    async put(bytes, mime) {
      const sha256 = nameOf(bytes);
      if (await stands(sha256, bytes.length)) return { sha256, bytes: bytes.length, mime };
      const { PutObjectCommand } = await sdk();
      const object = {
        Bucket,
        Key: Key(sha256),
        Body: bytes,
        ContentType: servedMime(mime),
        CacheControl: 'private, max-age=31536000, immutable',
        // The server refuses what arrives changed.
        ChecksumSHA256: Buffer.from(sha256, 'hex').toString('base64'),
      };
      await (await inside()).send(new PutObjectCommand(object)).catch(unreachable);
      return { sha256, bytes: bytes.length, mime };
    },
    async get(sha256) {
      const { Body } = await fetchBlob(sha256);
      return undamaged(sha256, await Body.transformToByteArray().catch(unreachable), 'bucket');
    },
    async has(sha256) {
      const { HeadObjectCommand } = await sdk();
      return (await inside()).send(new HeadObjectCommand({ Bucket, Key: Key(sha256) })).then(
        () => true,
        (error: unknown) => (isAbsent(error) ? false : unreachable(error)),
      );
    },
    async sign(ref, expiresAt) {
      const expiresIn = Math.ceil((expiresAt.getTime() - Date.now()) / 1000);
      if (expiresIn < 1 || expiresIn > LINK_S_MAX)
        throw new KilnError('invalid', { code: 'link_lifetime', message: 'A link to a bucket lives from one second to seven days. Ask for less.' });
      const [{ GetObjectCommand }, { getSignedUrl }] = await Promise.all([sdk(), import('@aws-sdk/s3-request-presigner')]);
      const command = new GetObjectCommand({ Bucket, Key: Key(ref.sha256), ResponseContentType: servedMime(ref.mime) });
      return getSignedUrl(await outside(), command, { expiresIn });
    },
    async signPut(ref, expiresAt) {
      const [{ PutObjectCommand }, { getSignedUrl }] = await Promise.all([sdk(), import('@aws-sdk/s3-request-presigner')]);
      const checksum = Buffer.from(ref.sha256, 'hex').toString('base64');
      const mime = servedMime(ref.mime);
      // Signed as headers, so the bucket itself refuses other bytes and other sizes; hoisted into the query some servers overlook them.
      const headers = { 'content-type': mime, 'x-amz-checksum-sha256': checksum };
      const command = new PutObjectCommand({ Bucket, Key: Key(ref.sha256), ContentType: mime, ContentLength: ref.bytes, ChecksumSHA256: checksum });
      const names = new Set(Object.keys(headers));
      const expiresIn = Math.max(Math.ceil((expiresAt.getTime() - Date.now()) / 1000), 1);
      const url = await getSignedUrl(await outside(), command, {
        expiresIn,
        unhoistableHeaders: names,
        signableHeaders: new Set([...names, 'content-length', 'host']),
      });
      return { url, headers };
    },
    async open(sha256): Promise<OpenBlob> {
      const { HeadObjectCommand } = await sdk();
      const head = await (
        await inside()
      )
        .send(new HeadObjectCommand({ Bucket, Key: Key(sha256) }))
        .catch((error: unknown) => (isAbsent(error) ? Promise.reject(blobMissing(sha256, error)) : unreachable(error)));
      return {
        bytes: head.ContentLength ?? 0,
        stream: (range) => streamLater(() => fetchBlob(sha256, range && `bytes=${range.start}-${range.end}`).then(({ Body }) => Body.transformToWebStream())),
        close: () => Promise.resolve(),
      };
    },
    async *list() {
      const { paginateListObjectsV2 } = await sdk();
      for await (const page of paginateListObjectsV2({ client: await inside() }, { Bucket, Prefix: prefix })) {
        for (const { Key: key = '', Size = 0, LastModified = new Date() } of page.Contents ?? []) {
          const sha256 = Sha256.safeParse(key.split('/').at(-1));
          if (sha256.success && key === Key(sha256.data)) yield { sha256: sha256.data, bytes: Size, at: LastModified };
        }
      }
    },
    async remove(sha256) {
      const { DeleteObjectCommand } = await sdk();
      await (await inside()).send(new DeleteObjectCommand({ Bucket, Key: Key(sha256) })).catch(unreachable);
    },
  };
}

async function newClient({ region }: S3Address, endpoint: string | undefined, keys: S3Keys | undefined): Promise<S3Client> {
  const { S3Client: Client } = await import('@aws-sdk/client-s3');
  return new Client({
    region,
    // Servers of one's own rarely have a name per bucket.
    ...(endpoint !== undefined && { endpoint, forcePathStyle: true }),
    ...(keys && { credentials: keys }),
    requestHandler: { requestTimeout: REQUEST_MS, connectionTimeout: CONNECT_MS },
    // Our names are checksums already; the SDK's own would make links that browsers cannot satisfy.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  });
}

const linkBase = ({ bucket, region, endpoint, publicEndpoint }: S3Address): string =>
  publicEndpoint ?? endpoint ?? `https://${bucket}.s3.${region}.amazonaws.com`;

/** A stream whose source is asked for with the first read. */
function streamLater(source: () => Promise<ReadableStream<Uint8Array>>): ReadableStream<Uint8Array> {
  let reader: ReadableStreamDefaultReader<Uint8Array> | undefined;
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      reader ??= (await source()).getReader();
      const { done, value } = await reader.read();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    cancel: (reason) => reader?.cancel(reason),
  });
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => (made ??= make());
}

/** HEAD answers carry no body, so the SDK can only name them by their status. */
const isAbsent = (error: unknown): boolean => error instanceof Error && (error.name === 'NoSuchKey' || error.name === 'NotFound');

function unreachable(cause: unknown): never {
  const said = cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause);
  throw new KilnError('upstream', {
    code: 'blobs_unreachable',
    message: `The bucket of BLOBS_URL does not do what it is asked (${said}). Check that it exists, that the keys may use it, and that the network reaches it.`,
    cause,
  });
}
