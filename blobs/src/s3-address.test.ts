import { expect, test } from 'vitest';
import { readS3Address } from './s3-address.ts';

test('an address names bucket, prefix, region and endpoints', () => {
  expect(readS3Address('s3://kiln')).toEqual({ bucket: 'kiln', prefix: '', region: 'us-east-1', endpoint: undefined, publicEndpoint: undefined });
  expect(readS3Address('s3://kiln/a//b/?region=eu-west-1&endpoint=http://s3:9000/&public=https://cdn.example')).toEqual({
    bucket: 'kiln',
    prefix: 'a/b/',
    region: 'eu-west-1',
    endpoint: 'http://s3:9000',
    publicEndpoint: 'https://cdn.example',
  });
});

test.each([
  ['http://kiln', 'no address of a bucket'],
  ['s3://', 'no address of a bucket'],
  ['s3://key:secret@kiln', 'AWS_SECRET_ACCESS_KEY'],
  ['s3://kiln?regoin=eu', 'regoin means nothing'],
  ['s3://kiln?endpoint=s3:9000', 'must begin with http'],
])('%s is refused with what to write', (url, says) => {
  expect(() => readS3Address(url)).toThrow(expect.objectContaining({ code: 'blobs_url_invalid', message: expect.stringContaining(says) }));
});
