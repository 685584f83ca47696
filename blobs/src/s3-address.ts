import { KilnError } from '@worldkiln/contracts';

/** Where blobs lie in S3. */
export interface S3Address {
  bucket: string;
  /** '' or `a/b/`. */
  prefix: string;
  region: string;
  /** Undefined: AWS itself, by region. */
  endpoint: string | undefined;
  /** The address browsers reach the bucket by, where it is another than ours: a CDN or the outside of a network. */
  publicEndpoint: string | undefined;
}

const KNOWN = ['endpoint', 'region', 'public'];

/** Reads `s3://bucket/prefix?region=…&endpoint=…&public=…`. */
export function readS3Address(url: string): S3Address {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  if (!parsed || parsed.protocol !== 's3:' || parsed.hostname === '')
    throw unusable(`${JSON.stringify(url)} is no address of a bucket; write s3://bucket/prefix?region=…&endpoint=…`);
  if (parsed.username !== '' || parsed.password !== '')
    throw unusable('it holds a name or password; keys belong into AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY');
  const unknown = [...parsed.searchParams.keys()].find((name) => !KNOWN.includes(name));
  if (unknown !== undefined) throw unusable(`${unknown} means nothing here; it takes ${KNOWN.join(', ')}`);
  const prefix = parsed.pathname.split('/').filter(Boolean).join('/');
  return {
    bucket: parsed.hostname,
    prefix: prefix === '' ? '' : `${prefix}/`,
    region: parsed.searchParams.get('region') ?? 'us-east-1',
    endpoint: webAddress(parsed, 'endpoint'),
    publicEndpoint: webAddress(parsed, 'public'),
  };
}

function webAddress(url: URL, name: string): string | undefined {
  const value = url.searchParams.get(name);
  if (value === null) return undefined;
  if (/^https?:\/\/[^/]/.test(value) && URL.canParse(value)) return value.replace(/\/+$/, '');
  throw unusable(`its ${name} is ${JSON.stringify(value)}; it must begin with http:// or https://`);
}

const unusable = (why: string): KilnError =>
  new KilnError('invalid', { code: 'blobs_url_invalid', path: 'BLOBS_URL', message: `BLOBS_URL is not usable: ${why}.` });
