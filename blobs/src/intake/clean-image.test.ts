import { deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { LIMITS } from '@worldkiln/contracts';
import { cleanImage, sniffImage } from './clean-image.ts';

const picture = (width: number, height: number) => sharp({ create: { width, height, channels: 3, background: '#c84' } });

test('a photograph is turned upright, made no larger than anybody looks at, and loses where it was taken', async () => {
  const photograph = await picture(3_000, 1_500)
    .jpeg()
    .withMetadata({ orientation: 6, exif: { IFD3: { GPSLatitude: '51/1 30/1 0/1' } } })
    .toBuffer();
  expect((await sharp(photograph).metadata()).exif).toBeDefined();
  const { bytes, mime, width, height } = await cleanImage(photograph);
  expect({ mime, width, height }).toEqual({ mime: 'image/jpeg', width: LIMITS.uploadEdgePx / 2, height: LIMITS.uploadEdgePx });
  const kept = await sharp(bytes).metadata();
  expect([kept.exif, kept.icc, kept.xmp, kept.orientation]).toEqual([undefined, undefined, undefined, undefined]);
});

test('what hides behind the last pixel is gone', async () => {
  const png = await picture(8, 8).png().toBuffer();
  const { bytes, mime } = await cleanImage(Buffer.concat([png, Buffer.from('<script>alert(1)</script>')]));
  expect([mime, Buffer.from(bytes).includes('script')]).toEqual(['image/png', false]);
});

test.each(['png', 'jpeg', 'webp'] as const)('%s is kept as what it is', async (format) => {
  expect((await cleanImage(await picture(20, 10).toFormat(format).toBuffer())).mime).toBe(`image/${format}`);
});

test('an SVG, a page, a GIF, half a picture and nothing are refused with words', async () => {
  const png = await picture(64, 64).png().toBuffer();
  const gif = await picture(4, 4).gif().toBuffer();
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><image href="file:///etc/passwd"/></svg>');
  for (const bytes of [svg, Buffer.from('<!doctype html>'), gif, png.subarray(0, 60), Buffer.alloc(0), Buffer.from('RIFF0000WEBPVP8 nothing')])
    await expect(cleanImage(bytes)).rejects.toMatchObject({ kind: 'invalid', code: 'image_unusable', http: 422 });
  expect(sniffImage(svg)).toBeNull();
});

test('a small file that says it is huge is refused before it is decoded', async () => {
  await expect(cleanImage(bomb(20_000, 20_000))).rejects.toMatchObject({ code: 'image_unusable', message: expect.stringContaining('megapixels') });
});

/** A PNG of one colour: its header says how large, its data is almost nothing. */
function bomb(width: number, height: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 0, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.alloc(1_000))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data]);
  const [length, crc] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  crc.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, crc]);
}

function crc32(bytes: Uint8Array): number {
  let crc = 0xffff_ffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb8_8320 : crc >>> 1;
  }
  return ~crc >>> 0;
}
