import { KilnError, LIMITS } from '@worldkiln/contracts';
import type { Sharp } from 'sharp';

export interface CleanImage {
  bytes: Uint8Array;
  mime: 'image/png' | 'image/jpeg' | 'image/webp';
  width: number;
  height: number;
}

/** How the files begin that we take. Everything else the decoder knows (SVG runs, PDF, TIFF, HEIF) never reaches it. */
const MAGIC: readonly [CleanImage['mime'], (bytes: Uint8Array) => boolean][] = [
  ['image/png', (bytes) => starts(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])],
  ['image/jpeg', (bytes) => starts(bytes, [0xff, 0xd8, 0xff])],
  ['image/webp', (bytes) => starts(bytes, [0x52, 0x49, 0x46, 0x46]) && starts(bytes.subarray(8), [0x57, 0x45, 0x42, 0x50])],
];
/** A picture within the limits takes about a second of one core. */
const DECODE_S = 10;

/** What a file is by its first bytes; null: nothing we take. */
export const sniffImage = (bytes: Uint8Array): CleanImage['mime'] | null => MAGIC.find(([, is]) => is(bytes))?.[0] ?? null;

/**
 * A stranger's picture as its pixels and nothing else: decoded within limits, turned upright, no larger than anybody
 * looks at, without metadata or what stood behind the last pixel, encoded anew in its own format.
 */
export async function cleanImage(bytes: Uint8Array): Promise<CleanImage> {
  const mime = sniffImage(bytes);
  if (mime === null) throw unusable('it is no PNG, JPEG or WebP');
  // Loaded with the first picture: most processes never see one.
  const { default: sharp } = await import('sharp');
  try {
    const source = sharp(bytes, { limitInputPixels: LIMITS.uploadPixels, failOn: 'error', sequentialRead: true, pages: 1 }).timeout({ seconds: DECODE_S });
    const sized = source
      .autoOrient()
      .resize({ width: LIMITS.uploadEdgePx, height: LIMITS.uploadEdgePx, fit: 'inside', withoutEnlargement: true })
      .toColourspace('srgb');
    const { data, info } = await encoded(sized, mime).toBuffer({ resolveWithObject: true });
    return { bytes: data, mime, width: info.width, height: info.height };
  } catch (cause) {
    const many = cause instanceof Error && cause.message.includes('pixel limit');
    throw unusable(many ? `it has more than ${LIMITS.uploadPixels / 1e6} megapixels` : 'it is damaged, or not what it says it is', cause);
  }
}

function encoded(image: Sharp, mime: CleanImage['mime']): Sharp {
  switch (mime) {
    case 'image/png':
      return image.png({ compressionLevel: 6 });
    case 'image/jpeg':
      return image.jpeg({ quality: 90 });
    case 'image/webp':
      return image.webp({ quality: 90 });
  }
}

const starts = (bytes: Uint8Array, magic: number[]): boolean => magic.every((byte, index) => bytes[index] === byte);
const unusable = (why: string, cause?: unknown) =>
  new KilnError('invalid', { code: 'image_unusable', message: `This picture cannot be used: ${why}. Save it again as PNG, JPEG or WebP.`, http: 422, cause });
