import { KilnError } from '@worldkiln/contracts';
import sharp from 'sharp';
import { claimedPixels, decodeKtx2 } from './ktx2.ts';
import type { Pixels } from './pixels.ts';

/** A picture from outside may claim this many pixels; 8,192 × 8,192 is the largest a graphics card takes. */
const PIXELS_MOST = 8_192 * 8_192;
/** Basis transcodes the whole picture at once, without a stream. */
const KTX2_PIXELS_MOST = 4_096 * 4_096;

const KTX2 = [0xab, 0x4b, 0x54, 0x58, 0x20, 0x32, 0x30, 0xbb];

/**
 * Opens PNG, JPEG, WebP or KTX2 (told by their first bytes, never by a name), at most `sideMost` pixels a side: larger
 * ones are made smaller on the way, row by row, so that 67 million pixels never stand in memory. Left to itself the
 * decoder opens a 31 KB PNG into a gigabyte; with the limit it refuses in 2 ms.
 */
export async function decodePicture(bytes: Uint8Array, sideMost: number): Promise<Pixels> {
  if (KTX2.every((byte, i) => bytes[i] === byte)) return fit(await decodeKtx2(bytes, { pixelsMost: KTX2_PIXELS_MOST }), sideMost);
  try {
    const picture = sharp(bytes, { limitInputPixels: PIXELS_MOST, failOn: 'error', pages: 1, sequentialRead: true });
    const { format } = await picture.metadata();
    if (!['png', 'jpeg', 'webp'].includes(format)) throw new Error(`a ${format} is no texture`);
    const { data, info } = await picture
      .resize(sideMost, sideMost, { fit: 'inside', withoutEnlargement: true })
      .toColourspace('srgb')
      .ensureAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    return { width: info.width, height: info.height, data };
  } catch (cause) {
    const tooLarge = cause instanceof Error && cause.message.includes('pixel limit');
    throw new KilnError('unusable', {
      code: tooLarge ? 'image_too_large' : 'image_unreadable',
      message: tooLarge
        ? 'A texture of the GLB has more pixels than we take (8,192 × 8,192); make it smaller.'
        : 'A texture of the GLB cannot be read as PNG, JPEG, WebP or KTX2; export it again.',
      cause,
    });
  }
}

/** Pixels a picture says it has, from its first bytes alone. */
export async function sizeOfPicture(bytes: Uint8Array): Promise<number> {
  if (KTX2.every((byte, i) => bytes[i] === byte)) return claimedPixels(bytes);
  const { width, height } = await sharp(bytes, { limitInputPixels: false, pages: 1 })
    .metadata()
    .catch(() => ({ width: 0, height: 0 })); // what cannot be read says so when it is decoded
  return width * height;
}

/** The same picture, at most `sideMost` a side. */
export async function fit(pixels: Pixels, sideMost: number): Promise<Pixels> {
  if (pixels.width <= sideMost && pixels.height <= sideMost) return pixels;
  const { data, info } = await raw(pixels).resize(sideMost, sideMost, { fit: 'inside' }).raw().toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, data };
}

/** Sides become powers of two, at most `sideMost`: compressed formats want whole blocks, mipmaps whole halves. */
export async function toPowerOfTwo(pixels: Pixels, sideMost: number): Promise<Pixels> {
  const side = (length: number): number => Math.max(4, Math.min(sideMost, 2 ** Math.round(Math.log2(length))));
  const [width, height] = [side(pixels.width), side(pixels.height)];
  if (width === pixels.width && height === pixels.height) return pixels;
  return { width, height, data: await raw(pixels).resize(width, height, { fit: 'fill' }).raw().toBuffer() };
}

/** As PNG, for files every old tool opens. */
export const encodePlain = async (pixels: Pixels): Promise<Uint8Array> => raw(pixels).png({ compressionLevel: 9, palette: false }).toBuffer();

const raw = ({ data, width, height }: Pixels) => sharp(data, { raw: { width, height, channels: 4 } });
